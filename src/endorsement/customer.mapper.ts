import { Gender } from "../patient/gender";
import type {
  AddMemberBody,
  ConditionsField,
  CustomerDetailsBody,
  NewCustomerBody,
} from "../upstream/bastion/bastion.bodies";
import { bloodGroupCodes, genotypeCodes, maritalStatusCodes, relationCodes, religionCodes } from "./broker-codes";
import type { AddEndorsementInput, EndorsementMemberInput } from "./endorsement.input";
import { internationalPhoneNumber } from "./phone-number";

type Person = Pick<
  EndorsementMemberInput,
  "firstName" | "middleName" | "lastName" | "maidenName" | "email" | "birthDate" | "gender" | "phone" | "address"
>;

/** An enrolment in the broker's terms. The input has been checked. */
export function toAddMemberBody(
  { reference, planId, policyId, member }: AddEndorsementInput,
  conditionsField: ConditionsField,
): AddMemberBody {
  const customer = toNewCustomer(member, conditionsField);
  return { reference: reference.trim(), plan_id: planId, policyId, customer };
}

/** A person's data in the broker's terms; null and blank values are omitted. */
export function toCustomerDetails(person: Person): CustomerDetailsBody {
  return {
    firstName: person.firstName.trim(),
    middleName: given(person.middleName),
    lastName: person.lastName.trim(),
    maidenName: given(person.maidenName),
    _email: given(person.email),
    dob: person.birthDate,
    gender: person.gender === Gender.MALE ? "Male" : "Female",
    phone: internationalPhoneNumber(person.phone) ?? person.phone,
    address: person.address.trim(),
  };
}

function toNewCustomer(member: EndorsementMemberInput, conditionsField: ConditionsField): NewCustomerBody {
  const conditions = [...new Set((member.preExistingConditionIds ?? []).map((id) => id.trim()))];
  return {
    ...toCustomerDetails(member),
    relation: relationCodes.codeOf(member.relation),
    maritalStatus: maritalStatusCodes.codeOf(member.maritalStatus),
    country: placeCode(member.countryId),
    state: placeCode(member.stateId),
    city: placeCode(member.cityId),
    genotype: member.genotype == null ? undefined : genotypeCodes.codeOf(member.genotype),
    bloodGroup: member.bloodGroup == null ? undefined : bloodGroupCodes.codeOf(member.bloodGroup),
    religion: member.religion == null ? undefined : religionCodes.codeOf(member.religion),
    employeeId: given(member.employeeId),
    nationalId: given(member.nationalId),
    ninNumber: given(member.ninNumber),
    height: member.heightCm ?? undefined,
    weight: member.weightKg ?? undefined,
    preExistingCondition: conditions.length > 0 ? 1 : 0,
    // The list gives its ids as text; as such they go back.
    [conditionsField]: conditions.length > 0 ? conditions : undefined,
  };
}

/** The broker uses numbers for places; a code that is not a number is sent as the broker's lists gave it. */
function placeCode(id: string): number | string {
  const code = id.trim();
  return String(Number(code)) === code && Number.isSafeInteger(Number(code)) ? Number(code) : code;
}

function given(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}
