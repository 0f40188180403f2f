import type { CardPath } from "../endorsement/card-path";
import type { GraphContext } from "../context";
import { nameWords, inOtherScripts, shareWord } from "../links/proof/name-words";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import { orFlawed } from "../upstream/or-flawed";
import { Flawed, valueOf } from "../upstream/flawed";
import { readable } from "../upstream/readable";
import { orElse } from "../upstream/wire/lazy-mapper";

/** A broker's member as the pre-auth list knows it. */
export interface InsuredMember extends CardPath, InsuredIdentity {
  /** The insurer's slug. */
  readonly insurance: string;
  /** Other members with the same national id at an insurer that may be the same. */
  readonly others: readonly InsuredIdentity[];
}

export interface InsuredIdentity {
  readonly memberId: string;
  readonly nationalId: string;
  readonly policyId: string | null;
  readonly fullName: string | null;
}

/** The parts of a record that identify its person; null if they are missing or cannot be read. */
export interface InsuredOf {
  readonly nationalCode: string | null;
  readonly policyId: string | null;
  readonly fullName: string | null;
  /** Whether it names a policy that cannot be read, which matches none. */
  readonly isPolicyUnreadable: boolean;
}

/** The member's own identifiers; null if the insurer has no pre-authorization list or the broker cannot name the person. */
export async function insuredMember(path: CardPath, context: GraphContext): Promise<InsuredMember | null> {
  const { memberId, insurer, patientId, isOwn } = path;
  const insurance = insurer.preAuthInsurance;
  if (insurance === undefined) return null;
  const identity = identityOf(memberId, await context.sources.bastion.status(memberId));
  if (identity === null) return null;
  const { nationalId, policyId, fullName } = identity;
  const others = await othersLike(identity, insurance, context);
  return { memberId, insurer, patientId, isOwn, nationalId, policyId, fullName, insurance, others };
}

export function identityOf(memberId: string, status: MemberWire | null): InsuredIdentity | null {
  const nationalId = status?.nationalId ?? null;
  if (status === null || nationalId === null) return null;
  // A name that cannot be read counts as missing: names only tell members with one national id apart.
  const names = [() => status.firstName, () => status.middleName, () => status.lastName]
    .map(readable)
    .filter((name) => name !== null);
  return { memberId, nationalId, policyId: status.policyId, fullName: names.length === 0 ? null : names.join(" ") };
}

/**
 * Other members with the same national id, such as a child entered with a parent's: from the link index, each verified by one
 * read. Members whose cards name another insurer do not count.
 */
async function othersLike(
  { memberId, nationalId }: InsuredIdentity,
  insurance: string,
  { insurers, links, sources }: GraphContext,
): Promise<InsuredIdentity[]> {
  const candidates = (await links.candidatesWith(nationalId)).filter(
    (candidate) =>
      candidate.memberId !== memberId &&
      (candidate.insurerCodes.length === 0 ||
        candidate.insurerCodes.some((code) => insurers.byCode(code)?.preAuthInsurance === insurance)),
  );
  const read = await Promise.all(
    candidates.map(async (candidate) => {
      const { memberId: otherId } = candidate;
      const read = sources.bastion.status(otherId).then((status) => identityOf(otherId, status));
      const identity = await orFlawed(null, read);
      // One that cannot be read is still known to compete.
      return identity instanceof Flawed ? { ...candidate, nationalId, fullName: null } : identity;
    }),
  );
  return read.filter((identity) => identity?.nationalId === nationalId).filter((identity) => identity !== null);
}

/** The person that a record is about. */
export function insuredOf(wire: PreAuthWire): InsuredOf {
  const person = readable(() => wire.insured_person);
  const policyId = orElse(null, () => wire.policy?.id ?? null);
  return {
    nationalCode: readable(() => person?.national_code ?? null),
    policyId: valueOf(policyId),
    fullName: readable(() => person?.full_name ?? null),
    isPolicyUnreadable: policyId instanceof Flawed,
  };
}

/** Whether the record's policy, if it names one, is the member's. */
export function agreesOnPolicy({ policyId, isPolicyUnreadable }: InsuredOf, member: InsuredIdentity): boolean {
  return !isPolicyUnreadable && (policyId === null || policyId === member.policyId);
}

/** Whether the record names a person in the member's script, but without any word of the member's name. */
export function namesSomebodyElse({ fullName }: InsuredOf, member: InsuredIdentity): boolean {
  const [one, other] = [nameWords(fullName ?? ""), nameWords(member.fullName ?? "")];
  if (one.readings.length === 0 || other.readings.length === 0 || inOtherScripts(one, other)) return false;
  return !shareWord(one, other);
}

/**
 * Whether a record, found by the member's national id, is the member's. Where others have the same id, the policy must
 * say so.
 */
export function isRecordOf(wire: PreAuthWire, member: InsuredMember): boolean {
  const insured = insuredOf(wire);
  if (!agreesOnPolicy(insured, member)) return false;
  if (member.others.length === 0) return true;
  if (insured.policyId === null || namesSomebodyElse(insured, member)) return false;
  return !member.others.some((other) => other.policyId === insured.policyId);
}
