/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Adds a new member to a policy. */
export type AddEndorsementInput = {
  /** If an active member, or an unsettled enrolment under another reference, has this national id, or this name and birth date, the result is a CONFLICT that shows that member; nothing is sent, and the reference can be used again. Based on the link index, the roster and enrolments through this graph, as far as they are complete. True sends the enrolment anyway. */
  allowDuplicate?: boolean | null | undefined;
  /** The person. */
  member: EndorsementMemberInput;
  /** The broker's plan. */
  planId: string;
  /** The policy. */
  policyId: string;
  /** The caller's own reference, scoped to their `sub`: the same reference never creates a second member. */
  reference: string;
};

/** Many enrolments: at most 200, more are BAD_USER_INPUT. A reference that occurs twice makes both rows INVALID. */
export type AddEndorsementsInput = {
  /** The people, each with their own reference. */
  endorsements: Array<AddEndorsementInput>;
};

/** Where and when to look for free slots. */
export type AvailabilityInput = {
  /** The kind of consultation, which sets the length. */
  consultationId?: string | null | undefined;
  /** Length of a slot in minutes. */
  durationMinutes?: number | null | undefined;
  /** Latest end. */
  end: string;
  /** The intake to find a slot for; its location and specialty are used. */
  intakeId?: string | null | undefined;
  /** Only this provider's slots. */
  providerId?: string | null | undefined;
  /** Code of the room; default: the intake's room. */
  roomCode?: string | null | undefined;
  /** Earliest start. */
  start: string;
};

/** Blood group with its Rh factor. */
export type BloodGroup =
  /** AB-. */
  | 'AB_NEGATIVE'
  /** AB+. */
  | 'AB_POSITIVE'
  /** A-. */
  | 'A_NEGATIVE'
  /** A+. */
  | 'A_POSITIVE'
  /** B-. */
  | 'B_NEGATIVE'
  /** B+. */
  | 'B_POSITIVE'
  /** O-. */
  | 'O_NEGATIVE'
  /** O+. */
  | 'O_POSITIVE';

/** An appointment. With `roomCode` the slot is first read again, and the result is CONFLICT if it is no longer free; without it the clinic decides. */
export type BookVisitInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The patient's intake. */
  intakeId?: string | null | undefined;
  /** The patient: the clinic's user id. */
  patientId: string;
  /** The provider. */
  providerId?: string | null | undefined;
  /** Code of the room. */
  roomCode?: string | null | undefined;
  /** End, later than the start. */
  slotEnd: string;
  /** Start, from `availability`. */
  slotStart: string;
};

/** Cancels a pre-authorization that allows it. */
export type CancelPreAuthInput = {
  /** The pre-authorization. */
  id: string;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The reason, which the insurer requires, 3 to 500 characters; never logged. */
  reason: string;
};

/** Which of a patient's two cards; the clinic has one of each type. */
export type CardType =
  /** Billed first. */
  | 'PRIMARY'
  /** Billed for what the primary card does not cover. */
  | 'SECONDARY';

/** A member to move to another plan. */
export type ChangeEndorsementPlanItem = {
  /** The member. */
  memberId: string;
  /** The plan to move to. */
  newPlanId: string;
  /** The member's current plan. */
  oldPlanId: string;
  /** The caller's own reference for this item: the same reference never writes twice. */
  reference: string;
};

/** Many changes of plan: at most 200. A reference or member that occurs twice makes both rows INVALID. */
export type ChangeEndorsementPlansInput = {
  /** Which members, from and to which plans. */
  endorsements: Array<ChangeEndorsementPlanItem>;
};

/** At most 200 patients; more are BAD_USER_INPUT. A patient who is named twice is checked once and has two results. */
export type CheckEligibilitiesInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The clinic's user ids. */
  patientIds: Array<string>;
};

/** The patient to check, and how long to wait for the outcome. */
export type CheckEligibilityInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The clinic's user id. */
  patientId: string;
  /** Seconds to wait for an outcome, 0 to 20, limited by the operation's deadline. */
  waitSeconds?: number | null | undefined;
};

/** What to do about an issue. */
export type CoverageAction =
  /** Ask the patient for consent to use the card. */
  | 'ASK_CONSENT'
  /** Ask the patient for a card that covers the visit. */
  | 'ASK_FOR_CARD'
  /** Call the broker about the member. */
  | 'CALL_BROKER'
  /** Call the insurer. */
  | 'CALL_INSURER'
  /** Start an eligibility check. */
  | 'CHECK'
  /** Check whose number is on the card. */
  | 'CHECK_IDENTITY'
  /** Correct what the card says. */
  | 'FIX_CARD'
  /** Have the operator add the insurer's code to the insurers file. */
  | 'MAP_INSURER'
  /** Start the eligibility check again. */
  | 'RECHECK'
  /** Wait: an answer is pending. */
  | 'WAIT';

/** Optional sources, each of which costs further reads. */
export type CoverageInclude =
  /** The insurer's periods of cover: one read per member. */
  | 'COVERAGE_PERIODS'
  /** Pre-authorizations: one list read per insurer. */
  | 'PRE_AUTHS'
  /** The member's balance: one read per member. */
  | 'UTILIZATION';

