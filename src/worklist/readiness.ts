import { EligibilityStatus } from "../insurance-card/eligibility.type";
import { EndorsementStatus } from "../endorsement/member-enums";
import type { CoverageProof } from "../insurer/insurer-directory";
import { CoverageAction, CoverageIssue, CoverageReadiness, CoverageSource } from "./coverage-enums";

/** In place of a source's answer: it could not be read. */
export const unasked = Symbol("unasked");
export type Unasked = typeof unasked;

export interface CardFacts {
  readonly hasNumber: boolean;
  /** Whether the card is the patient's own, or names the guarantor with a birth date. */
  readonly isGuarantorComplete: boolean;
  readonly hasConsent: boolean;
  /** The insurer's code is in an entry of the insurers file. */
  readonly isInsurerKnown: boolean;
  /** Whether the insurer is a test insurer outside the sandbox. */
  readonly isTestInsurer: boolean;
  readonly proof: CoverageProof;
}

export interface EligibilityFacts {
  readonly status: EligibilityStatus;
  /** Whether an outcome is too old, or older than a change of the card or the member. */
  readonly isOutdated: boolean;
  /** A check that has been pending for too long. */
  readonly isOverdue: boolean;
}

/** The broker's member with the card's number. */
export interface MemberFacts {
  readonly match: "PATIENT" | "POLICY_HOLDER" | "MISMATCH" | "UNKNOWN";
  readonly status: EndorsementStatus;
}

/** What is known about one visit's cover. Null means that the source was read and has nothing. */
export interface CoverageFacts {
  /** Null: the patient has no primary card. */
  readonly card: CardFacts | null | Unasked;
  /** Null: never checked. */
  readonly eligibility: EligibilityFacts | null | Unasked;
  /** Null: the broker has no such number. */
  readonly member: MemberFacts | null | Unasked;
  /** Where `member` is unasked: which of the two records it takes could not be read. */
  readonly unreadForMember: readonly (CoverageSource.USER | CoverageSource.MEMBER)[];
  /** What `include` requested; absent otherwise. */
  readonly coverageEnded?: boolean | Unasked;
  readonly isBalanceSpent?: boolean | Unasked;
  readonly preAuth?: "denied" | "pending" | "none" | Unasked;
}

export interface Readiness {
  readonly readiness: CoverageReadiness;
  readonly issues: readonly CoverageIssue[];
  readonly nextAction: CoverageAction | null;
  readonly unasked: readonly CoverageSource[];
}

const { NOT_COVERED, ATTENTION, WAITING } = CoverageReadiness;
const { ASK_FOR_CARD, FIX_CARD, CALL_BROKER, CALL_INSURER, CHECK_IDENTITY, RECHECK, WAIT } = CoverageAction;

interface Weight {
  readonly readiness: CoverageReadiness;
  readonly action: CoverageAction;
}

/** All issues, most urgent first, with the readiness that they cause and the next action. */
const weights: Readonly<Record<CoverageIssue, Weight>> = {
  ELIGIBILITY_INACTIVE: { readiness: NOT_COVERED, action: ASK_FOR_CARD },
  MEMBER_NOT_ACTIVE: { readiness: NOT_COVERED, action: CALL_BROKER },
  NO_CARD: { readiness: ATTENTION, action: ASK_FOR_CARD },
  MEMBER_MISMATCH: { readiness: ATTENTION, action: FIX_CARD },
  MEMBER_NOT_FOUND: { readiness: ATTENTION, action: FIX_CARD },
  CARD_INCOMPLETE: { readiness: ATTENTION, action: FIX_CARD },
  UNKNOWN_INSURER: { readiness: ATTENTION, action: CoverageAction.MAP_INSURER },
  TEST_INSURER: { readiness: ATTENTION, action: FIX_CARD },
  IDENTITY_UNCLEAR: { readiness: ATTENTION, action: CHECK_IDENTITY },
  HOLDER_NUMBER: { readiness: ATTENTION, action: CHECK_IDENTITY },
  MEMBER_STATUS_UNCLEAR: { readiness: ATTENTION, action: CALL_BROKER },
  NO_CONSENT: { readiness: ATTENTION, action: CoverageAction.ASK_CONSENT },
  ELIGIBILITY_UNCLEAR: { readiness: ATTENTION, action: CALL_INSURER },
  ELIGIBILITY_NO_ANSWER: { readiness: ATTENTION, action: RECHECK },
  ELIGIBILITY_OUTDATED: { readiness: ATTENTION, action: RECHECK },
  ELIGIBILITY_NOT_CHECKED: { readiness: ATTENTION, action: CoverageAction.CHECK },
  ELIGIBILITY_PENDING: { readiness: WAITING, action: WAIT },
  COVERAGE_ENDS_BEFORE_VISIT: { readiness: NOT_COVERED, action: ASK_FOR_CARD },
  BALANCE_SPENT: { readiness: ATTENTION, action: CALL_INSURER },
  PRE_AUTH_DENIED: { readiness: ATTENTION, action: CALL_INSURER },
  PRE_AUTH_PENDING: { readiness: WAITING, action: WAIT },
};

