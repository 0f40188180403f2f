import type {
  CoverageAction,
  CoverageIssue,
  CoverageReadiness,
  CoverageSettlementKind,
  CoverageSource,
} from "../operations.generated";

/** In the order of urgency. */
export const readinessWords: Readonly<Record<CoverageReadiness, string>> = {
  NOT_COVERED: "Not covered",
  ATTENTION: "Needs attention",
  UNKNOWN: "Not known",
  WAITING: "Waiting",
  READY: "Ready",
};
export const readinessOrder = Object.keys(readinessWords) as readonly CoverageReadiness[];

/** In the order of urgency. */
export const issueWords: Readonly<Record<CoverageIssue, string>> = {
  ELIGIBILITY_INACTIVE: "The insurer says: not covered",
  MEMBER_NOT_ACTIVE: "The broker says: not active",
  NO_CARD: "No insurance card",
  MEMBER_MISMATCH: "The number is another person’s",
  MEMBER_NOT_FOUND: "The broker has no such number",
  CARD_INCOMPLETE: "The card is incomplete",
  UNKNOWN_INSURER: "Insurer not set up here",
  TEST_INSURER: "A test insurer",
  IDENTITY_UNCLEAR: "Not clear whose number it is",
  HOLDER_NUMBER: "The policy holder’s number",
  MEMBER_STATUS_UNCLEAR: "The broker’s status is not clear",
  NO_CONSENT: "No consent on the card",
  ELIGIBILITY_UNCLEAR: "The insurer’s answer is not clear",
  ELIGIBILITY_NO_ANSWER: "The check got no answer",
  ELIGIBILITY_OUTDATED: "The last check is too old",
  ELIGIBILITY_NOT_CHECKED: "Never checked",
  ELIGIBILITY_PENDING: "A check is running",
  COVERAGE_ENDS_BEFORE_VISIT: "Cover ends before the visit",
  BALANCE_SPENT: "Nothing is left of the balance",
  PRE_AUTH_DENIED: "The last pre-authorization was refused",
  PRE_AUTH_PENDING: "A pre-authorization is pending",
};
export const issueOrder = Object.keys(issueWords) as readonly CoverageIssue[];

export const sourceWords: Readonly<Record<CoverageSource, string>> = {
  CARD: "the insurance card",
  USER: "the patient’s record",
  ELIGIBILITY: "the clinic’s check",
  MEMBER: "the broker’s record",
  COVERAGE_PERIODS: "the period of cover",
  UTILIZATION: "the balance",
  PRE_AUTHS: "pre-authorizations",
};

/** What has been done, on buttons and on rows. */
export const noteWords: Readonly<Record<CoverageSettlementKind, string>> = {
  CALLED_PATIENT: "Patient called",
  CALLED_BROKER: "Broker called",
  CALLED_INSURER: "Insurer called",
  SELF_PAY: "Pays themselves",
  ACCEPTED: "Accepted as it is",
};
export const noteKinds = Object.keys(noteWords) as readonly CoverageSettlementKind[];

interface ActionFacts {
  /** What to do, as an item of a to-do list. */
  readonly todo: string;
  /** The note that it was done; null if the desk has nothing to do. */
  readonly note: CoverageSettlementKind | null;
}

export const actions: Readonly<Record<CoverageAction, ActionFacts>> = {
  ASK_FOR_CARD: { todo: "Ask the patient for a card", note: "CALLED_PATIENT" },
  FIX_CARD: { todo: "Correct the card with the patient", note: "CALLED_PATIENT" },
  CALL_BROKER: { todo: "Call the broker", note: "CALLED_BROKER" },
  CALL_INSURER: { todo: "Call the insurer", note: "CALLED_INSURER" },
  MAP_INSURER: { todo: "Have the insurer set up", note: "ACCEPTED" },
  CHECK_IDENTITY: { todo: "Compare name and birth date", note: "ACCEPTED" },
  ASK_CONSENT: { todo: "Ask the patient for consent", note: "CALLED_PATIENT" },
  CHECK: { todo: "Check the cover", note: null },
  RECHECK: { todo: "Check the cover again", note: null },
  WAIT: { todo: "Wait for the answer", note: null },
};
