import { ageAt } from "../people/person";
import type { MemberRecord } from "./bastion.records";
import { clock } from "../../clock";

/** Day first, `DD-MM-YYYY`. */
const toDayFirst = (isoDate: string): string => isoDate.split("-").reverse().join("-");

/** What was provided about the customer, with `email` for what was sent as `_email`. */
function toCustomerWire(member: MemberRecord): Record<string, unknown> {
  return {
    firstName: member.firstName,
    middleName: member.middleName,
    maidenName: member.maidenName,
    lastName: member.lastName,
    email: member.email,
    age: String(ageAt(member.dob, clock.date())),
    dob: toDayFirst(member.dob),
    gender: member.gender,
    phone: member.phone,
    address: member.address,
    relation: member.relation,
    maritalStatus: member.maritalStatus,
    country: member.country,
    state: member.state,
    city: member.city,
    genotype: member.genotype,
    bloodGroup: member.bloodGroup,
    religion: member.religion,
    employeeId: member.employeeId,
    nationalId: member.nationalId,
    ninNumber: member.ninNumber,
    height: member.height,
    weight: member.weight,
    preExistingCondition: member.preExistingCondition,
    condition: member.condition,
  };
}

/** `membersDetails` of the writes and of the webhook. */
export function toMembersDetails(member: MemberRecord): Record<string, unknown> {
  const { planId, memberId, policyId } = member;
  return { planId, memberId, policyId, ...toCustomerWire(member) };
}

/** The member of the status, plan and utilization reads: no plan id. */
export function toMemberWire(member: MemberRecord): Record<string, unknown> {
  const { memberId, policyId } = member;
  return { memberId, policyId, ...toCustomerWire(member) };
}

/** The few fields that updating details answers. */
export function toUpdatedDetails(member: MemberRecord): Record<string, unknown> {
  const { memberId, policyId, firstName, middleName, maidenName, lastName, email, dob, relation } = member;
  const names = { firstName, middleName, maidenName, lastName };
  return { memberId, policyId, ...names, email, age: String(ageAt(dob, clock.date())), dob: toDayFirst(dob), relation };
}
