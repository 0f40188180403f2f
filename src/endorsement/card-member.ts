import type { GraphContext } from "../context";
import { memberNamedBy, type NamedMember } from "../insurance-card/member-on-card";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import type { CardKey, Confirmation } from "../links/proof/card-confirmation.store";
import { isProvedByRecords, matchMember, type Match, type MatchAnswer, type Proof } from "../links/proof/member-match";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import type { CardPath } from "./card-path";
import { guarantorRecord, memberRecord, patientRecord } from "./person-records";

/** Which of the broker's records of a member proves whose it is: one that is read anyway. */
export type ProvingRead = "status" | "plan" | "any";

/** The member that a card names and whose it is, as far as the caller may know. */
export interface CardMember extends NamedMember {
  readonly member: MemberWire;
  readonly match: Match;
  /** What a PATIENT match rests on. */
  readonly proof: Proof | null;
  /** Whether the caller is that patient, by a proof that is enough for a patient: it may see the member's health too. */
  readonly isOwn: boolean;
}

/**
 * Whose member a card names, by the broker's record of the member and the clinic's of the patient. Null where the card
 * leads nowhere, there is no such member, or the caller may not know whose it is; to a patient all of these look the same.
 * Costs one record of the member, and for all the cards of an operation one read of their users.
 */
export async function cardMember(
  card: InsuranceCard,
  context: GraphContext,
  { read = "any", needsProof = false }: { readonly read?: ProvingRead; readonly needsProof?: boolean } = {},
): Promise<CardMember | null> {
  const named = memberNamedBy(card, context.insurers);
  if (named === null || !context.access.patient(card.patientId)) return null;
  const records = await recordsOf(card, named, context, read);
  const { member } = records;
  const confirmed = await isConfirmed(card, named, records, context, needsProof);
  if (member === null) return null;
  const answer = matchMember({
    patient: patientRecord(records.user),
    member: memberRecord(member),
    guarantor: guarantorRecord(card),
    isVouchedFor: context.access.vouchesFor(card.patientId, named.memberId),
    isConfirmed: confirmed,
  });
  learnMatch(card, named, answer, records, context);
  if (answer.match === "MISMATCH") countMismatch(card, named, context);
  return shown({ ...named, ...answer, member }, card.patientId, context);
}

interface Records {
  readonly member: MemberWire | null;
  readonly user: UserWire | null;
  /** What staff has confirmed; null where it was not asked yet. */
  readonly confirmations: readonly Confirmation[] | null;
}

/** All are awaited whatever the first one says: to a patient the time must not say which of them was missing. */
async function recordsOf(
  card: InsuranceCard,
  { memberId }: NamedMember,
  { access, proofs, sources }: GraphContext,
  read: ProvingRead,
): Promise<Records> {
  const asksFirst = access.ownPatientId === card.patientId;
  const [member, user, confirmations] = await Promise.allSettled([
    sources.bastion.member(memberId, read),
    sources.vsee.person(card.patientId),
    asksFirst ? proofs.confirmationsOf(card.patientId) : null,
  ]);
  return { member: valueOf(member), user: valueOf(user), confirmations: valueOf(confirmations) };
}

/**
 * Whether staff has confirmed the card. For staff it is asked only where records do not prove the same, or where the proof
 * itself is wanted: most cards are proved by records.
 */
async function isConfirmed(
  card: InsuranceCard,
  { memberId }: NamedMember,
  { member, user, confirmations }: Records,
  { proofs }: GraphContext,
  needsProof: boolean,
): Promise<boolean> {
  const patient = patientRecord(user);
  const memberFacts = member && memberRecord(member);
  if (confirmations === null && !needsProof && memberFacts !== null && isProvedByRecords(patient, memberFacts))
    return false;
  const known = confirmations ?? (await proofs.confirmationsOf(card.patientId));
  return proofs.isConfirmed(cardKey(card), known, { memberId, patient, member: memberFacts });
}

/** The card as confirmations name it. */
export function cardKey({ patientId, type }: Pick<InsuranceCard, "patientId" | "type">): CardKey {
  return { patientId, cardType: type };
}

/** The way to the member that a card opens: only where the member is the patient. */
export async function provedPath(
  card: InsuranceCard,
  context: GraphContext,
  read?: ProvingRead,
): Promise<CardPath | null> {
  const found = await cardMember(card, context, { read });
  if (found?.match !== "PATIENT") return null;
  const { memberId, insurer, isOwn } = found;
  return { memberId, insurer, isOwn, patientId: card.patientId };
}

/** What the caller may know: staff the match whatever it is, a patient what proves it to be its own or its holder's. */
function shown(
  found: NamedMember & MatchAnswer & { readonly member: MemberWire },
  patientId: string,
  { access, proofs }: GraphContext,
): CardMember | null {
  const { match, proof } = found;
  const isEnough = proofs.recordsAreEnough || proof === "TOKEN" || proof === "STAFF";
  const isOpenToPatient =
    access.ownPatientId === patientId && isEnough && (match === "PATIENT" || match === "POLICY_HOLDER");
  if (!isOpenToPatient && !access.clinicStaff) return null;
  return { ...found, isOwn: isOpenToPatient && match === "PATIENT" };
}

/** The index learns links that records or staff prove; a token vouches only for its own caller. */
function learnMatch(
  { patientId }: InsuranceCard,
  { insurer, memberId }: NamedMember,
  { match, proof }: MatchAnswer,
  { member, user }: Records,
  { links }: GraphContext,
): void {
  const isOwn = match === "PATIENT" && proof !== "TOKEN";
  if (proof === "TOKEN" && !(member && isProvedByRecords(patientRecord(user), memberRecord(member)))) return;
  links.observeMatch({ patientId, insurerCode: insurer.code, number: memberId, isOwn: isOwn || proof === "TOKEN" });
}

function countMismatch(card: InsuranceCard, { memberId }: NamedMember, { access, audit, proofs }: GraphContext): void {
  const isOwn = access.ownPatientId === card.patientId && !access.clinicStaff;
  proofs.countMismatch(`${card.id} ${memberId}`, isOwn ? "PATIENT" : "CLINIC_STAFF");
  if (isOwn) audit.deny({ type: "MemberMismatch", id: memberId });
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}
