import { registerEnumType } from "type-graphql";

export enum CoverageReadiness {
  NOT_COVERED = "NOT_COVERED",
  ATTENTION = "ATTENTION",
  UNKNOWN = "UNKNOWN",
  WAITING = "WAITING",
  READY = "READY",
}
registerEnumType(CoverageReadiness, {
  name: "CoverageReadiness",
  description:
    "In the order of URGENCY. A known problem takes precedence over a source that could not be read; a row with an unread source or an unclear answer is never READY.",
  valuesConfig: {
    NOT_COVERED: { description: "A source that proves cover says no." },
    ATTENTION: { description: "Someone has to act." },
    UNKNOWN: { description: "No problem is known, but a source could not be read." },
    WAITING: { description: "A check is running and nothing else is open." },
    READY: { description: "Nothing remains to be done." },
  },
});

export enum CoverageIssue {
  ELIGIBILITY_INACTIVE = "ELIGIBILITY_INACTIVE",
  MEMBER_NOT_ACTIVE = "MEMBER_NOT_ACTIVE",
  NO_CARD = "NO_CARD",
  MEMBER_MISMATCH = "MEMBER_MISMATCH",
  MEMBER_NOT_FOUND = "MEMBER_NOT_FOUND",
  CARD_INCOMPLETE = "CARD_INCOMPLETE",
  UNKNOWN_INSURER = "UNKNOWN_INSURER",
  TEST_INSURER = "TEST_INSURER",
  IDENTITY_UNCLEAR = "IDENTITY_UNCLEAR",
  HOLDER_NUMBER = "HOLDER_NUMBER",
  MEMBER_STATUS_UNCLEAR = "MEMBER_STATUS_UNCLEAR",
  NO_CONSENT = "NO_CONSENT",
  ELIGIBILITY_UNCLEAR = "ELIGIBILITY_UNCLEAR",
  ELIGIBILITY_NO_ANSWER = "ELIGIBILITY_NO_ANSWER",
  ELIGIBILITY_OUTDATED = "ELIGIBILITY_OUTDATED",
  ELIGIBILITY_NOT_CHECKED = "ELIGIBILITY_NOT_CHECKED",
  ELIGIBILITY_PENDING = "ELIGIBILITY_PENDING",
  COVERAGE_ENDS_BEFORE_VISIT = "COVERAGE_ENDS_BEFORE_VISIT",
  BALANCE_SPENT = "BALANCE_SPENT",
  PRE_AUTH_DENIED = "PRE_AUTH_DENIED",
  PRE_AUTH_PENDING = "PRE_AUTH_PENDING",
}
registerEnumType(CoverageIssue, {
  name: "CoverageIssue",
  description:
    "In the order of urgency. `proof` in the insurers file says which source proves cover at an insurer; without an entry it is `eligibility`. With `either` one proof is enough: if the other source says no, that is not an issue, and if it does not answer, it is not in `unasked`; but a wrong number still is an issue (MEMBER_MISMATCH, MEMBER_NOT_FOUND, IDENTITY_UNCLEAR).",
  valuesConfig: {
    ELIGIBILITY_INACTIVE: {
      description: "The last check of this card says not covered. NOT_COVERED; ASK_FOR_CARD.",
    },
    MEMBER_NOT_ACTIVE: {
      description:
        "The broker's member is the patient, and is inactive, expired or removed. Never for another person's or a policy holder's membership. NOT_COVERED; CALL_BROKER.",
    },
    NO_CARD: { description: "No primary card, and not settled as self-pay. ASK_FOR_CARD." },
    MEMBER_MISMATCH: { description: "The number is another person's. FIX_CARD." },
    MEMBER_NOT_FOUND: { description: "The broker has no member with this number. FIX_CARD." },
    CARD_INCOMPLETE: {
      description: "No subscriber number; or not SELF, and the guarantor's name or birth date is missing. FIX_CARD.",
    },
    UNKNOWN_INSURER: {
      description: "The insurers file has no entry with the insurer's code. MAP_INSURER, a task for the operator.",
    },
    TEST_INSURER: { description: "A `(sandbox) ` code outside the sandbox. FIX_CARD." },
    IDENTITY_UNCLEAR: { description: "`memberMatch` is UNKNOWN. CHECK_IDENTITY." },
    HOLDER_NUMBER: {
      description:
        "`memberMatch` is POLICY_HOLDER and there is no current ACTIVE check (if `proof` is `member`: always): the holder's status is not the patient's. Not reported while the check cannot be read. CHECK_IDENTITY.",
    },
    MEMBER_STATUS_UNCLEAR: { description: "The broker's value for the member's status is unknown. CALL_BROKER." },
    NO_CONSENT: { description: "The card's consent is false or absent. ASK_CONSENT." },
    ELIGIBILITY_UNCLEAR: {
      description: "The check's outcome is neither active nor inactive. CALL_INSURER.",
    },
    ELIGIBILITY_NO_ANSWER: { description: "Pending for more than WORKLIST_PENDING_MINUTES. RECHECK." },
    ELIGIBILITY_OUTDATED: {
      description:
        "The check is older than WORKLIST_CHECK_MAX_AGE_HOURS, or than a known change of the card's insurer or number or of the member. Replaces what the old answer said. RECHECK.",
    },
    ELIGIBILITY_NOT_CHECKED: { description: "Never checked. CHECK." },
    ELIGIBILITY_PENDING: { description: "A check is running. WAIT." },
    COVERAGE_ENDS_BEFORE_VISIT: {
      description:
        "Only with `include`: the period of cover (its end, or else its `validUntil`) ends before the visit's day. NOT_COVERED; ASK_FOR_CARD.",
    },
    BALANCE_SPENT: { description: "Only with `include`: the member's balance is 0 or less. CALL_INSURER." },
    PRE_AUTH_DENIED: {
      description:
        "Only with `include`: the patient's latest pre-authorization of the last 30 days is denied or cancelled. CALL_INSURER.",
    },
    PRE_AUTH_PENDING: { description: "Only with `include`: it is pending. WAIT." },
  },
});

