import { at, not, type DocumentedRecord } from "./clinic-records";

const noJoin = "says whom the answer is about, which the request said";

/** What the broker's documents say of a member, by the status and plan reads and the answers of writes. */
export const member: DocumentedRecord = {
  memberId: at("memberId", "310000002"),
  policyId: at("policyId", "60016"),
  status: at("rawStatus", "Inactive_expired"),
  firstName: at("firstName", "Ngozi"),
  middleName: at("middleName", "Ada"),
  lastName: at("lastName", "Okafor"),
  maidenName: at("maidenName", "Brown"),
  email: at("email", "n@people.example"),
  age: at("age", "36", 36),
  dob: at("birthDate", "10-01-1962", "1962-01-10"),
  gender: at("gender", "Female", "FEMALE"),
  phone: at("phone", "+2348031234567"),
  address: at("address", "12 Ring Road"),
  relation: at("relation", "Grand Mother", "GRAND_MOTHER"),
  maritalStatus: at("maritalStatus", 5, "SINGLE_PARENT"),
  country: at("countryId", 160, "160"),
  state: at("stateId", 21, "21"),
  city: at("cityId", 210, "210"),
  genotype: at("genotype", 6, "AS"),
  bloodGroup: at("bloodGroup", 8, "AB_NEGATIVE"),
  religion: at("religion", 5, "OTHER"),
  employeeId: at("employeeId", "E-1"),
  nationalId: at("nationalId", "N-1"),
  ninNumber: at("ninNumber", "10000000001"),
  height: at("heightCm", 170.5),
  weight: at("weightKg", 64),
  preExistingCondition: at("hasPreExistingConditions", 1, true),
  condition: at("preExistingConditionIds", ["701", "702"]),
};

/** The same where enumerations come as words, conditions under their newer name. */
export const memberOtherForms: DocumentedRecord = {
  memberId: at("memberId", "310000002"),
  maritalStatus: at("maritalStatus", "SingleParents", "SINGLE_PARENT"),
  genotype: at("genotype", "AS"),
  bloodGroup: at("bloodGroup", "AB-", "AB_NEGATIVE"),
  religion: at("religion", "Christianity", "CHRISTIANITY"),
  conditions: at("preExistingConditionIds", [701] as unknown, ["701"]),
  dob: at("birthDate", "1962-01-10"),
};

export const utilization: DocumentedRecord = {
  memberId: not(noJoin, "310000002"),
  planName: at("utilization.planName", "Willow Essential"),
  provider: at("utilization.provider", "Palm Hospital"),
  totalSpent: at("utilization.totalSpent", 12.5, "12.5"),
  balance: at("utilization.balance", 900, "900"),
};

export const rosterRow: DocumentedRecord = {
  mm_member_id: at("memberId", "310000002"),
  first_name: at("firstName", "Ngozi"),
  middle_name: at("middleName", "Ada"),
  last_name: at("lastName", "Okafor"),
  phone: at("phone", "+2348031234567"),
  age: at("age", 36),
  dob: at("birthDate", "1962-01-10"),
  gender: at("gender", "Female", "FEMALE"),
  planName: not("the member's plan is read by its id", "Willow Essential"),
  city: at("cityName", "Fairhaven"),
  address: at("address", "12 Ring Road"),
  state: at("stateName", "North"),
  country: at("countryName", "Sandbox Republic"),
  registration_date: at("registeredOn", "2024-03-04"),
  status: at("rawStatus", "Active"),
};

export const brokerAuthorization: DocumentedRecord = {
  authNumber: at("authNumber", "AU-1"),
  authType: at("rawType", "IP"),
  requestedAmount: at("requestedAmount", "3908.00"),
  approvedAmount: at("approvedAmount", "3000.50"),
  status: at("status", "Denied", "DENIED"),
  authCreateDate: at("createdAtLocal", "2026-03-04 10:20:30"),
  provider: at("provider", "Palm Hospital"),
};

