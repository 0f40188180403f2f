import type { Plant } from "./planted-clinic";

/** A child's card with the number of the person who answers for it. */
const nameHolder: Plant = ({ card, member }) => {
  Object.assign(member!, { firstName: "Basil", lastName: "Thorne", dob: "1950-01-02" });
  Object.assign(card!, { responsible_party: "child", guarantor_first_name: "Basil", guarantor_last_name: "Thorne" });
  card!.guarantor_dob = "1950-01-02";
};

/** Every cover that can be planted at the upstreams, and what is expected of its row. */
export const plants: readonly [name: string, plant: Plant, readiness: string, issues: string, action: string | null][] =
  [
    ["in order", () => undefined, "READY", "", null],
    ["check says no", (p) => (p.check = "inactive"), "NOT_COVERED", "ELIGIBILITY_INACTIVE", "ASK_FOR_CARD"],
    ["member removed", (p) => (p.member!.status = "Deleted"), "NOT_COVERED", "MEMBER_NOT_ACTIVE", "CALL_BROKER"],
    [
      "member expired",
      (p) => (p.member!.status = "Inactive_expired"),
      "NOT_COVERED",
      "MEMBER_NOT_ACTIVE",
      "CALL_BROKER",
    ],
    ["no card", (p) => (p.card = null), "ATTENTION", "NO_CARD", "ASK_FOR_CARD"],
    [
      "another's number",
      (p) => Object.assign(p.member!, { firstName: "Basil", lastName: "Thorne", dob: "1950-01-02" }),
      "ATTENTION",
      "MEMBER_MISMATCH",
      "FIX_CARD",
    ],
    ["nobody's number", (p) => (p.member = null), "ATTENTION", "MEMBER_NOT_FOUND", "FIX_CARD"],
    ["no number", (p) => (p.card!.subscriber_number = ""), "ATTENTION", "CARD_INCOMPLETE", "FIX_CARD"],
    [
      "a child without a guarantor",
      (p) => (p.card!.responsible_party = "child"),
      "ATTENTION",
      "CARD_INCOMPLETE",
      "FIX_CARD",
    ],
    [
      "an insurer in no entry",
      (p) => (p.card!.insurer_code = "TERRA NOVA"),
      "ATTENTION",
      "UNKNOWN_INSURER",
      "MAP_INSURER",
    ],
    ["no birth date", (p) => (p.member!.dob = "1970-01-01"), "ATTENTION", "IDENTITY_UNCLEAR", "CHECK_IDENTITY"],
    ["a strange status", (p) => (p.member!.status = "Dormant"), "ATTENTION", "MEMBER_STATUS_UNCLEAR", "CALL_BROKER"],
    ["no consent", (p) => (p.card!.consent = false), "ATTENTION", "NO_CONSENT", "ASK_CONSENT"],
    ["consent left out", (p) => delete p.card!.consent, "ATTENTION", "NO_CONSENT", "ASK_CONSENT"],
    ["a strange outcome", (p) => (p.check = "payer rejected"), "ATTENTION", "ELIGIBILITY_UNCLEAR", "CALL_INSURER"],
    ["never checked", (p) => (p.check = null), "ATTENTION", "ELIGIBILITY_NOT_CHECKED", "CHECK"],
    [
      "the policy holder's number",
      (p) => {
        nameHolder(p);
        p.check = null;
      },
      "ATTENTION",
      "HOLDER_NUMBER ELIGIBILITY_NOT_CHECKED",
      "CHECK_IDENTITY",
    ],
    ["the policy holder's number with an active check", nameHolder, "READY", "", null],
    ["a check runs", (p) => (p.check = "pending"), "WAITING", "ELIGIBILITY_PENDING", "WAIT"],
    [
      "a check alone proves",
      (p) => {
        p.card!.insurer_code = "ALDER";
        p.member = null;
      },
      "READY",
      "",
      null,
    ],
  ];

/** What is expected of the row of the `at`-th planted visit. */
export const expectedOf = (at: number) => {
  const [, , readiness, issues, nextAction] = plants[at % plants.length]!;
  return { readiness, issues: issues === "" ? [] : issues.split(" "), nextAction, unasked: [] };
};