/** In the order of urgency. `proof` in the insurers file says which source proves cover at an insurer; without an entry it is `eligibility`. With `either` one proof is enough: if the other source says no, that is not an issue, and if it does not answer, it is not in `unasked`; but a wrong number still is an issue (MEMBER_MISMATCH, MEMBER_NOT_FOUND, IDENTITY_UNCLEAR). */
export type CoverageIssue =
  /** Only with `include`: the member's balance is 0 or less. CALL_INSURER. */
  | 'BALANCE_SPENT'
  /** No subscriber number; or not SELF, and the guarantor's name or birth date is missing. FIX_CARD. */
  | 'CARD_INCOMPLETE'
  /** Only with `include`: the period of cover (its end, or else its `validUntil`) ends before the visit's day. NOT_COVERED; ASK_FOR_CARD. */
  | 'COVERAGE_ENDS_BEFORE_VISIT'
  /** The last check of this card says not covered. NOT_COVERED; ASK_FOR_CARD. */
  | 'ELIGIBILITY_INACTIVE'
  /** Never checked. CHECK. */
  | 'ELIGIBILITY_NOT_CHECKED'
  /** Pending for more than WORKLIST_PENDING_MINUTES. RECHECK. */
  | 'ELIGIBILITY_NO_ANSWER'
  /** The check is older than WORKLIST_CHECK_MAX_AGE_HOURS, or than a known change of the card's insurer or number or of the member. Replaces what the old answer said. RECHECK. */
  | 'ELIGIBILITY_OUTDATED'
  /** A check is running. WAIT. */
  | 'ELIGIBILITY_PENDING'
  /** The check's outcome is neither active nor inactive. CALL_INSURER. */
  | 'ELIGIBILITY_UNCLEAR'
  /** `memberMatch` is POLICY_HOLDER and there is no current ACTIVE check (if `proof` is `member`: always): the holder's status is not the patient's. Not reported while the check cannot be read. CHECK_IDENTITY. */
  | 'HOLDER_NUMBER'
  /** `memberMatch` is UNKNOWN. CHECK_IDENTITY. */
  | 'IDENTITY_UNCLEAR'
  /** The number is another person's. FIX_CARD. */
  | 'MEMBER_MISMATCH'
  /** The broker's member is the patient, and is inactive, expired or removed. Never for another person's or a policy holder's membership. NOT_COVERED; CALL_BROKER. */
  | 'MEMBER_NOT_ACTIVE'
  /** The broker has no member with this number. FIX_CARD. */
  | 'MEMBER_NOT_FOUND'
  /** The broker's value for the member's status is unknown. CALL_BROKER. */
  | 'MEMBER_STATUS_UNCLEAR'
  /** No primary card, and not settled as self-pay. ASK_FOR_CARD. */
  | 'NO_CARD'
  /** The card's consent is false or absent. ASK_CONSENT. */
  | 'NO_CONSENT'
  /** Only with `include`: the patient's latest pre-authorization of the last 30 days is denied or cancelled. CALL_INSURER. */
  | 'PRE_AUTH_DENIED'
  /** Only with `include`: it is pending. WAIT. */
  | 'PRE_AUTH_PENDING'
  /** A `(sandbox) ` code outside the sandbox. FIX_CARD. */
  | 'TEST_INSURER'
  /** The insurers file has no entry with the insurer's code. MAP_INSURER, a task for the operator. */
  | 'UNKNOWN_INSURER';

/** In the order of URGENCY. A known problem takes precedence over a source that could not be read; a row with an unread source or an unclear answer is never READY. */
export type CoverageReadiness =
  /** Someone has to act. */
  | 'ATTENTION'
  /** A source that proves cover says no. */
  | 'NOT_COVERED'
  /** Nothing remains to be done. */
  | 'READY'
  /** No problem is known, but a source could not be read. */
  | 'UNKNOWN'
  /** A check is running and nothing else is open. */
  | 'WAITING';

/** What the desk has done about a row. */
export type CoverageSettlementKind =
  /** The visit takes place despite the issues. */
  | 'ACCEPTED'
  /** The broker was called. */
  | 'CALLED_BROKER'
  /** The insurer was called. */
  | 'CALLED_INSURER'
  /** The patient was called. */
  | 'CALLED_PATIENT'
  /** The patient pays. */
  | 'SELF_PAY';

/** Sources of a row. */
export type CoverageSource =
  /** The patient's cards, at the clinic. */
  | 'CARD'
  /** The insurer's periods of cover. */
  | 'COVERAGE_PERIODS'
  /** The clinic's eligibility check. */
  | 'ELIGIBILITY'
  /** The broker's record of the member. */
  | 'MEMBER'
  /** The insurer's pre-authorizations. */
  | 'PRE_AUTHS'
  /** The clinic's patient record. */
  | 'USER'
  /** The member's balance at the broker. */
  | 'UTILIZATION';

/** What happened to a row. */
export type CoverageWorklistChangeType =
  /** The row is new in the list. */
  | 'ADDED'
  /** The row is no longer in the list. */
  | 'REMOVED'
  /** The row has changed. */
  | 'UPDATED';

/** Visits with `from` <= start < `to`; at most 31 days. `roomCode` costs one detail read per visit of the period. */
export type CoverageWorklistFilter = {
  /** Only visits that start at this time or later. */
  from: string;
  /** Sources to read besides card, check and member. */
  include?: Array<CoverageInclude> | null | undefined;
  /** Only rows with one of these issues. */
  issues?: Array<CoverageIssue> | null | undefined;
  /** Only visits of this provider. */
  providerId?: string | null | undefined;
  /** Only rows with one of these values. */
  readiness?: Array<CoverageReadiness> | null | undefined;
  /** Only visits in this room. */
  roomCode?: string | null | undefined;
  /** Only visits that start before this time. */
  to: string;
  /** Default: all that can still take place (PENDING, BOOKED, IN_PROGRESS, UNKNOWN). Test visits are omitted if the clinic's list marks them. */
  visitStatus?: Array<VisitStatus> | null | undefined;
};

/** Outcome of an eligibility check (X12 270/271). */
export type EligibilityStatus =
  /** The insurer confirms cover. */
  | 'ACTIVE'
  /** The insurer denies cover. */
  | 'INACTIVE'
  /** The check is running. */
  | 'PENDING'
  /** Any other value of the clinic: see `rawStatus`. */
  | 'UNKNOWN';