export enum CoverageAction {
  ASK_FOR_CARD = "ASK_FOR_CARD",
  FIX_CARD = "FIX_CARD",
  CALL_BROKER = "CALL_BROKER",
  CALL_INSURER = "CALL_INSURER",
  MAP_INSURER = "MAP_INSURER",
  CHECK_IDENTITY = "CHECK_IDENTITY",
  ASK_CONSENT = "ASK_CONSENT",
  CHECK = "CHECK",
  RECHECK = "RECHECK",
  WAIT = "WAIT",
}
registerEnumType(CoverageAction, {
  name: "CoverageAction",
  description: "What to do about an issue.",
  valuesConfig: {
    ASK_FOR_CARD: { description: "Ask the patient for a card that covers the visit." },
    FIX_CARD: { description: "Correct what the card says." },
    CALL_BROKER: { description: "Call the broker about the member." },
    CALL_INSURER: { description: "Call the insurer." },
    MAP_INSURER: { description: "Have the operator add the insurer's code to the insurers file." },
    CHECK_IDENTITY: { description: "Check whose number is on the card." },
    ASK_CONSENT: { description: "Ask the patient for consent to use the card." },
    CHECK: { description: "Start an eligibility check." },
    RECHECK: { description: "Start the eligibility check again." },
    WAIT: { description: "Wait: an answer is pending." },
  },
});

export enum CoverageSource {
  CARD = "CARD",
  USER = "USER",
  ELIGIBILITY = "ELIGIBILITY",
  MEMBER = "MEMBER",
  COVERAGE_PERIODS = "COVERAGE_PERIODS",
  UTILIZATION = "UTILIZATION",
  PRE_AUTHS = "PRE_AUTHS",
}
registerEnumType(CoverageSource, {
  name: "CoverageSource",
  description: "Sources of a row.",
  valuesConfig: {
    CARD: { description: "The patient's cards, at the clinic." },
    USER: { description: "The clinic's patient record." },
    ELIGIBILITY: { description: "The clinic's eligibility check." },
    MEMBER: { description: "The broker's record of the member." },
    COVERAGE_PERIODS: { description: "The insurer's periods of cover." },
    UTILIZATION: { description: "The member's balance at the broker." },
    PRE_AUTHS: { description: "The insurer's pre-authorizations." },
  },
});

export enum CoverageInclude {
  COVERAGE_PERIODS = "COVERAGE_PERIODS",
  UTILIZATION = "UTILIZATION",
  PRE_AUTHS = "PRE_AUTHS",
}
registerEnumType(CoverageInclude, {
  name: "CoverageInclude",
  description: "Optional sources, each of which costs further reads.",
  valuesConfig: {
    COVERAGE_PERIODS: { description: "The insurer's periods of cover: one read per member." },
    UTILIZATION: { description: "The member's balance: one read per member." },
    PRE_AUTHS: { description: "Pre-authorizations: one list read per insurer." },
  },
});
