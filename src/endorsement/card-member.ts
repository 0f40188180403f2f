import type { GraphContext } from "../context";
import type { NamedMember } from "../insurance-card/member-on-card";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import type { CardKey, Confirmation } from "../links/proof/card-confirmation.store";
import {
  isProvedByRecords,
  matchMember,
  type Match,
  type MatchAnswer,
  type PersonRecord,
  type Proof,
} from "../links/proof/member-match";
import { perOperation } from "../operation/per-operation";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { orFlawed } from "../upstream/or-flawed";
import { soundOf, type Unread } from "../upstream/flawed";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import type { CardPath } from "./card-path";
import { guarantorRecord, memberRecord, patientRecord } from "./person-records";
import { dependantRecords, type Dependants } from "./roster/dependant-records";

/** Which of the broker's records proves whose member it is: one that is read anyway. */
export type ProvingRead = "status" | "plan" | "any";

/** The member that a card names, and whose member it is, as far as the caller may know. */
export interface CardMember extends NamedMember {
  readonly member: MemberWire;
  readonly match: Match;
  /** What proves a PATIENT match. */
  readonly proof: Proof | null;
  /**
   * Whether the caller is that patient, with a proof that suffices for patients, so that they may see the member's health data
   * too.
   */
  readonly isOwn: boolean;
}

/**
 * Which member a card names and whether they are the patient, from the broker's record of the member and the clinic's record of
 * the patient. Null if the card leads to no broker, if there is no such member, or if the caller may not know whose member it
 * is; for a patient all of these look the same. Costs one read of the member, and one read of users for all cards of an
 * operation; for a dependant's card whose guarantor is not the member also one read of each dependant that the roster relates
 * to the member.
 */
export function cardMember(
  card: InsuranceCard,
  context: GraphContext,
  { read = "any", needsProof = false }: ProofWanted = {},
): Promise<CardMember | null> {
  const running = runningProofs(context)[needsProof ? "proof" : read];
  let found = running.get(card);
  if (found === undefined) running.set(card, (found = prove(card, context, { read, needsProof }, running)));
  return found;
}

interface ProofWanted {
  readonly read?: ProvingRead;
  /** Whether the proof of a match is needed. */
  readonly needsProof?: boolean;
}

type Running = Map<InsuranceCard, Promise<CardMember | null>>;

/**
 * Proofs that run: the visits of a page come by one card many times, all in one tick. Writes may change what follows. One that
 * needs no read is over before it is in the map, and stays: its answer is the card's own.
 */
const runningProofs = perOperation((): Record<ProvingRead | "proof", Running> => {
  return { status: new Map(), plan: new Map(), any: new Map(), proof: new Map() };
});

async function prove(
  card: InsuranceCard,
  context: GraphContext,
  { read, needsProof }: Required<ProofWanted>,
  running: Running,
): Promise<CardMember | null> {
  try {
    const { patientId, namedMember: named } = card;
    if (named === null || !context.access.patient(patientId)) return null;
    const guarantor = guarantorRecord(card, context.sources.vsee.countDrift);
    const wires = await wiresOf(patientId, named, guarantor, context, read);
    const question = { card, patientId, named, guarantor, wires, records: recordsOf(wires, context) };
    const isConfirmed = needsConfirmations(question, needsProof) && (await isConfirmedByStaff(question, context));
    const { patientFacts: patient, memberFacts, isProved } = question.records;
    if (wires.member === null || memberFacts === null) return null;
    const isVouchedFor = context.access.vouchesFor(patientId, named.memberId);
    const asked = { patient, member: memberFacts, guarantor, isVouchedFor, isConfirmed, isProved };
    let answer = matchMember(asked);
    // The roster is read only if the records do not show it.
    if (guarantor !== null && (answer.match === "MISMATCH" || answer.match === "UNKNOWN")) {
      answer = matchMember({ ...asked, isDependant: await isDependant(question, context) });
    }
    learnMatch(question, answer, context);
    if (answer.match === "MISMATCH") countMismatch(card, named, context);
    return shown(question, wires.member, answer, context);
  } finally {
    running.delete(card);
  }
}

/** Whether the roster shows that the patient is the member's dependant; null if it does not show it and is not whole. */
async function isDependant({ named, wires, records }: Question, context: GraphContext): Promise<boolean | null> {
  const related = soundOf(wires.dependants ?? (await dependantRecords(named.memberId, context)));
  if (related.records.some((dependant) => isProvedByRecords(records.patientFacts, dependant))) return true;
  return related.isWhole ? false : null;
}

interface Wires {
  readonly member: MemberWire | null;
  readonly user: UserWire | null;
  /** Staff's confirmation; null if it has not been read yet. */
  readonly confirmations: readonly Confirmation[] | null;
  /** The dependants that the roster relates to the member; null if it has not been read yet. */
  readonly dependants: Dependants | Unread | null;
}