/** Issues in the order of urgency. */
export const issueOrder = Object.keys(weights) as CoverageIssue[];
export const readinessOrder = Object.values(CoverageReadiness);
const sourceOrder = Object.values(CoverageSource);

/** What a visit's cover needs, from the answers of its sources. Pure: this is the worklist's decision table. */
export function readinessOf(facts: CoverageFacts): Readiness {
  const { card } = facts;
  if (card === unasked) return judged([], [CoverageSource.CARD]);
  if (card === null) return judged([CoverageIssue.NO_CARD], []);
  const { eligibility, member } = provedBy(card.proof, facts);
  const issues = [
    ...cardIssues(card),
    ...eligibilityIssues(eligibility.counts, facts.eligibility),
    ...memberIssues(member.counts, facts, eligibility.isAsked),
    ...includedIssues(facts),
  ];
  return judged(issues, [
    ...(eligibility.isMissed ? [CoverageSource.ELIGIBILITY] : []),
    ...(member.isMissed ? facts.unreadForMember : []),
    ...includedSources(facts),
  ]);
}

function judged(found: readonly CoverageIssue[], missed: readonly CoverageSource[]): Readiness {
  const issues = issueOrder.filter((issue) => found.includes(issue));
  const sources = sourceOrder.filter((source) => missed.includes(source));
  const [first] = issues;
  return {
    readiness: worstOf(issues, sources),
    issues,
    nextAction: first === undefined ? null : weights[first].action,
    unasked: sources,
  };
}

function worstOf(issues: readonly CoverageIssue[], missed: readonly CoverageSource[]): CoverageReadiness {
  const worst = new Set(issues.map((issue) => weights[issue].readiness));
  if (missed.length > 0) worst.add(CoverageReadiness.UNKNOWN);
  return readinessOrder.find((readiness) => worst.has(readiness)) ?? CoverageReadiness.READY;
}

interface Counted {
  /** Whether the source's answer about cover is an issue if it is not a yes. */
  readonly counts: boolean;
  /** Whether the insurer's proof needs the source at all. */
  readonly isAsked: boolean;
  /** Whether it counts and could not be read. */
  readonly isMissed: boolean;
}

/** Which of the two sources counts: with `either`, one that proves cover silences the other. */
function provedBy(proof: CoverageProof, facts: CoverageFacts): { eligibility: Counted; member: Counted } {
  const isEither = proof === "either";
  const asksEligibility = proof !== "member";
  const asksMember = proof !== "eligibility";
  const eligibilityCounts = asksEligibility && !(isEither && coversByMember(facts.member));
  const memberCounts = asksMember && !(isEither && coversByCheck(facts.eligibility));
  return {
    eligibility: {
      counts: eligibilityCounts,
      isAsked: asksEligibility,
      isMissed: eligibilityCounts && facts.eligibility === unasked,
    },
    member: { counts: memberCounts, isAsked: asksMember, isMissed: memberCounts && facts.member === unasked },
  };
}

function coversByCheck(eligibility: CoverageFacts["eligibility"]): boolean {
  if (eligibility === null || eligibility === unasked) return false;
  return eligibility.status === EligibilityStatus.ACTIVE && !eligibility.isOutdated;
}

