import type { GraphContext } from "../context";
import type { CardPath } from "../endorsement/card-path";
import { LinkState } from "../endorsement/link-state";
import { findPatient } from "../endorsement/patient-of-member";
import { perOperation } from "../operation/per-operation";
import { insuredMembersOf } from "./insured-members";
import {
  agreesOnPolicy,
  identityOf,
  insuredOf,
  isRecordOf,
  namesSomebodyElse,
  type InsuredIdentity,
  type InsuredOf,
} from "./insured-member";
import type { PreAuthSource } from "./pre-auth-source";

/** More members than one national id ever has; the rest would only be more ambiguous. */
const mostCandidates = 20;

/** Whom a record is about: the broker's member, and the clinic's patient. */
export interface FoundInsured {
  readonly memberLink: LinkState;
  readonly memberId: string | null;
  /** The card over which the member was reached; of another member of the same patient where `memberId` is null. */
  readonly via: CardPath | null;
  readonly patientLink: LinkState;
  readonly patientId: string | null;
  /** Whether the caller may see any patient that it may be about. */
  readonly isOpen: boolean;
}

/** A member that the record may be about, and the patients who are proved to be that member. */
interface Candidate extends InsuredIdentity {
  readonly paths: readonly CardPath[];
  readonly state: LinkState;
}

/**
 * Whom a record is about: from the path that led to it, from the caller's own cards or, for clinic staff, from the link index.
 * Every candidate is verified by a read. Rejects if one of them cannot be read.
 */
export function findInsured(record: PreAuthSource, context: GraphContext): Promise<FoundInsured> {
  const known = insuredOfRecords(context);
  let finding = known.get(record);
  if (finding === undefined) known.set(record, (finding = find(record, context)));
  return finding;
}

/** Several edges of a record ask the same. */
const insuredOfRecords = perOperation(() => new WeakMap<PreAuthSource, Promise<FoundInsured>>());

/** What the caller's rights at the clinic show and, if that does not include the member, what a broker may see. */
async function find(record: PreAuthSource, context: GraphContext): Promise<FoundInsured> {
  const { access } = context;
  const found = access.clinic ? await inClinic(record, context) : nobody(LinkState.HIDDEN);
  if (found.memberId !== null || !access.broker) return found;
  const member = await atBroker(record, context);
  // The patient is still the one that the clinic shows; the card belongs to another member.
  return member.memberId === null && found.memberLink !== LinkState.HIDDEN ? found : { ...found, ...member };
}

async function inClinic(record: PreAuthSource, context: GraphContext): Promise<FoundInsured> {
  const { via, memberId } = record;
  if (via !== null) return overCard(via, memberId);
  const own = await ownMember(record, context);
  if (own !== null) return own;
  return context.access.clinicStaff ? byIndex(record, context) : nobody(LinkState.NOT_FOUND);
}

/**
 * The member by national code and policy together, without a card: a broker sees members, but no clinic data. Cards that are
 * known to name another insurer only exclude members.
 */
async function atBroker(
  { wire, insurance }: Pick<PreAuthSource, "wire" | "insurance">,
  { insurers, links, proofs, sources }: GraphContext,
): Promise<Pick<FoundInsured, "memberLink" | "memberId">> {
  const insured = insuredOf(wire);
  if (insured.nationalCode === null || insured.policyId === null) return noMember(LinkState.NOT_FOUND);
  const known = (await links.candidatesWith(insured.nationalCode)).slice(0, mostCandidates);
  const competing = known.filter(
    ({ insurerCodes }) =>
      insurerCodes.length === 0 || insurerCodes.some((code) => insurers.byCode(code)?.preAuthInsurance === insurance),
  );
  const read = await Promise.all(
    competing.map(async ({ memberId }) => identityOf(memberId, await sources.bastion.status(memberId))),
  );
  const sharing = read.filter((one) => one !== null).filter(({ nationalId }) => nationalId === insured.nationalCode);
  const joined = sharing.filter(({ policyId }) => policyId === insured.policyId);
  const [only, second] = joined;
  if (only === undefined) {
    const isKnown = sharing.length > 0 || (await links.knowsAllMembers());
    return noMember(isKnown ? LinkState.NOT_FOUND : LinkState.NOT_INDEXED);
  }
  if (second !== undefined) {
    proofs.countDrift("national-code-claimed-by-two-members");
    return noMember(LinkState.AMBIGUOUS);
  }
  // Of several members with one national code it may be any; a name may exclude one.
  const isSomebodyElse = sharing.length > 1 && namesSomebodyElse(insured, only);
  return isSomebodyElse ? noMember(LinkState.NOT_FOUND) : { memberLink: LinkState.LINKED, memberId: only.memberId };
}

