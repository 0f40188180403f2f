import fc from "fast-check";
import { EndorsementStatus } from "../../src/endorsement/member-enums";
import { EligibilityStatus } from "../../src/insurance-card/eligibility.type";
import type { CoverageProof } from "../../src/insurer/insurer-directory";
import { CoverageReadiness, CoverageSource } from "../../src/worklist/coverage-enums";
import { issueOrder, readinessOf, unasked, type CoverageFacts } from "../../src/worklist/readiness";

const card = {
  hasNumber: true,
  isGuarantorComplete: true,
  hasConsent: true,
  isInsurerKnown: true,
  isTestInsurer: false,
  proof: "both" as CoverageProof,
};
const active = { status: EligibilityStatus.ACTIVE, isOutdated: false, isOverdue: false };
const inactive = { ...active, status: EligibilityStatus.INACTIVE };
const pending = { ...active, status: EligibilityStatus.PENDING };
const member = { match: "PATIENT" as const, status: EndorsementStatus.ACTIVE };
const removed = { ...member, status: EndorsementStatus.REMOVED };
const holder = { ...removed, match: "POLICY_HOLDER" as const };
const whole: CoverageFacts = { card, eligibility: active, member, unreadForMember: [] };
const proves = (proof: CoverageProof) => ({ card: { ...card, proof } });
const unreadMember = { member: unasked, unreadForMember: [CoverageSource.MEMBER] } as const;

type Row = readonly [
  title: string,
  facts: Partial<CoverageFacts>,
  readiness: string,
  issues: string,
  action: string | null,
  unasked?: string,
];

