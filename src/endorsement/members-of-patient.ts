import type { GraphContext } from "../graph-context";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import type { InsurerEntry } from "../insurer/insurer-directory";
import { isId } from "../upstream/path-id";
import { UpstreamError } from "../upstream/upstream-error";

/** A member that a card names: its subscriber number, at an insurer whose members are the broker's. */
export interface NamedMember {
  readonly memberId: string;
  readonly insurer: InsurerEntry;
}

/**
 * The members that a patient's cards name, primary card first, each once an insurer; null where there is no such patient
 * or the caller may not see it. Costs the patient's card list and nothing else.
 */
export async function membersOfPatient(patientId: string, context: GraphContext): Promise<NamedMember[] | null> {
  const cards = await loadInsuranceCards(patientId, context);
  if (cards === null) return null;
  const named = cards.map((card) => readable(() => memberOnCard(card, context))).filter((member) => member !== null);
  return [...new Map(named.map((member) => [`${member.insurer.code} ${member.memberId}`, member])).values()];
}

/** The member that a card names; null where its insurer leads nowhere or its number can be no member's. */
export function memberOnCard({ insurer, subscriberNumber }: InsuranceCard, context: GraphContext): NamedMember | null {
  // A code that could not be read is no code.
  const entry = typeof insurer.code === "string" ? context.insurers.find(insurer.code) : null;
  if (entry?.broker !== true || subscriberNumber === null || !isId(subscriberNumber)) return null;
  return { memberId: subscriberNumber, insurer: entry };
}

// A number that cannot be read names nobody; the card's own field reports why.
function readable<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UpstreamError) return null;
    throw error;
  }
}
