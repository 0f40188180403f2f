import type { GraphContext } from "../context";
import { cardMember } from "../endorsement/card-member";
import { memberStatus } from "../endorsement/load-endorsement";
import { EndorsementStatus } from "../endorsement/member-enums";
import { CardType } from "../insurance-card/insurance-card.type";
import { loadInsuranceCard } from "../insurance-card/load-insurance-cards";

/** Whether the secondary card names the patient's own active member; null if the records do not show it. One status read. */
export async function secondaryCovers(patientId: string, context: GraphContext): Promise<boolean | null> {
  const card = await loadInsuranceCard(patientId, CardType.SECONDARY, context);
  if (card === null) return false;
  if (card.namedMember === null) return null;
  const found = await cardMember(card, context, { read: "status" });
  if (found?.match === "UNKNOWN") return null;
  return found?.match === "PATIENT" && memberStatus(found) === EndorsementStatus.ACTIVE;
}