/** Kind of write to a member. */
export type EndorsementAction =
  /** Add a new member to a policy. */
  | 'ADD'
  /** Move a member to another plan. */
  | 'CHANGE_PLAN'
  /** Remove a member from their policy. */
  | 'REMOVE'
  /** Restore a removed member. */
  | 'RESTORE'
  /** Change a member's personal data. */
  | 'UPDATE_MEMBER';

/** Which of the broker's members. */
export type EndorsementFilter = {
  /** Only members on this plan; uses the link index. */
  planId?: string | null | undefined;
  /** Only members on this policy; uses the link index. */
  policyId?: string | null | undefined;
  /** At least 3 characters of a name, or a whole member id. Never appears in a log or an error. */
  search?: string | null | undefined;
  /** Only members with one of these statuses. REMOVED adds those that the ledger knows, as the roster may omit them. */
  status?: Array<EndorsementStatus> | null | undefined;
};

/** A person to add to a policy. */
export type EndorsementMemberInput = {
  /** Postal address. */
  address: string;
  /** Date of birth, not in the future. */
  birthDate: string;
  /** Blood group. */
  bloodGroup?: BloodGroup | null | undefined;
  /** The city's id. */
  cityId: string;
  /** The country's id, from `State.countryId`. */
  countryId: string;
  /** E-mail address; without one the broker sends the member no notices. */
  email?: unknown;
  /** The employer's id of the member. */
  employeeId?: string | null | undefined;
  /** Given name. */
  firstName: string;
  /** MALE or FEMALE: the broker accepts no other value. */
  gender: Gender;
  /** Genotype. */
  genotype?: Genotype | null | undefined;
  /** Height in centimetres. */
  heightCm?: number | null | undefined;
  /** Family name. */
  lastName: string;
  /** Family name before marriage. */
  maidenName?: string | null | undefined;
  /** Marital status. */
  maritalStatus: MaritalStatus;
  /** Middle name. */
  middleName?: string | null | undefined;
  /** National id. */
  nationalId?: string | null | undefined;
  /** National identification number. */
  ninNumber?: string | null | undefined;
  /** Phone number in international format, with `+` and the country code. */
  phone: string;
  /** Ids of the member's pre-existing conditions; empty or omitted for none. */
  preExistingConditionIds?: Array<string> | null | undefined;
  /** The member's relation to the policy holder; the broker does not accept SELF. */
  relation: Relation;
  /** Religion. */
  religion?: Religion | null | undefined;
  /** The state's id. */
  stateId: string;
  /** Weight in kilograms. */
  weightKg?: number | null | undefined;
};

/** Which of the caller's writes. */
export type EndorsementRequestFilter = {
  /** Only writes of these kinds. */
  action?: Array<EndorsementAction> | null | undefined;
  /** Only writes requested at this time or later. */
  since?: string | null | undefined;
  /** Only those in one of these states. */
  state?: Array<EndorsementRequestState> | null | undefined;
};

/** State of a write. */
export type EndorsementRequestState =
  /** The broker has performed it. */
  | 'DONE'
  /** It was not sent: repeat it with the same reference or key. */
  | 'NOT_SENT'
  /** It was sent, but the answer was lost. Read the member before repeating it. */
  | 'OUTCOME_UNKNOWN'
  /** The broker has refused it: `code` says how. */
  | 'REFUSED'
  /** It is in progress. */
  | 'SENDING';

/** Whether a member is covered. */
export type EndorsementStatus =
  /** Covered. */
  | 'ACTIVE'
  /** No longer covered: the cover has expired. */
  | 'EXPIRED'
  /** Not covered at the moment. */
  | 'INACTIVE'
  /** Removed from the policy; can be restored. */
  | 'REMOVED'
  /** Any other value of the broker: see `rawStatus`. */
  | 'UNKNOWN';

/** Administrative gender, as in FHIR. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither male nor female. */
  | 'OTHER'
  /** A value of the upstream that this graph does not know. */
  | 'UNKNOWN';

/** The broker's genotypes. */
export type Genotype =
  /** AA. */
  | 'AA'
  /** AO. */
  | 'AO'
  /** AS. */
  | 'AS'
  /** BB. */
  | 'BB'
  /** BO. */
  | 'BO'
  /** OO. */
  | 'OO';

/** Marital status as the broker records it. */
export type MaritalStatus =
  /** Divorced. */
  | 'DIVORCED'
  /** Married. */
  | 'MARRIED'
  /** Not married. */
  | 'SINGLE'
  /** Raising children alone. */
  | 'SINGLE_PARENT'
  /** Widowed. */
  | 'WIDOWED';

/** Whose member a card names. Patients write their cards themselves, so a card proves nothing: the records that it leads to decide. */
export type MemberMatch =
  /** The member is someone else. */
  | 'MISMATCH'
  /** The member is this patient. */
  | 'PATIENT'
  /** The card is a dependant's, and the member is its policy holder. */
  | 'POLICY_HOLDER'
  /** The records are not sufficient to decide. */
  | 'UNKNOWN';

/** Which of an insurer's pre-authorizations. */
export type PreAuthFilter = {
  /** Whether the insurer's system allows its cancellation. */
  cancellable?: boolean | null | undefined;
  /** Only those confirmed at this time or later. */
  confirmedFrom: string;
  /** Only those confirmed at this time or earlier, at most 366 days after `confirmedFrom`. */
  confirmedTo: string;
  /** Only those in one of these states. */
  status?: Array<PreAuthStatus> | null | undefined;
  /** True: approved, and not paid (0 or no amount); false: paid. */
  unpaid?: boolean | null | undefined;
};