/** Both records, read once. */
interface Records {
  readonly patientFacts: PersonRecord;
  readonly memberFacts: PersonRecord | null;
  readonly isProved: boolean;
}

interface Question {
  readonly card: InsuranceCard;
  readonly patientId: string;
  readonly named: NamedMember;
  /** Null unless it is a dependant's card. */
  readonly guarantor: PersonRecord | null;
  readonly wires: Wires;
  readonly records: Records;
}

function recordsOf({ user, member }: Wires, { sources: { bastion, vsee } }: GraphContext): Records {
  const patientFacts = patientRecord(user, vsee.countDrift);
  const memberFacts = member && memberRecord(member, bastion.countDrift);
  return {
    patientFacts,
    memberFacts,
    isProved: memberFacts !== null && isProvedByRecords(patientFacts, memberFacts),
  };
}

/** All are awaited even if one fails: the time must not show a patient which of them is missing. */
async function wiresOf(
  patientId: string,
  { memberId }: NamedMember,
  guarantor: PersonRecord | null,
  context: GraphContext,
  read: ProvingRead,
): Promise<Wires> {
  const { access, proofs, sources } = context;
  const readMember = sources.bastion.member(memberId, read);
  const readUser = sources.vsee.person(patientId);
  if (access.ownPatientId !== patientId) {
    if (!(readUser instanceof Promise)) {
      return { member: await readMember, user: readUser, confirmations: null, dependants: null };
    }
    const [member, user] = await Promise.allSettled([readMember, readUser]);
    return { member: valueOf(member), user: valueOf(user), confirmations: null, dependants: null };
  }
  const [member, user, confirmations, dependants] = await Promise.allSettled([
    readMember,
    readUser,
    proofs.confirmationsOf(patientId),
    guarantor !== null ? orFlawed(null, dependantRecords(memberId, context)) : null,
  ]);
  return {
    member: valueOf(member),
    user: valueOf(user),
    confirmations: valueOf(confirmations),
    dependants: valueOf(dependants),
  };
}

/**
 * For staff, confirmations are read only if the records do not prove the same, or if the proof itself is selected: most cards are
 * proved by records.
 */
function needsConfirmations(
  { wires: { confirmations }, records: { isProved } }: Question,
  needsProof: boolean,
): boolean {
  return confirmations !== null || needsProof || !isProved;
}

async function isConfirmedByStaff(
  { card, patientId, named, wires: { confirmations }, records }: Question,
  { proofs }: GraphContext,
): Promise<boolean> {
  const { patientFacts, memberFacts } = records;
  const known = confirmations ?? (await proofs.confirmationsOf(patientId));
  return proofs.isConfirmed(cardKey(card), known, {
    memberId: named.memberId,
    patient: patientFacts,
    member: memberFacts,
  });
}

/** The card as confirmations name it. */
export function cardKey({ patientId, type }: Pick<InsuranceCard, "patientId" | "type">): CardKey {
  return { patientId, cardType: type };
}

/** The path to the member that a card opens: only if the member is the patient. */
export async function provedPath(
  card: InsuranceCard,
  context: GraphContext,
  read?: ProvingRead,
): Promise<CardPath | null> {
  const found = await cardMember(card, context, { read });
  return found?.match === "PATIENT" ? pathTo(found, card) : null;
}

/** The path to a member who is the card's patient. */
export function pathTo({ memberId, insurer, isOwn }: CardMember, { patientId }: InsuranceCard): CardPath {
  return { memberId, insurer, isOwn, patientId };
}

/** What the caller may know: staff every match, patients only that the member is themselves or their policy holder. */
function shown(
  { patientId, named: { memberId, insurer } }: Question,
  member: MemberWire,
  { match, proof }: MatchAnswer,
  { access, proofs }: GraphContext,
): CardMember | null {
  const isEnough = proofs.recordsAreEnough || proof === "TOKEN" || proof === "STAFF";
  const isOpenToPatient =
    access.ownPatientId === patientId && isEnough && (match === "PATIENT" || match === "POLICY_HOLDER");
  if (!isOpenToPatient && !access.clinicStaff) return null;
  return { memberId, insurer, member, match, proof, isOwn: isOpenToPatient && match === "PATIENT" };
}

/** The index stores links that records or staff prove; a token proves only who its own caller is. */
function learnMatch(
  { patientId, named, records: { isProved } }: Question,
  { match, proof }: MatchAnswer,
  { links }: GraphContext,
): void {
  if (proof === "TOKEN" && !isProved) return;
  const { insurer, memberId } = named;
  const isOwn = match === "PATIENT";
  links.observe({ kind: "match", match: { patientId, insurerCode: insurer.code, number: memberId, isOwn } });
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
