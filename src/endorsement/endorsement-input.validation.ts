import { Gender } from "../patient/gender";
import { invalid, type UserError } from "../user-error/user-error.type";
import type {
  AddEndorsementInput,
  ChangeEndorsementPlanInput,
  EndorsementMemberInput,
  RemoveEndorsementInput,
  RestoreEndorsementInput,
  UpdateEndorsementMemberInput,
} from "./endorsement.input";
import {
  checkId,
  checkMeasure,
  checkOptionalText,
  checkText,
  checkThat,
  problemsOf,
  type Check,
  type Path,
} from "./input-checks";
import { Relation } from "./member-enums";
import { internationalPhoneNumber } from "./phone-number";
import { latestDate } from "../input/birth-date";

const longestName = 100;
const longestAddress = 255;
const longestEmail = 254;
const longestIdentifier = 64;
const longestReference = 128;
const mostConditions = 100;
const oldestYears = 130;

/** Every problem of an enrolment, before anything is sent. */
export function checkAddEndorsement({ reference, planId, policyId, member }: AddEndorsementInput): UserError[] {
  const path = ["member"];
  return [
    ...problemsOf(
      checkText(reference, ["reference"], longestReference),
      checkId(planId, ["planId"]),
      checkId(policyId, ["policyId"]),
    ),
    ...checkPerson(member, path),
    ...checkEnrolled(member, path),
  ];
}

export function checkRemoveEndorsement({ memberId, policyId }: RemoveEndorsementInput): UserError[] {
  return problemsOf(checkId(memberId, ["memberId"]), checkId(policyId, ["policyId"]));
}

export function checkRestoreEndorsement({ memberId }: RestoreEndorsementInput): UserError[] {
  return problemsOf(checkId(memberId, ["memberId"]));
}

export function checkChangeEndorsementPlan(input: ChangeEndorsementPlanInput): UserError[] {
  const { memberId, oldPlanId, newPlanId } = input;
  return problemsOf(
    checkId(memberId, ["memberId"]),
    checkId(oldPlanId, ["oldPlanId"]),
    checkId(newPlanId, ["newPlanId"]) ??
      checkThat(newPlanId !== oldPlanId, ["newPlanId"], "The new plan must be another than the old one."),
  );
}

export function checkUpdateEndorsementMember(input: UpdateEndorsementMemberInput): UserError[] {
  return [
    ...problemsOf(checkId(input.memberId, ["memberId"]), checkId(input.policyId, ["policyId"])),
    ...checkPerson(input, []),
  ];
}

/** Validation that adding and updating share; omitted fields of an update are not changed. */
type Person = Pick<
  UpdateEndorsementMemberInput,
  "firstName" | "middleName" | "lastName" | "maidenName" | "email" | "birthDate" | "gender" | "phone" | "address"
>;

function checkPerson(person: Person, path: Path): UserError[] {
  const at = (field: string): Path => [...path, field];
  return problemsOf(
    given(person.firstName, (name) => checkText(name, at("firstName"), longestName)),
    checkOptionalText(person.middleName, at("middleName"), longestName),
    given(person.lastName, (name) => checkText(name, at("lastName"), longestName)),
    checkOptionalText(person.maidenName, at("maidenName"), longestName),
    checkOptionalText(person.email, at("email"), longestEmail),
    given(person.birthDate, (date) => checkBirthDate(date, at("birthDate"))),
    given(person.gender, (gender) => checkGender(gender, at("gender"))),
    given(person.phone, (phone) => checkPhone(phone, at("phone"))),
    given(person.address, (address) => checkText(address, at("address"), longestAddress)),
  );
}

function given<T>(value: T | null | undefined, check: (value: T) => Check): Check {
  return value == null ? null : check(value);
}

function checkGender(gender: Gender, path: Path): Check {
  return checkThat(gender === Gender.MALE || gender === Gender.FEMALE, path, "The broker takes MALE or FEMALE.");
}

function checkPhone(phone: string, path: Path): Check {
  const message = "This must be a phone number in international form, such as +2348031234567.";
  return checkThat(internationalPhoneNumber(phone) !== null, path, message);
}

function checkEnrolled(member: EndorsementMemberInput, path: Path): UserError[] {
  return problemsOf(
    checkThat(
      member.relation !== Relation.SELF,
      [...path, "relation"],
      "The broker enrols relations of the policy holder; it does not take SELF.",
    ),
    checkId(member.countryId, [...path, "countryId"]),
    checkId(member.stateId, [...path, "stateId"]),
    checkId(member.cityId, [...path, "cityId"]),
    checkOptionalText(member.employeeId, [...path, "employeeId"], longestIdentifier),
    checkOptionalText(member.nationalId, [...path, "nationalId"], longestIdentifier),
    checkOptionalText(member.ninNumber, [...path, "ninNumber"], longestIdentifier),
    checkMeasure(member.heightCm, [...path, "heightCm"], 20, 280),
    checkMeasure(member.weightKg, [...path, "weightKg"], 0.2, 650),
    ...checkConditions(member.preExistingConditionIds ?? [], [...path, "preExistingConditionIds"]),
  );
}

function checkConditions(ids: readonly string[], path: Path): Check[] {
  if (ids.length > mostConditions) return [invalid(path, `At most ${mostConditions} conditions are allowed.`)];
  return ids.map((id, position) => checkId(id, [...path, String(position)]));
}

/** A calendar date is whole by its type already; here it is a person's. */
function checkBirthDate(birthDate: string, path: Path): Check {
  const today = latestDate();
  if (birthDate > today) return invalid(path, "This must not be in the future.");
  const earliest = `${Number(today.slice(0, 4)) - oldestYears}${today.slice(4)}`;
  return checkThat(birthDate >= earliest, path, `This must not be more than ${oldestYears} years ago.`);
}