/** Order of pre-authorizations; those without a confirm date come last. */
export type PreAuthOrder =
  /** First confirmed first. */
  | 'CONFIRMED_ASC'
  /** Last confirmed first. */
  | 'CONFIRMED_DESC';

/** Status of a pre-authorization. */
export type PreAuthStatus =
  /** The insurer agreed to pay. */
  | 'APPROVED'
  /** Withdrawn. */
  | 'CANCELLED'
  /** The insurer will not pay. */
  | 'DENIED'
  /** The insurer agreed to pay part of it. */
  | 'PARTIALLY_APPROVED'
  /** Not decided yet. */
  | 'PENDING'
  /** Any other value of the insurer, or none: see `rawStatus`. */
  | 'UNKNOWN';

/** The caller's own list of people. Send it as a variable; it is neither stored nor logged. */
export type ReconcileEndorsementsInput = {
  /** At most 5,000 people, each with a unique key and an identifier: a member id, a national id, or a name and birth date; otherwise BAD_USER_INPUT. */
  members: Array<ReconcileMemberInput>;
  /** Limits ONLY_BROKER to members on this plan; rows are compared with the members that they name in any case. */
  planId?: string | null | undefined;
};

/** Differences between the caller's list and the broker's members. */
export type ReconcileKind =
  /** Names, birth date or national id differ: see `fields`. */
  | 'DETAILS_DIFFER'
  /** Several active members have the same national id, names and birth date. */
  | 'DUPLICATE_BROKER'
  /** Several rows name one member. */
  | 'DUPLICATE_YOURS'
  /** An active member that no row names. A POSSIBLE_MATCH is neither ONLY_YOURS nor ONLY_BROKER. */
  | 'ONLY_BROKER'
  /** An active row that names no member of the broker. */
  | 'ONLY_YOURS'
  /** The member's plan is not the row's plan. */
  | 'PLAN_DIFFERS'
  /** Name and birth date agree; only a suggestion. */
  | 'POSSIBLE_MATCH'
  /** The row is active and the member is not, or vice versa. */
  | 'STATUS_DIFFERS';

/** One person of the caller's list. Matched by `memberId`, then by `nationalId`; name and birth date only suggest a match (POSSIBLE_MATCH). */
export type ReconcileMemberInput = {
  /** Whether the person should be covered. */
  active?: boolean | null | undefined;
  /** Date of birth. */
  birthDate?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** The caller's own key of the row, which the result refers to. */
  key: string;
  /** Family name. */
  lastName?: string | null | undefined;
  /** The broker's member id. */
  memberId?: string | null | undefined;
  /** National id. */
  nationalId?: string | null | undefined;
  /** The plan that the person should be on. */
  planId?: string | null | undefined;
};

/** A member's relation to the policy holder. */
export type Relation =
  /** Cousin. */
  | 'COUSIN'
  /** Daughter. */
  | 'DAUGHTER'
  /** Father. */
  | 'FATHER'
  /** Friend. */
  | 'FRIEND'
  /** Grandfather. */
  | 'GRAND_FATHER'
  /** Grandmother. */
  | 'GRAND_MOTHER'
  /** Mother. */
  | 'MOTHER'
  /** The policy holder. The broker returns this value but does not accept it. */
  | 'SELF'
  /** Sister or brother. */
  | 'SIBLING'
  /** Son. */
  | 'SON'
  /** Wife or husband. */
  | 'SPOUSE';

/** The broker's religions. */
export type Religion =
  /** Buddhism. */
  | 'BUDDHISM'
  /** Christianity. */
  | 'CHRISTIANITY'
  /** Hinduism. */
  | 'HINDUISM'
  /** Islam. */
  | 'ISLAM'
  /** Another religion. */
  | 'OTHER';

/** A member to remove from their policy. */
export type RemoveEndorsementItem = {
  /** The member. */
  memberId: string;
  /** The member's policy. */
  policyId: string;
  /** The caller's own reference for this item: the same reference never writes twice. */
  reference: string;
};

/** Many removals: at most 200. A reference or member that occurs twice makes both rows INVALID. */
export type RemoveEndorsementsInput = {
  /** Which members. */
  endorsements: Array<RemoveEndorsementItem>;
};

/** The patient's relation to the policy holder. */
export type ResponsibleParty =
  /** A child of the policy holder. */
  | 'CHILD'
  /** Related in another way. */
  | 'OTHER'
  /** The patient is the policy holder. */
  | 'SELF'
  /** The policy holder's spouse. */
  | 'SPOUSE';

/** A removed member to restore. */
export type RestoreEndorsementItem = {
  /** The member. */
  memberId: string;
  /** The caller's own reference for this item: the same reference never writes twice. */
  reference: string;
};

/** Many restorations: at most 200. A reference or member that occurs twice makes both rows INVALID. */
export type RestoreEndorsementsInput = {
  /** Which members. */
  endorsements: Array<RestoreEndorsementItem>;
};

/** A note about one visit, or about all visits of a patient. */
export type SettleCoverageInput = {
  /** What was done. */
  as: CoverageSettlementKind;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The patient; give this or `visitId`. */
  patientId?: string | null | undefined;
  /** Default: the end of the visit's day in the deployment's time zone, or 90 days for a patient. */
  until?: string | null | undefined;
  /** The visit; give this or `patientId`. */
  visitId?: string | null | undefined;
};

/** Kind of problem of a write. */
export type UserErrorCode =
  /** The record was changed or claimed by another write: read it again first. */
  | 'CONFLICT'
  /** The input is invalid: `field` says where. Nothing was sent. */
  | 'INVALID'
  /** The record does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** It was not sent: repeat it with the same reference or key. */
  | 'NOT_SENT'
  /** The write was sent, but its answer was lost; it may have been performed. Read the record before repeating it. */
  | 'OUTCOME_UNKNOWN'
  /** The upstream understood the write and refused it. Nothing was changed. */
  | 'REFUSED_BY_UPSTREAM';