const table: readonly Row[] = [
  ["everything in order", {}, "READY", "", null],
  ["the check says no", { eligibility: inactive }, "NOT_COVERED", "ELIGIBILITY_INACTIVE", "ASK_FOR_CARD"],
  ["the member is removed", { member: removed }, "NOT_COVERED", "MEMBER_NOT_ACTIVE", "CALL_BROKER"],
  ["no card", { card: null, eligibility: null, member: null }, "ATTENTION", "NO_CARD", "ASK_FOR_CARD"],
  ["another's number", { member: { ...removed, match: "MISMATCH" } }, "ATTENTION", "MEMBER_MISMATCH", "FIX_CARD"],
  ["a number nobody has", { member: null }, "ATTENTION", "MEMBER_NOT_FOUND", "FIX_CARD"],
  ["no number", { card: { ...card, hasNumber: false }, member: null }, "ATTENTION", "CARD_INCOMPLETE", "FIX_CARD"],
  ["no guarantor", { card: { ...card, isGuarantorComplete: false } }, "ATTENTION", "CARD_INCOMPLETE", "FIX_CARD"],
  [
    "an insurer in no entry",
    { card: { ...card, isInsurerKnown: false, proof: "eligibility" }, member: null },
    "ATTENTION",
    "UNKNOWN_INSURER",
    "MAP_INSURER",
  ],
  ["a test insurer", { card: { ...card, isTestInsurer: true } }, "ATTENTION", "TEST_INSURER", "FIX_CARD"],
  ["unclear identity", { member: { ...member, match: "UNKNOWN" } }, "ATTENTION", "IDENTITY_UNCLEAR", "CHECK_IDENTITY"],
  ["a holder's number and an active check", { member: holder }, "READY", "", null],
  [
    "a holder's number and no check",
    { member: holder, eligibility: null },
    "ATTENTION",
    "HOLDER_NUMBER ELIGIBILITY_NOT_CHECKED",
    "CHECK_IDENTITY",
  ],
  [
    "a holder's number and an outdated check",
    { member: holder, eligibility: { ...active, isOutdated: true } },
    "ATTENTION",
    "HOLDER_NUMBER ELIGIBILITY_OUTDATED",
    "CHECK_IDENTITY",
  ],
  [
    "a holder's number, the check unasked",
    { member: holder, eligibility: unasked },
    "UNKNOWN",
    "",
    null,
    "ELIGIBILITY",
  ],
  [
    "a holder's number where only members prove",
    { ...proves("member"), member: holder, eligibility: null },
    "ATTENTION",
    "HOLDER_NUMBER",
    "CHECK_IDENTITY",
  ],
  [
    "an unknown word for the status",
    { member: { ...member, status: EndorsementStatus.UNKNOWN } },
    "ATTENTION",
    "MEMBER_STATUS_UNCLEAR",
    "CALL_BROKER",
  ],
  ["no consent", { card: { ...card, hasConsent: false } }, "ATTENTION", "NO_CONSENT", "ASK_CONSENT"],
  [
    "an unknown word for the outcome",
    { eligibility: { ...active, status: EligibilityStatus.UNKNOWN } },
    "ATTENTION",
    "ELIGIBILITY_UNCLEAR",
    "CALL_INSURER",
  ],
  [
    "a check without end",
    { eligibility: { ...pending, isOverdue: true } },
    "ATTENTION",
    "ELIGIBILITY_NO_ANSWER",
    "RECHECK",
  ],
  [
    "an old no, in place of which it is outdated",
    { eligibility: { ...inactive, isOutdated: true } },
    "ATTENTION",
    "ELIGIBILITY_OUTDATED",
    "RECHECK",
  ],
  ["never checked", { eligibility: null }, "ATTENTION", "ELIGIBILITY_NOT_CHECKED", "CHECK"],
  ["a check runs", { eligibility: pending }, "WAITING", "ELIGIBILITY_PENDING", "WAIT"],
  [
    "a check runs, the member unasked",
    { eligibility: pending, ...unreadMember },
    "UNKNOWN",
    "ELIGIBILITY_PENDING",
    "WAIT",
    "MEMBER",
  ],
  ["cover that ends", { coverageEnded: true }, "NOT_COVERED", "COVERAGE_ENDS_BEFORE_VISIT", "ASK_FOR_CARD"],
  ["a spent balance", { isBalanceSpent: true }, "ATTENTION", "BALANCE_SPENT", "CALL_INSURER"],
  ["a denied pre-authorization", { preAuth: "denied" }, "ATTENTION", "PRE_AUTH_DENIED", "CALL_INSURER"],
  ["a pending one", { preAuth: "pending" }, "WAITING", "PRE_AUTH_PENDING", "WAIT"],
  ["the card unread", { card: unasked, eligibility: unasked, ...unreadMember }, "UNKNOWN", "", null, "CARD"],
  ["the check unread", { eligibility: unasked }, "UNKNOWN", "", null, "ELIGIBILITY"],
  ["the member unread", unreadMember, "UNKNOWN", "", null, "MEMBER"],
  [
    "both records unread",
    { member: unasked, unreadForMember: [CoverageSource.MEMBER, CoverageSource.USER] },
    "UNKNOWN",
    "",
    null,
    "USER MEMBER",
  ],
  [
    "a known no beside an unread source",
    { eligibility: inactive, ...unreadMember },
    "NOT_COVERED",
    "ELIGIBILITY_INACTIVE",
    "ASK_FOR_CARD",
    "MEMBER",
  ],
  [
    "what was included unread",
    { coverageEnded: unasked, isBalanceSpent: unasked, preAuth: unasked },
    "UNKNOWN",
    "",
    null,
    "COVERAGE_PERIODS UTILIZATION PRE_AUTHS",
  ],
  ["eligibility proves: the member says nothing", { ...proves("eligibility"), member: null }, "READY", "", null],
  ["the member proves: no check is missed", { ...proves("member"), eligibility: null }, "READY", "", null],
  ["either: the check suffices", { ...proves("either"), member: removed }, "READY", "", null],
  ["either: the member suffices", { ...proves("either"), eligibility: inactive }, "READY", "", null],
  ["either: the other's silence is not unasked", { ...proves("either"), eligibility: unasked }, "READY", "", null],
  [
    "either: a wrong number shows all the same",
    { ...proves("either"), member: { ...member, match: "MISMATCH" } },
    "ATTENTION",
    "MEMBER_MISMATCH",
    "FIX_CARD",
  ],
  [
    "either: neither suffices",
    { ...proves("either"), eligibility: null, member: removed },
    "NOT_COVERED",
    "MEMBER_NOT_ACTIVE ELIGIBILITY_NOT_CHECKED",
    "CALL_BROKER",
  ],
  [
    "several issues, the most urgent first",
    { card: { ...card, hasConsent: false }, eligibility: null, member: removed },
    "NOT_COVERED",
    "MEMBER_NOT_ACTIVE NO_CONSENT ELIGIBILITY_NOT_CHECKED",
    "CALL_BROKER",
  ],
];