export const brokerPlan: DocumentedRecord = {
  id: at("id", 301, "301"),
  name: at("name", "Willow"),
  description: at("description", "For one"),
  category: at("category", "Family"),
  state: at("rawState", "Published"),
  premium: at("premium", 64500.5, "64500.5"),
};

export const preAuth: DocumentedRecord = {
  pre_auth_id: at("id", 800999, "ma:20261112:800999"),
  index: at("index", 7),
  status: at("", { slug: "approved", label: "Approved" }),
  confirm_date: at("confirmedAt", 1_794_476_415, "2026-11-12T09:40:15.000Z"),
  policy: at(
    "policy",
    { id: 60016, number: 12, full_number: "1/2/3" },
    { id: "60016", number: 12, fullNumber: "1/2/3" },
  ),
  insured_person: at(
    "insuredPerson",
    { id: 5, full_name: "Ada", national_code: "N-1", passport_no: "P1", naturalized_code: "C1" },
    { id: "5", fullName: "Ada", nationalCode: "N-1", passportNumber: "P1", naturalizedCode: "C1" },
  ),
  illness: at(
    "illness",
    { type_slug: "lab", type_label: "Lab", slug: "s", label: "L", description: "d" },
    { type: "lab", typeLabel: "Lab", slug: "s", label: "L", description: "d" },
  ),
  customer: at("customer", { id: 9, full_name: "Heron" }, { id: "9", fullName: "Heron" }),
  amounts: at("amounts", { amount: 10.25, paid: 5, estimate: 11 }, { requested: "10.25", paid: "5", estimate: "11" }),
  op_unit_name: at("operatingUnit", "Central"),
  deductible_rate: at("deductibleRate", 12.5),
  flags: at(
    "flags",
    {
      has_details: true,
      submitted_with_child: false,
      edit_release_enabled: true,
      print_enabled: false,
      print_expertise_sheet_enabled: true,
      release_enabled: false,
      submission_for_approval_enabled: true,
      cancel_enabled: false,
    },
    {
      hasDetails: true,
      submittedWithChild: false,
      editReleaseEnabled: true,
      printEnabled: false,
      printExpertiseSheetEnabled: true,
      releaseEnabled: false,
      submissionForApprovalEnabled: true,
      cancelEnabled: false,
    },
  ),
  cancellation_desc: at("cancellationReason", "By mistake"),
};

export const preAuthStatus: DocumentedRecord = {
  pre_auth_id: at("id", 800999, "ma:0:800999"),
  status: at("rawStatus", { slug: "on_hold", label: "On hold" }, "on_hold"),
};

export const insurancePolicy: DocumentedRecord = {
  policy_id: at("policyId", 60016, "60016"),
  policy_number: at("policyNumber", 12, "12"),
  policy_full_number: at("policyFullNumber", "1/2/3"),
  policy_version: at("policyVersion", 3),
  contract_id: at("contractId", 2001, "2001"),
  business_group: at("businessGroup", { slug: "health" }, "health"),
  insured_person: at(
    "relation",
    { national_code: "N-1", relation: { slug: "main" }, seminary_student: { slug: "no" } },
    "main",
  ),
  coverage: at(
    "startsAt",
    {
      policy_begin: 1_790_000_000,
      coverage_begin: 1_790_000_001,
      coverage_end: 1_800_000_000,
      valid_until: 1_800_000_001,
      entry_reason: { slug: "birth" },
    },
    new Date(1_790_000_001_000).toISOString(),
  ),
};

/** Of the coverage object, field by field. */
export const coverage: readonly (readonly [field: string, shownAt: string, sent: unknown, as: unknown])[] = [
  ["policy_begin", "policyStartsAt", 1_790_000_000, new Date(1_790_000_000_000).toISOString()],
  ["coverage_begin", "startsAt", 1_790_000_001, new Date(1_790_000_001_000).toISOString()],
  ["coverage_end", "endsAt", 1_800_000_000, new Date(1_800_000_000_000).toISOString()],
  ["valid_until", "validUntil", 1_800_000_001, new Date(1_800_000_001_000).toISOString()],
  ["entry_reason", "entryReason", { slug: "birth" }, "birth"],
];
