import { Gender } from "../patient/gender";
import type { AddMemberBody, CustomerDetailsBody, NewCustomerBody } from "../upstream/bastion/bastion.bodies";
import { BloodGroup, Genotype, Religion } from "./customer-enums";
import type { AddEndorsementInput, EndorsementMemberInput, UpdateEndorsementMemberInput } from "./endorsement.input";
import { MaritalStatus, Relation } from "./member-enums";
import { internationalPhoneNumber } from "./phone-number";

type Person = Omit<UpdateEndorsementMemberInput, "memberId" | "policyId">;

/** An enrolment in the broker's terms. The input has been checked. */
export function toAddMemberBody({ reference, planId, policyId, member }: AddEndorsementInput): AddMemberBody {
  return { reference: reference.trim(), plan_id: planId, policyId, customer: toNewCustomer(member) };
}

/** A person's data in the broker's terms; what is null or blank is left out. */
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

function toNewCustomer(member: EndorsementMemberInput): NewCustomerBody {
  const conditions = [...new Set(member.preExistingConditionIds ?? [])];
  return {
    ...toCustomerDetails(member),
    relation: relationWords[member.relation],
    maritalStatus: maritalStatusNumbers[member.maritalStatus],
    country: Number(member.countryId),
    state: Number(member.stateId),
    city: Number(member.cityId),
    genotype: member.genotype == null ? undefined : genotypeNumbers[member.genotype],
    bloodGroup: member.bloodGroup == null ? undefined : bloodGroupNumbers[member.bloodGroup],
    religion: member.religion == null ? undefined : religionNumbers[member.religion],
    employeeId: given(member.employeeId),
    nationalId: given(member.nationalId),
    ninNumber: given(member.ninNumber),
    height: member.heightCm ?? undefined,
    weight: member.weightKg ?? undefined,
    preExistingCondition: conditions.length > 0 ? 1 : 0,
    // The list gives its ids as text; as such they go back.
    condition: conditions.length > 0 ? conditions : undefined,
  };
}

function given(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}

const relationWords: Readonly<Record<Relation, string>> = {
  // Refused before: the broker tells it and does not take it.
  [Relation.SELF]: "Self",
  [Relation.SPOUSE]: "Spouse",
  [Relation.SON]: "Son",
  [Relation.SIBLING]: "Sibling",
  [Relation.DAUGHTER]: "Daughter",
  [Relation.MOTHER]: "Mother",
  [Relation.FATHER]: "Father",
  [Relation.GRAND_FATHER]: "Grand Father",
  [Relation.GRAND_MOTHER]: "Grand Mother",
  [Relation.COUSIN]: "Cousin",
  [Relation.FRIEND]: "Friend",
};

const maritalStatusNumbers: Readonly<Record<MaritalStatus, number>> = {
  [MaritalStatus.SINGLE]: 1,
  [MaritalStatus.MARRIED]: 2,
  [MaritalStatus.DIVORCED]: 3,
  [MaritalStatus.WIDOWED]: 4,
  [MaritalStatus.SINGLE_PARENT]: 5,
};

const genotypeNumbers: Readonly<Record<Genotype, number>> = {
  [Genotype.AA]: 1,
  [Genotype.AO]: 2,
  [Genotype.BB]: 3,
  [Genotype.BO]: 4,
  [Genotype.OO]: 5,
  [Genotype.AS]: 6,
};

const bloodGroupNumbers: Readonly<Record<BloodGroup, number>> = {
  [BloodGroup.A_POSITIVE]: 1,
  [BloodGroup.O_POSITIVE]: 2,
  [BloodGroup.B_POSITIVE]: 3,
  [BloodGroup.AB_POSITIVE]: 4,
  [BloodGroup.A_NEGATIVE]: 5,
  [BloodGroup.O_NEGATIVE]: 6,
  [BloodGroup.B_NEGATIVE]: 7,
  [BloodGroup.AB_NEGATIVE]: 8,
};

const religionNumbers: Readonly<Record<Religion, number>> = {
  [Religion.ISLAM]: 1,
  [Religion.CHRISTIANITY]: 2,
  [Religion.HINDUISM]: 3,
  [Religion.BUDDHISM]: 4,
  [Religion.OTHER]: 5,
};
