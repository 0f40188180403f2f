import type { MatchAttributes } from "./promised-write";

/** Who a member is, as an enrolment asks and as an enrollee read answers. */
export interface MemberIdentity {
  readonly policyId: string | null;
  readonly planId: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
  readonly nationalId: string | null;
}

/** What proves that a member is the one an enrolment was to make: policy, plan and full identity. */
export function matchOfMember({ ...identity }: MemberIdentity): MatchAttributes {
  return identity;
}

/** What a lost write can be recognised by later; only an enrolment makes something that reads can find. */
export function matchAttributesOf(
  mutation: string,
  input: Readonly<Record<string, unknown>>,
): MatchAttributes | undefined {
  if (mutation !== "addEndorsement") return undefined;
  const { policyId, planId, member } = input as unknown as {
    policyId: string;
    planId: string;
    member: Partial<MemberIdentity>;
  };
  const { firstName = null, middleName = null, lastName = null, birthDate = null, nationalId = null } = member;
  return matchOfMember({ policyId, planId, firstName, middleName, lastName, birthDate, nationalId });
}