/** The caller's own member that the record is about; null if it is not about one of them. */
async function ownMember(
  { wire, insurance }: Pick<PreAuthSource, "wire" | "insurance">,
  context: GraphContext,
): Promise<FoundInsured | null> {
  const own = context.access.ownPatientId;
  if (own === null) return null;
  const code = insuredOf(wire).nationalCode;
  const members = ((await insuredMembersOf(own, context, insurance)) ?? []).filter(
    (member) => member.nationalId === code && isRecordOf(wire, member),
  );
  const [member, second] = members;
  return member ? overCard(member, second ? null : member.memberId) : null;
}

async function byIndex(
  { wire, insurance }: Pick<PreAuthSource, "wire" | "insurance">,
  context: GraphContext,
): Promise<FoundInsured> {
  const insured = insuredOf(wire);
  if (insured.nationalCode === null) return nobody(LinkState.NOT_FOUND);
  const known = (await context.links.candidatesWith(insured.nationalCode)).slice(0, mostCandidates);
  const read = await Promise.all(known.map(({ memberId }) => candidateOf(memberId, insured, context)));
  const competing = read.filter((candidate) => candidate !== null).filter((one) => mayBeAt(one, insurance));
  return chosen(deciding(competing, insured), await unknownState(competing, context), context);
}

/** The member's current record; null if they no longer have the national id. */
async function candidateOf(memberId: string, insured: InsuredOf, context: GraphContext): Promise<Candidate | null> {
  const identity = identityOf(memberId, await context.sources.bastion.status(memberId));
  if (identity === null || identity.nationalId !== insured.nationalCode) {
    context.proofs.countDropped();
    return null;
  }
  const { paths, state } = await findPatient({ memberId, via: null }, context, "status");
  return { ...identity, paths, state };
}

/** Members whose cards name another insurer do not count; a member without a card may be at any insurer. */
function mayBeAt({ paths }: Candidate, insurance: string): boolean {
  return paths.length === 0 || paths.some(({ insurer }) => insurer.preAuthInsurance === insurance);
}

/** The candidates whom the record may be about. */
function deciding(candidates: readonly Candidate[], insured: InsuredOf): readonly Candidate[] {
  const [only, second] = candidates;
  if (only === undefined) return [];
  if (second === undefined) {
    // Without a card that shows the insurer, national code and policy together identify the member.
    const isJoined = agreesOnPolicy(insured, only) && (only.paths.length > 0 || insured.policyId !== null);
    return isJoined ? [only] : [];
  }
  if (insured.isPolicyUnreadable) return [];
  if (insured.policyId === null) return candidates;
  const agreeing = candidates.filter(({ policyId }) => policyId === insured.policyId);
  return agreeing.length === 1 && namesSomebodyElse(insured, agreeing[0]!) ? [] : agreeing;
}

function chosen(candidates: readonly Candidate[], unknown: LinkState, { proofs }: GraphContext): FoundInsured {
  const paths = candidates.flatMap((candidate) => candidate.paths);
  // No one at the clinic: none of its records is shown.
  if (paths.length === 0) return nobody(candidates.length === 0 ? unknown : (candidates[0]?.state ?? unknown));
  const patients = new Set(paths.map(({ patientId }) => patientId));
  const patientId = patients.size === 1 && candidates.every((one) => one.paths.length > 0) ? [...patients][0]! : null;
  const patientLink = patientId === null ? LinkState.AMBIGUOUS : LinkState.LINKED;
  const [only, second] = candidates;
  const memberId = second === undefined ? (only?.memberId ?? null) : null;
  if (memberId === null) proofs.countDrift("national-code-claimed-by-two-members");
  const via = patientId === null ? null : paths[0]!;
  const memberLink = memberId === null ? LinkState.AMBIGUOUS : LinkState.LINKED;
  return { memberLink, memberId, via, patientLink, patientId, isOpen: true };
}

async function unknownState(competing: readonly Candidate[], { links }: GraphContext): Promise<LinkState> {
  if (competing.length > 0) return LinkState.NOT_FOUND;
  return (await links.knowsAll()) ? LinkState.NOT_FOUND : LinkState.NOT_INDEXED;
}

function overCard(via: CardPath, memberId: string | null): FoundInsured {
  const memberLink = memberId === null ? LinkState.AMBIGUOUS : LinkState.LINKED;
  return { memberLink, memberId, via, patientLink: LinkState.LINKED, patientId: via.patientId, isOpen: true };
}

function noMember(memberLink: LinkState): Pick<FoundInsured, "memberLink" | "memberId"> {
  return { memberLink, memberId: null };
}

function nobody(state: LinkState): FoundInsured {
  return { memberLink: state, memberId: null, via: null, patientLink: state, patientId: null, isOpen: false };
}
