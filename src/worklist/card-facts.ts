import type { GraphContext } from "../context";
import { ResponsibleParty, type InsuranceCard } from "../insurance-card/insurance-card.type";
import { Flawed } from "../upstream/flawed";
import { coverageProofOf } from "../insurer/insurer-directory";
import type { CardFacts } from "./readiness";

/** The facts of a card that the worklist needs. Throws `UpstreamError` if a field of the card cannot be read. */
export function cardFactsOf(
  card: InsuranceCard,
  { insurers, worklist }: Pick<GraphContext, "insurers" | "worklist">,
): CardFacts {
  const { insurer, subscriberNumber } = card;
  if (insurer.code instanceof Flawed) throw insurer.code.error;
  const entry = insurers.find(insurer.code);
  return {
    hasNumber: subscriberNumber !== null && subscriberNumber.trim() !== "",
    isGuarantorComplete: card.responsibleParty === ResponsibleParty.SELF || namesGuarantor(card),
    hasConsent: card.consent === true,
    isInsurerKnown: entry !== null,
    isTestInsurer: insurer.isSandbox && !worklist.settings.sandbox,
    proof: coverageProofOf(entry),
  };
}

// Some people have one name.
function namesGuarantor({ guarantor }: InsuranceCard): boolean {
  const name = guarantor?.firstName ?? guarantor?.lastName ?? "";
  return name.trim() !== "" && (guarantor?.birthDate ?? null) !== null;
}
