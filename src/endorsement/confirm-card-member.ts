import type { GraphContext } from "../context";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { loadInsuranceCard } from "../insurance-card/load-insurance-cards";
import type { ConfirmedFacts } from "../links/proof/card-confirmation.store";
import { birthDatesContradict } from "../links/proof/member-match";
import { invalid, type UserError } from "../user-error/user-error.type";
import { forbidden, notFound } from "../user-error/write-outcome";
import { cardKey } from "./card-member";
import { ConfirmCardMemberPayload, type ConfirmCardMemberInput } from "./confirm-card-member.input";
import { memberRecord, patientRecord } from "./person-records";

/** Stores or withdraws a confirmation that the member on a card is its patient. Makes no upstream write. */
export async function confirmCardMember(
  input: ConfirmCardMemberInput,
  context: GraphContext,
): Promise<ConfirmCardMemberPayload> {
  const { access, audit, proofs } = context;
  const { patientId, type, memberId } = input;
  if (!access.clinicStaff) throw forbidden();
  const card = await loadInsuranceCard(patientId, type, context);
  if (card === null) return payload(null, [notFound(["type"])]);
  if (input.confirmed === false) {
    await proofs.takeBack(cardKey(card));
  } else {
    const facts = await factsOf(card, input, context);
    if (facts === null) return payload(null, [wrongMember]);
    await proofs.confirm(cardKey(card), facts);
  }
  // There is no upstream write that would be audited, so it is recorded here.
  audit.wrote({ type: "Patient", id: patientId }, "ALLOWED");
  audit.wrote({ type: "Endorsement", id: memberId }, "ALLOWED");
  return payload({ patientId, type }, []);
}

// One error for number and birth date, so that callers cannot find out which of them is wrong.
const wrongMember = invalid(
  ["memberBirthDate"],
  "The card's member does not have this number and birth date, or cannot be the patient. Compare both with the broker's record.",
);

/** The confirmation, if number and birth date are the member's and do not contradict the patient's. */
async function factsOf(
  card: InsuranceCard,
  { memberId, memberBirthDate }: ConfirmCardMemberInput,
  { sources }: GraphContext,
): Promise<ConfirmedFacts | null> {
  if (card.namedMember?.memberId !== memberId) return null;
  const [wire, user] = await Promise.all([sources.bastion.status(memberId), sources.vsee.person(card.patientId)]);
  if (wire === null) return null;
  const member = memberRecord(wire, sources.bastion.countDrift);
  const patient = patientRecord(user, sources.vsee.countDrift);
  if (member.birthDate !== memberBirthDate || birthDatesContradict(patient, member)) return null;
  return { memberId, patient, member };
}

function payload(confirmed: ConfirmCardMemberPayload["confirmed"], userErrors: UserError[]): ConfirmCardMemberPayload {
  return Object.assign(new ConfirmCardMemberPayload(), { confirmed, userErrors });
}