/** Mapped from the clinic's status codes, as far as public evidence shows their meaning: 10 PENDING, 20 BOOKED, 30 IN_PROGRESS, 40 CLOSED; others are UNKNOWN. */
export type VisitStatus =
  /** Waits for its time or a provider. */
  | 'BOOKED'
  /** Has ended. */
  | 'CLOSED'
  /** Has been started. */
  | 'IN_PROGRESS'
  /** A walk-in that waits to be accepted. */
  | 'PENDING'
  /** A status code whose meaning is not known: see `statusCode`. */
  | 'UNKNOWN';

/** Type of a visit. */
export type VisitType =
  /** Asynchronous: a provider answers when free. */
  | 'E_CONSULT'
  /** By appointment. */
  | 'SCHEDULED'
  /** A type that the clinic does not document. */
  | 'UNKNOWN'
  /** Without an appointment. */
  | 'WALK_IN';

export type CheckCoverMutationVariables = Exact<{
  input: CheckEligibilityInput;
}>;


export type CheckCoverMutation = { checkEligibility: { eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type CoverCheckedSubscriptionVariables = Exact<{
  patientId: string;
}>;


export type CoverCheckedSubscription = { eligibilityChanged: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } };

export type FreeSlotsQueryVariables = Exact<{
  input: AvailabilityInput;
}>;


export type FreeSlotsQuery = { availability: Array<{ start: string, end: string, providerIds: Array<string> }> };

export type BookMutationVariables = Exact<{
  input: BookVisitInput;
}>;


export type BookMutation = { bookVisit: { visit: { id: string, type: VisitType, status: VisitStatus, start: string | null, end: string | null, isUpcoming: boolean, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type CompareListQueryVariables = Exact<{
  input: ReconcileEndorsementsInput;
}>;


export type CompareListQuery = { reconcileEndorsements: { matched: number, isComplete: boolean, asOf: string, differences: Array<{ kind: ReconcileKind, key: string | null, otherKeys: Array<string>, memberId: string | null, otherMemberIds: Array<string>, fields: Array<string>, endorsement: { memberId: string, status: EndorsementStatus, firstName: string | null, lastName: string | null, birthDate: string | null } | null }> } | null };

export type DifferenceFragment = { kind: ReconcileKind, key: string | null, otherKeys: Array<string>, memberId: string | null, otherMemberIds: Array<string>, fields: Array<string>, endorsement: { memberId: string, status: EndorsementStatus, firstName: string | null, lastName: string | null, birthDate: string | null } | null };

export type MemberPoliciesQueryVariables = Exact<{
  memberIds: Array<string> | string;
}>;


export type MemberPoliciesQuery = { endorsementsByIds: Array<{ memberId: string, policyId: string | null } | null> };

export type MemberPlansQueryVariables = Exact<{
  memberIds: Array<string> | string;
}>;


export type MemberPlansQuery = { endorsementsByIds: Array<{ memberId: string, plan: { id: string } | null } | null> };

export type RemoveMembersMutationVariables = Exact<{
  input: RemoveEndorsementsInput;
}>;


export type RemoveMembersMutation = { removeEndorsements: { results: Array<{ reference: string, userErrors: Array<{ code: UserErrorCode, message: string }> }> } | null };

export type RestoreMembersMutationVariables = Exact<{
  input: RestoreEndorsementsInput;
}>;


export type RestoreMembersMutation = { restoreEndorsements: { results: Array<{ reference: string, userErrors: Array<{ code: UserErrorCode, message: string }> }> } | null };

export type ChangeMembersPlansMutationVariables = Exact<{
  input: ChangeEndorsementPlansInput;
}>;


export type ChangeMembersPlansMutation = { changeEndorsementPlans: { results: Array<{ reference: string, userErrors: Array<{ code: UserErrorCode, message: string }> }> } | null };

export type ChangeResultFragment = { reference: string, userErrors: Array<{ code: UserErrorCode, message: string }> };

export type EnrolMembersMutationVariables = Exact<{
  input: AddEndorsementsInput;
}>;


export type EnrolMembersMutation = { addEndorsements: { results: Array<{ reference: string, endorsement: { memberId: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> }> } | null };

export type BrokerRosterQueryVariables = Exact<{
  filter?: EndorsementFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type BrokerRosterQuery = { endorsements: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ memberId: string, status: EndorsementStatus, firstName: string | null, middleName: string | null, lastName: string | null, birthDate: string | null, registeredOn: string | null, cityName: string | null }> } | null };

export type BrokerPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type BrokerPlansQuery = { plans: Array<{ id: string, name: string | null }> };

export type BrokerRequestsQueryVariables = Exact<{
  filter?: EndorsementRequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type BrokerRequestsQuery = { endorsementRequests: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, action: EndorsementAction, state: EndorsementRequestState, code: UserErrorCode | null, memberId: string | null, createdAt: string, updatedAt: string }> } | null };

export type ChartIdentityQueryVariables = Exact<{
  id: string;
}>;


export type ChartIdentityQuery = { patient: { id: string, fullName: string | null, birthDate: string | null, gender: Gender | null, email: string | null, phone: string | null } | null };

export type ChartCardsQueryVariables = Exact<{
  id: string;
}>;


export type ChartCardsQuery = { patient: { id: string, insuranceCards: Array<{ id: string, type: CardType, subscriberNumber: string | null, groupNumber: string | null, responsibleParty: ResponsibleParty | null, insurer: { name: string }, eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } | null }> | null } | null };

export type ChartCoverQueryVariables = Exact<{
  id: string;
}>;


export type ChartCoverQuery = { patient: { id: string, insuranceCards: Array<{ id: string, type: CardType, memberMatch: MemberMatch | null, insurer: { name: string }, endorsement: { memberId: string, policyId: string | null, status: EndorsementStatus, relation: Relation | null, plan: { id: string, name: string | null, category: string | null, premium: string | null, benefits: { planId: string, currency: string | null, deductible: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, outOfPocketMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, annualMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, lifetimeMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null } } | null } | null, utilization: { provider: string | null, totalSpent: string | null, balance: string | null } | null } | null }> | null } | null };

export type ChartVisitsQueryVariables = Exact<{
  id: string;
}>;


export type ChartVisitsQuery = { patient: { id: string, visits: { totalCount: number | null, nodes: Array<{ id: string, type: VisitType, status: VisitStatus, start: string | null, end: string | null, isUpcoming: boolean, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null }> } | null } | null };

export type ChartPreAuthsQueryVariables = Exact<{
  id: string;
}>;


export type ChartPreAuthsQuery = { patient: { id: string, preAuths: { nodes: Array<{ id: string, status: PreAuthStatus, statusLabel: string | null, confirmedAt: string | null, insurance: string, cancellationReason: string | null, illness: { label: string | null, typeLabel: string | null } | null, amounts: { requested: string | null, estimate: string | null, paid: string | null } | null }> } | null } | null };

export type IdentityFragment = { id: string, fullName: string | null, birthDate: string | null, gender: Gender | null, email: string | null, phone: string | null };

export type CardsFragment = { id: string, insuranceCards: Array<{ id: string, type: CardType, subscriberNumber: string | null, groupNumber: string | null, responsibleParty: ResponsibleParty | null, insurer: { name: string }, eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } | null }> | null };

