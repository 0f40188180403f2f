import type { GraphContext } from "../context";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import { memberNamedBy, type NamedMember } from "../insurance-card/member-on-card";
import { UpstreamError } from "../upstream/upstream-error";

/**
 * The members that a patient's cards name, primary card first, each once an insurer; null where there is no such patient
 * or the caller may not see it. Costs the patient's card list and nothing else.
 */
export async function membersOfPatient(patientId: string, context: GraphContext): Promise<NamedMember[] | null> {
  const cards = await loadInsuranceCards(patientId, context);
  if (cards === null) return null;
  const named = cards
    .map((card) => readable(() => memberNamedBy(card, context.insurers)))
    .filter((member) => member !== null);
  return [...new Map(named.map((member) => [`${member.insurer.code} ${member.memberId}`, member])).values()];
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
