import { toEndorsement } from "../../src/endorsement/endorsement.mapper";
import { MemberWire } from "../../src/upstream/bastion/bastion.wire";

const read = (member: Record<string, unknown>) =>
  toEndorsement({
    memberId: "M1",
    member: MemberWire.view({ memberId: "M1", ...member }),
    via: null,
    showsHealth: false,
  });

it.each([
  ["Active", "ACTIVE"],
  ["active", "ACTIVE"],
  ["Inactive", "INACTIVE"],
  ["Inactive_expired", "EXPIRED"],
  ["Deleted", "REMOVED"],
  ["Suspended", "UNKNOWN"],
  [undefined, "UNKNOWN"],
])("reads the status %j as %s", (status, meaning) => {
  expect(read({ status }).status).toBe(meaning);
});

it.each([
  ["Self", "SELF"],
  ["Grand Father", "GRAND_FATHER"],
  ["grand_mother", "GRAND_MOTHER"],
  ["Spouse", "SPOUSE"],
  ["Neighbour", null],
  ["", null],
  [undefined, null],
])("reads the relation %j as %s", (relation, meaning) => {
  expect(read({ relation }).relation).toBe(meaning);
});

it.each([
  [1, "SINGLE"],
  ["2", "MARRIED"],
  ["Divorced", "DIVORCED"],
  ["SingleParents", "SINGLE_PARENT"],
  [5, "SINGLE_PARENT"],
  [6, null],
])("reads the marital status %j as %s", (maritalStatus, meaning) => {
  expect(read({ maritalStatus }).maritalStatus).toBe(meaning);
});

it.each([
  ["Male", "MALE"],
  ["female", "FEMALE"],
  ["Other", "OTHER"],
  ["M", "MALE"],
  ["nobody knows", "UNKNOWN"],
  [undefined, null],
])("reads the gender %j as %s", (gender, meaning) => {
  expect(read({ gender }).gender).toBe(meaning);
});

it("reads dates day first", () => {
  expect(read({ dob: "10-01-1962" }).birthDate).toBe("1962-01-10");
  expect(read({ dob: "31-02-1962" }).birthDate).toBeNull();
});

it("has no policy where the broker gives none", () => {
  expect(read({}).policyId).toBeNull();
  expect(read({ policyId: 77 }).policyId).toBe("77");
});

it("has nothing but the id where nothing that is selected needs the record", () => {
  const bare = toEndorsement({ memberId: "M1", member: null, via: null, showsHealth: false });
  const { memberId, status, ...rest } = Object.fromEntries(
    ["memberId", "status", "policyId", "rawStatus", "firstName", "middleName", "lastName", "maidenName", "birthDate"]
      .concat(["gender", "email", "phone", "relation", "maritalStatus", "nationalId", "employeeId", "patientId", "via"])
      .map((field) => [field, bare[field as keyof typeof bare]]),
  );
  expect([memberId, status]).toEqual(["M1", "UNKNOWN"]);
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});