export type CardFragment = { id: string, type: CardType, subscriberNumber: string | null, groupNumber: string | null, responsibleParty: ResponsibleParty | null, insurer: { name: string }, eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } | null };

export type EligibilityStateFragment = { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null };

export type CoverFragment = { id: string, insuranceCards: Array<{ id: string, type: CardType, memberMatch: MemberMatch | null, insurer: { name: string }, endorsement: { memberId: string, policyId: string | null, status: EndorsementStatus, relation: Relation | null, plan: { id: string, name: string | null, category: string | null, premium: string | null, benefits: { planId: string, currency: string | null, deductible: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, outOfPocketMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, annualMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, lifetimeMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null } } | null } | null, utilization: { provider: string | null, totalSpent: string | null, balance: string | null } | null } | null }> | null };

export type VisitsFragment = { id: string, visits: { totalCount: number | null, nodes: Array<{ id: string, type: VisitType, status: VisitStatus, start: string | null, end: string | null, isUpcoming: boolean, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null }> } | null };

export type VisitLineFragment = { id: string, type: VisitType, status: VisitStatus, start: string | null, end: string | null, isUpcoming: boolean, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null };

export type PreAuthsFragment = { id: string, preAuths: { nodes: Array<{ id: string, status: PreAuthStatus, statusLabel: string | null, confirmedAt: string | null, insurance: string, cancellationReason: string | null, illness: { label: string | null, typeLabel: string | null } | null, amounts: { requested: string | null, estimate: string | null, paid: string | null } | null }> } | null };

export type MemberDeskQueryVariables = Exact<{
  memberId: string;
}>;


export type MemberDeskQuery = { endorsement: { memberId: string, firstName: string | null, lastName: string | null, birthDate: string | null, policyId: string | null, status: EndorsementStatus, relation: Relation | null, plan: { id: string, name: string | null, category: string | null, premium: string | null, benefits: { planId: string, currency: string | null, deductible: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, outOfPocketMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, annualMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, lifetimeMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null } } | null } | null, utilization: { provider: string | null, totalSpent: string | null, balance: string | null } | null } | null };

export type PlanDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanDeskQuery = { plans: Array<{ id: string, name: string | null, category: string | null, premium: string | null, benefits: { planId: string, currency: string | null, deductible: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, outOfPocketMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, annualMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, lifetimeMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null } } | null }> };

export type FindPatientsQueryVariables = Exact<{
  search: string;
}>;


export type FindPatientsQuery = { searchPatients: { totalCount: number | null, nodes: Array<{ id: string, fullName: string | null, birthDate: string | null, email: string | null }> } | null };

export type FindPatientQueryVariables = Exact<{
  id: string;
}>;


export type FindPatientQuery = { patient: { id: string, fullName: string | null, birthDate: string | null, email: string | null } | null };

export type FindByCardQueryVariables = Exact<{
  insurerCode: string;
  subscriberNumber: string;
}>;


export type FindByCardQuery = { patientsByCard: Array<{ id: string, fullName: string | null, birthDate: string | null, email: string | null }> | null };

export type InsurersQueryVariables = Exact<{ [key: string]: never; }>;


export type InsurersQuery = { insurers: Array<{ code: string, name: string }> };

export type FoundPatientFragment = { id: string, fullName: string | null, birthDate: string | null, email: string | null };

export type InsurerTotalsQueryVariables = Exact<{
  insurance: string;
  filter: PreAuthFilter;
}>;


export type InsurerTotalsQuery = { preAuthSummary: { undated: number, byStatus: Array<{ status: PreAuthStatus, count: number, requested: string | null, paid: string | null }> } | null };