function coversByMember(member: CoverageFacts["member"]): boolean {
  if (member === null || member === unasked) return false;
  return member.match === "PATIENT" && member.status === EndorsementStatus.ACTIVE;
}

function cardIssues(card: CardFacts): CoverageIssue[] {
  const issues: CoverageIssue[] = [];
  if (!card.hasNumber || !card.isGuarantorComplete) issues.push(CoverageIssue.CARD_INCOMPLETE);
  if (!card.isInsurerKnown) issues.push(CoverageIssue.UNKNOWN_INSURER);
  if (card.isTestInsurer) issues.push(CoverageIssue.TEST_INSURER);
  if (!card.hasConsent) issues.push(CoverageIssue.NO_CONSENT);
  return issues;
}

function eligibilityIssues(counts: boolean, eligibility: CoverageFacts["eligibility"]): CoverageIssue[] {
  if (!counts || eligibility === unasked) return [];
  if (eligibility === null) return [CoverageIssue.ELIGIBILITY_NOT_CHECKED];
  const { status, isOutdated, isOverdue } = eligibility;
  if (status === EligibilityStatus.PENDING) {
    return [isOverdue ? CoverageIssue.ELIGIBILITY_NO_ANSWER : CoverageIssue.ELIGIBILITY_PENDING];
  }
  if (isOutdated) return [CoverageIssue.ELIGIBILITY_OUTDATED];
  if (status === EligibilityStatus.INACTIVE) return [CoverageIssue.ELIGIBILITY_INACTIVE];
  return status === EligibilityStatus.UNKNOWN ? [CoverageIssue.ELIGIBILITY_UNCLEAR] : [];
}

/** A wrong number is an issue whatever else proves cover; the member's status only if it counts. */
function memberIssues(counts: boolean, facts: CoverageFacts, asksEligibility: boolean): CoverageIssue[] {
  const { card, member } = facts;
  if (card === null || card === unasked || card.proof === "eligibility" || member === unasked) return [];
  // A card without a number is incomplete: there was nothing to look up at the broker.
  if (member === null) return card.hasNumber ? [CoverageIssue.MEMBER_NOT_FOUND] : [];
  if (member.match === "MISMATCH") return [CoverageIssue.MEMBER_MISMATCH];
  if (member.match === "UNKNOWN") return [CoverageIssue.IDENTITY_UNCLEAR];
  if (member.match === "POLICY_HOLDER") return holderIssues(facts.eligibility, asksEligibility);
  if (!counts || member.status === EndorsementStatus.ACTIVE) return [];
  const isUnclear = member.status === EndorsementStatus.UNKNOWN;
  return [isUnclear ? CoverageIssue.MEMBER_STATUS_UNCLEAR : CoverageIssue.MEMBER_NOT_ACTIVE];
}

function holderIssues(eligibility: CoverageFacts["eligibility"], asksEligibility: boolean): CoverageIssue[] {
  if (!asksEligibility) return [CoverageIssue.HOLDER_NUMBER];
  const isSaid = eligibility !== unasked && !coversByCheck(eligibility);
  return isSaid ? [CoverageIssue.HOLDER_NUMBER] : [];
}

function includedIssues({ coverageEnded, isBalanceSpent, preAuth }: CoverageFacts): CoverageIssue[] {
  const issues: CoverageIssue[] = [];
  if (coverageEnded === true) issues.push(CoverageIssue.COVERAGE_ENDS_BEFORE_VISIT);
  if (isBalanceSpent === true) issues.push(CoverageIssue.BALANCE_SPENT);
  if (preAuth === "denied") issues.push(CoverageIssue.PRE_AUTH_DENIED);
  if (preAuth === "pending") issues.push(CoverageIssue.PRE_AUTH_PENDING);
  return issues;
}

function includedSources({ coverageEnded, isBalanceSpent, preAuth }: CoverageFacts): CoverageSource[] {
  const sources: CoverageSource[] = [];
  if (coverageEnded === unasked) sources.push(CoverageSource.COVERAGE_PERIODS);
  if (isBalanceSpent === unasked) sources.push(CoverageSource.UTILIZATION);
  if (preAuth === unasked) sources.push(CoverageSource.PRE_AUTHS);
  return sources;
}