it.each(table)("%s", (_, facts, readiness, issues, nextAction, missed = "") => {
  const row = readinessOf({ ...whole, ...(facts as object) });
  expect({ ...row, issues: row.issues.join(" "), unasked: row.unasked.join(" ") }).toEqual({
    readiness,
    issues,
    nextAction,
    unasked: missed,
  });
});

it("says every issue of the enum in one of these rows", () => {
  const said = new Set(table.flatMap(([, , , issues]) => issues.split(" ")));
  expect(issueOrder.filter((issue) => !said.has(issue))).toEqual([]);
});

const eligibilities = fc.option(
  fc.record({
    status: fc.constantFrom(...Object.values(EligibilityStatus)),
    isOutdated: fc.boolean(),
    isOverdue: fc.boolean(),
  }),
);
const members = fc.option(
  fc.record({
    match: fc.constantFrom("PATIENT", "POLICY_HOLDER", "MISMATCH", "UNKNOWN"),
    status: fc.constantFrom(...Object.values(EndorsementStatus)),
  }),
) as fc.Arbitrary<CoverageFacts["member"]>;
const truths: fc.Arbitrary<CoverageFacts> = fc.record({
  card: fc.option(
    fc.record({
      hasNumber: fc.boolean(),
      isGuarantorComplete: fc.boolean(),
      hasConsent: fc.boolean(),
      isInsurerKnown: fc.boolean(),
      isTestInsurer: fc.boolean(),
      proof: fc.constantFrom<CoverageProof>("eligibility", "member", "either", "both"),
    }),
  ),
  eligibility: eligibilities,
  member: members,
  unreadForMember: fc.constant([]),
  coverageEnded: fc.boolean(),
  isBalanceSpent: fc.boolean(),
  preAuth: fc.constantFrom("denied", "pending", "none"),
});

/** Which sources a reading of the truth could not ask. */
const outages = fc.subarray(Object.values(CoverageSource));

function withoutSources(truth: CoverageFacts, down: readonly CoverageSource[]): CoverageFacts {
  const isDown = (source: CoverageSource): boolean => down.includes(source);
  const unread = [CoverageSource.USER, CoverageSource.MEMBER].filter(isDown) as CoverageFacts["unreadForMember"];
  return {
    card: isDown(CoverageSource.CARD) ? unasked : truth.card,
    eligibility: isDown(CoverageSource.ELIGIBILITY) ? unasked : truth.eligibility,
    member: unread.length > 0 ? unasked : truth.member,
    unreadForMember: unread,
    coverageEnded: isDown(CoverageSource.COVERAGE_PERIODS) ? unasked : truth.coverageEnded!,
    isBalanceSpent: isDown(CoverageSource.UTILIZATION) ? unasked : truth.isBalanceSpent!,
    preAuth: isDown(CoverageSource.PRE_AUTHS) ? unasked : truth.preAuth!,
  };
}

// Where one proof is enough, a wrong number can only be seen by who reads the other source too.
const hasHiddenNumber = ({ card: held, member: named }: CoverageFacts): boolean =>
  typeof held === "object" &&
  held?.proof === "either" &&
  (named === null || (named as { match: string }).match !== "PATIENT");

it("calls nothing READY that a full reading would not call READY", () => {
  fc.assert(
    fc.property(truths, outages, (truth, down) => {
      fc.pre(!hasHiddenNumber(truth));
      const seen = readinessOf(withoutSources(truth, down));
      if (seen.readiness !== CoverageReadiness.READY) return;
      expect(readinessOf(truth).readiness).toBe(CoverageReadiness.READY);
    }),
    { numRuns: 3_000 },
  );
});

it("says no issue of a partial reading that a full reading would not say, but for what the unread source would silence", () => {
  fc.assert(
    fc.property(truths, outages, (truth, down) => {
      fc.pre(typeof truth.card !== "object" || truth.card?.proof !== "either");
      const [seen, known] = [readinessOf(withoutSources(truth, down)), readinessOf(truth)];
      for (const issue of seen.issues) expect(known.issues).toContain(issue);
      for (const source of seen.unasked) expect(down).toContain(source);
    }),
    { numRuns: 3_000 },
  );
});