export type InsurerPreAuthsQueryVariables = Exact<{
  insurance: string;
  filter: PreAuthFilter;
  orderBy: PreAuthOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type InsurerPreAuthsQuery = { preAuths: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, status: PreAuthStatus, statusLabel: string | null, confirmedAt: string | null, insurance: string, cancellationReason: string | null, insuredPerson: { id: string | null, fullName: string | null } | null, flags: { cancelEnabled: boolean | null } | null, illness: { label: string | null, typeLabel: string | null } | null, amounts: { requested: string | null, estimate: string | null, paid: string | null } | null }> } };

export type CancelPreAuthMutationVariables = Exact<{
  input: CancelPreAuthInput;
}>;


export type CancelPreAuthMutation = { cancelPreAuth: { preAuth: { id: string, status: PreAuthStatus, cancellationReason: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type MorningDayQueryVariables = Exact<{
  filter: CoverageWorklistFilter;
  after?: string | null | undefined;
}>;


export type MorningDayQuery = { coverageWorklist: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, readiness: CoverageReadiness, issues: Array<CoverageIssue>, nextAction: CoverageAction | null, unasked: Array<CoverageSource>, asOf: string, visit: { id: string, type: VisitType, status: VisitStatus, start: string | null, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null }, patient: { id: string, fullName: string | null, birthDate: string | null, phone: string | null }, card: { id: string, subscriberNumber: string | null, insurer: { name: string } } | null, settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null }> } | null };

export type MorningChangedSubscriptionVariables = Exact<{
  filter: CoverageWorklistFilter;
}>;


export type MorningChangedSubscription = { coverageWorklistChanged: { type: CoverageWorklistChangeType, entryId: string, entry: { id: string, readiness: CoverageReadiness, issues: Array<CoverageIssue>, nextAction: CoverageAction | null, unasked: Array<CoverageSource>, asOf: string, visit: { id: string, type: VisitType, status: VisitStatus, start: string | null, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null }, patient: { id: string, fullName: string | null, birthDate: string | null, phone: string | null }, card: { id: string, subscriberNumber: string | null, insurer: { name: string } } | null, settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null } | null } };

export type SettleMutationVariables = Exact<{
  input: SettleCoverageInput;
}>;


export type SettleMutation = { settleCoverage: { settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type CheckAllMutationVariables = Exact<{
  input: CheckEligibilitiesInput;
}>;


export type CheckAllMutation = { checkEligibilities: { results: Array<{ patientId: string, eligibility: { status: EligibilityStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> }>, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type MorningRowFragment = { id: string, readiness: CoverageReadiness, issues: Array<CoverageIssue>, nextAction: CoverageAction | null, unasked: Array<CoverageSource>, asOf: string, visit: { id: string, type: VisitType, status: VisitStatus, start: string | null, provider: { id: string, title: string | null, fullName: string | null, suffix: string | null } | null }, patient: { id: string, fullName: string | null, birthDate: string | null, phone: string | null }, card: { id: string, subscriberNumber: string | null, insurer: { name: string } } | null, settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null };

export type MemberFragment = { memberId: string, policyId: string | null, status: EndorsementStatus, relation: Relation | null, plan: { id: string, name: string | null, category: string | null, premium: string | null, benefits: { planId: string, currency: string | null, deductible: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, outOfPocketMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, annualMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, lifetimeMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null } } | null } | null, utilization: { provider: string | null, totalSpent: string | null, balance: string | null } | null };

export type PlanLimitsFragment = { id: string, name: string | null, category: string | null, premium: string | null, benefits: { planId: string, currency: string | null, deductible: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, outOfPocketMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, annualMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null }, lifetimeMax: { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null } } | null };

export type AmountsFragment = { member: { inNetwork: string | null } | null, family: { inNetwork: string | null } | null };

export type PreAuthLineFragment = { id: string, status: PreAuthStatus, statusLabel: string | null, confirmedAt: string | null, insurance: string, cancellationReason: string | null, illness: { label: string | null, typeLabel: string | null } | null, amounts: { requested: string | null, estimate: string | null, paid: string | null } | null };

export const DifferenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReconcileDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"otherKeys"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"otherMemberIds"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]} as unknown as DocumentNode<DifferenceFragment, unknown>;
export const ChangeResultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementBatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ChangeResultFragment, unknown>;
export const IdentityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Identity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<IdentityFragment, unknown>;
export const EligibilityStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Eligibility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]} as unknown as DocumentNode<EligibilityStateFragment, unknown>;
export const CardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsuranceCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"groupNumber"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleParty"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EligibilityState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Eligibility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]} as unknown as DocumentNode<CardFragment, unknown>;
export const CardsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Cards"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Eligibility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsuranceCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"groupNumber"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleParty"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EligibilityState"}}]}}]}}]} as unknown as DocumentNode<CardsFragment, unknown>;
export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const PlanLimitsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanLimits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}}]} as unknown as DocumentNode<PlanLimitsFragment, unknown>;
export const MemberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Endorsement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanLimits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"totalSpent"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanLimits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}}]}}]}}]} as unknown as DocumentNode<MemberFragment, unknown>;
export const CoverFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Cover"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberMatch"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanLimits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Endorsement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanLimits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"totalSpent"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]} as unknown as DocumentNode<CoverFragment, unknown>;
export const VisitLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"isUpcoming"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}}]} as unknown as DocumentNode<VisitLineFragment, unknown>;
export const VisitsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"visits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"isUpcoming"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}}]} as unknown as DocumentNode<VisitsFragment, unknown>;
export const PreAuthLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreAuthLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"insurance"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"typeLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]} as unknown as DocumentNode<PreAuthLineFragment, unknown>;
export const PreAuthsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreAuths"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"preAuths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreAuthLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreAuthLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"insurance"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"typeLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]} as unknown as DocumentNode<PreAuthsFragment, unknown>;
export const FoundPatientFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundPatient"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<FoundPatientFragment, unknown>;
export const MorningRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MorningRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"issues"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"unasked"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<MorningRowFragment, unknown>;
export const CheckCoverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckCover"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckEligibilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkEligibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EligibilityState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Eligibility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]} as unknown as DocumentNode<CheckCoverMutation, CheckCoverMutationVariables>;
export const CoverCheckedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CoverChecked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligibilityChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EligibilityState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Eligibility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]} as unknown as DocumentNode<CoverCheckedSubscription, CoverCheckedSubscriptionVariables>;
export const FreeSlotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FreeSlots"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AvailabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"providerIds"}}]}}]}}]} as unknown as DocumentNode<FreeSlotsQuery, FreeSlotsQueryVariables>;
export const BookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Book"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"isUpcoming"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}}]} as unknown as DocumentNode<BookMutation, BookMutationVariables>;
export const CompareListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReconcileEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconcileEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReconcileDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"otherKeys"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"otherMemberIds"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]} as unknown as DocumentNode<CompareListQuery, CompareListQueryVariables>;
export const MemberPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberPolicies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementsByIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}}]}}]}}]} as unknown as DocumentNode<MemberPoliciesQuery, MemberPoliciesQueryVariables>;
export const MemberPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementsByIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<MemberPlansQuery, MemberPlansQueryVariables>;
export const RemoveMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeResult"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementBatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RemoveMembersMutation, RemoveMembersMutationVariables>;
export const RestoreMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeResult"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementBatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RestoreMembersMutation, RestoreMembersMutationVariables>;
export const ChangeMembersPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeMembersPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeEndorsementPlansInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEndorsementPlans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChangeResult"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChangeResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementBatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ChangeMembersPlansMutation, ChangeMembersPlansMutationVariables>;
export const EnrolMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrolMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EnrolMembersMutation, EnrolMembersMutationVariables>;
export const BrokerRosterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BrokerRoster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"cityName"}}]}}]}}]}}]} as unknown as DocumentNode<BrokerRosterQuery, BrokerRosterQueryVariables>;
export const BrokerPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BrokerPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BrokerPlansQuery, BrokerPlansQueryVariables>;
export const BrokerRequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BrokerRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementRequestFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<BrokerRequestsQuery, BrokerRequestsQueryVariables>;
export const ChartIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChartIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Identity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Identity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<ChartIdentityQuery, ChartIdentityQueryVariables>;
export const ChartCardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChartCards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Cards"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Eligibility"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsuranceCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"groupNumber"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleParty"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EligibilityState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Cards"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}}]}}]} as unknown as DocumentNode<ChartCardsQuery, ChartCardsQueryVariables>;
export const ChartCoverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChartCover"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Cover"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanLimits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Endorsement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanLimits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"totalSpent"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Cover"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberMatch"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}}]}}]}}]} as unknown as DocumentNode<ChartCoverQuery, ChartCoverQueryVariables>;
export const ChartVisitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChartVisits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Visits"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Visit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"isUpcoming"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Visits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"visits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VisitLine"}}]}}]}}]}}]} as unknown as DocumentNode<ChartVisitsQuery, ChartVisitsQueryVariables>;
export const ChartPreAuthsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChartPreAuths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreAuths"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreAuthLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"insurance"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"typeLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreAuths"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"preAuths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreAuthLine"}}]}}]}}]}}]} as unknown as DocumentNode<ChartPreAuthsQuery, ChartPreAuthsQueryVariables>;
export const MemberDeskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberDesk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Member"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanLimits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Endorsement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanLimits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"totalSpent"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]} as unknown as DocumentNode<MemberDeskQuery, MemberDeskQueryVariables>;
export const PlanDeskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanDesk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanLimits"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanLimits"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}}]}}]}}]} as unknown as DocumentNode<PlanDeskQuery, PlanDeskQueryVariables>;
export const FindPatientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindPatients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchPatients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"7"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundPatient"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundPatient"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<FindPatientsQuery, FindPatientsQueryVariables>;
export const FindPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundPatient"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundPatient"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<FindPatientQuery, FindPatientQueryVariables>;
export const FindByCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindByCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"insurerCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subscriberNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patientsByCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"insurerCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"insurerCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"subscriberNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subscriberNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundPatient"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundPatient"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<FindByCardQuery, FindByCardQueryVariables>;
export const InsurersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Insurers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insurers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<InsurersQuery, InsurersQueryVariables>;
export const InsurerTotalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsurerTotals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuthFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuthSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"insurance"},"value":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undated"}},{"kind":"Field","name":{"kind":"Name","value":"byStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]}}]} as unknown as DocumentNode<InsurerTotalsQuery, InsurerTotalsQueryVariables>;
export const InsurerPreAuthsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsurerPreAuths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuthFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuthOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"insurance"},"value":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreAuthLine"}},{"kind":"Field","name":{"kind":"Name","value":"insuredPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelEnabled"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreAuthLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"insurance"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"typeLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]} as unknown as DocumentNode<InsurerPreAuthsQuery, InsurerPreAuthsQueryVariables>;
export const CancelPreAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelPreAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelPreAuthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelPreAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelPreAuthMutation, CancelPreAuthMutationVariables>;
export const MorningDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MorningDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageWorklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MorningRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MorningRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"issues"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"unasked"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<MorningDayQuery, MorningDayQueryVariables>;
export const MorningChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MorningChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageWorklistChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MorningRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MorningRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"issues"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"unasked"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<MorningChangedSubscription, MorningChangedSubscriptionVariables>;
export const SettleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Settle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleCoverageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SettleMutation, SettleMutationVariables>;
export const CheckAllDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckAll"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckEligibilitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkEligibilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CheckAllMutation, CheckAllMutationVariables>;