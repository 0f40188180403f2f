import type { MatchAttributes, WriteProof } from "../idempotency/idempotency";
import { toStoredPayload } from "../idempotency/stored-payload";
import type { Properties } from "../audit/subject";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { AddEndorsementInput } from "./endorsement.input";
import { EndorsementPayload } from "./endorsement.payload";

/** A member's identity, as an enrolment gives it and as a read of the enrollee returns it. */
interface MemberIdentity {
  readonly policyId: string | null;
  readonly planId: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
  readonly nationalId: string | null;
}

/** The attributes that identify the member of an enrolment: policy, plan and full identity. */
export function enrolledMember(input: Properties): MatchAttributes {
  const { policyId, planId, member } = input as unknown as AddEndorsementInput;
  // As they are sent.
  const place = { policyId: policyId.trim(), planId: planId.trim() };
  const { firstName = null, middleName = null, lastName = null, birthDate = null, nationalId = null } = member;
  const identity: MemberIdentity = { ...place, firstName, middleName, lastName, birthDate, nationalId };
  return { ...identity };
}

/** A member that the broker has returned, with the attributes that identify them. */
export interface ProvedMember extends MemberIdentity {
  readonly memberId: string;
}

/** A member's identity, as one or several reads return it. Throws `UpstreamError` if it cannot be read. */
export function identityIn(memberId: string, ...reads: readonly (MemberWire | null | undefined)[]): ProvedMember {
  const first = (field: (read: MemberWire) => string | null): string | null => {
    for (const read of reads) {
      const value = read && field(read);
      if (value != null) return value;
    }
    return null;
  };
  return {
    memberId,
    policyId: first((read) => read.policyId),
    planId: first((read) => read.planId),
    firstName: first((read) => read.firstName),
    middleName: first((read) => read.middleName),
    lastName: first((read) => read.lastName),
    birthDate: first((read) => read.dob),
    nationalId: first((read) => read.nationalId),
  };
}

/** The proof that settles an enrolment whose answer was lost: this member exists. */
export function enrolmentProof({ memberId, ...identity }: ProvedMember, source: WriteProof["source"]): WriteProof {
  const payload = Object.assign(new EndorsementPayload(), { memberId, userErrors: [] });
  return {
    mutation: "addEndorsement",
    match: identity,
    resourceId: memberId,
    result: toStoredPayload(payload, {}),
    source,
  };
}

/** Whether enough is known to identify a member. */
export function isWhole({ policyId, planId, firstName, lastName, birthDate }: ProvedMember): boolean {
  return [policyId, planId, firstName, lastName, birthDate].every((part) => part !== null);
}
