/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from './typed-document-node.js';
/** Whether in-network amounts also count out of network, and the other way round. */
export type AccumulatorRulesInput = {
  /** In-network coinsurance also counts out of network. Cannot be null; false on a new plan if omitted. */
  coinsuranceInToOut?: boolean | null | undefined;
  /** Out-of-network coinsurance also counts in network. Cannot be null; false on a new plan if omitted. */
  coinsuranceOutToIn?: boolean | null | undefined;
  /** Whether only part of the out-of-network coinsurance may do so. Cannot be null; false on a new plan if omitted. */
  coinsuranceOutToInLimited?: boolean | null | undefined;
  /** That part, if it is limited. */
  coinsuranceOutToInMax?: string | null | undefined;
  /** In-network deductible also counts out of network. Cannot be null; false on a new plan if omitted. */
  deductibleInToOut?: boolean | null | undefined;
  /** Out-of-network deductible also counts in network. Cannot be null; false on a new plan if omitted. */
  deductibleOutToIn?: boolean | null | undefined;
  /** Whether only part of the out-of-network deductible may do so. Cannot be null; false on a new plan if omitted. */
  deductibleOutToInLimited?: boolean | null | undefined;
  /** That part, if it is limited. */
  deductibleOutToInMax?: string | null | undefined;
  /** The upstream's code of the formula for out-of-pocket amounts. At most 8 characters. */
  outOfPocketFormula?: string | null | undefined;
  /** In-network out-of-pocket amounts also count out of network. Cannot be null; false on a new plan if omitted. */
  outOfPocketInToOut?: boolean | null | undefined;
  /** Out-of-network out-of-pocket amounts also count in network. Cannot be null; false on a new plan if omitted. */
  outOfPocketOutToIn?: boolean | null | undefined;
  /** Whether only part of the out-of-network amounts may do so. Cannot be null; false on a new plan if omitted. */
  outOfPocketOutToInLimited?: boolean | null | undefined;
  /** That part, if it is limited. */
  outOfPocketOutToInMax?: string | null | undefined;
};

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

/** A postal address. Each line has at most 100 characters. */
export type AddressInput = {
  /** City. */
  city: string;
  /** Street and number. */
  line1: string;
  /** Flat, floor or unit. */
  line2?: string | null | undefined;
  /** Postal code, at most 64 characters. */
  postalCode: string;
  /** State or region. */
  state: string;
};

/** How claims under the plan are decided. Ex codes are the upstream's codes that inform, pend or deny a claim. */
export type AdjudicationRulesInput = {
  /** Obsolete: capitation is configured elsewhere at the upstream. Cannot be null; false on a new plan if omitted. */
  capitated?: boolean | null | undefined;
  /** Ex code for the plan's claims, applied as `exCodeUse` says. Any Ex code affects a claim. At most 6 characters. */
  exCode?: string | null | undefined;
  /** The upstream's code for whether every claim of the plan gets the Ex code. At most 1 character. */
  exCodeUse?: string | null | undefined;
  /** Obsolete. At most 20 characters. */
  payorId?: string | null | undefined;
  /** The upstream's code for how the qualifying payment amount (QPA) is determined. At most 1 character. */
  qualifyingPaymentMethod?: string | null | undefined;
  /** Obsolete. Cannot be null; false on a new plan if omitted. */
  removesMemberAmountEdit?: boolean | null | undefined;
};

/** Whether the care includes a stay. */
export type AuthorizationSetting =
  /** With an overnight stay. */
  | 'INPATIENT'
  /** Without an overnight stay. */
  | 'OUTPATIENT'
  /** Any other value of the broker: see `rawType`. */
  | 'UNKNOWN';

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

/** Amounts of one kind, per member, subscriber and family. */
export type BenefitAmountsInput = {
  /** For the family as a whole. Not for the deductible credit. */
  family?: NetworkAmountsInput | null | undefined;
  /** For each covered person. */
  member?: NetworkAmountsInput | null | undefined;
  /** For the subscriber only. Only for the deductible credit. */
  subscriber?: NetworkAmountsInput | null | undefined;
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

/** The visit to cancel. */
export type CancelVisitInput = {
  /** The visit. */
  id: string;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
};

/** Which of a patient's two cards; the clinic has one of each type. */
export type CardType =
  /** Billed first. */
  | 'PRIMARY'
  /** Billed for what the primary card does not cover. */
  | 'SECONDARY';

/** Which care providers. Omitted fields do not filter. */
export type CareProviderFilter = {
  /** Only in this city. */
  cityId?: string | null | undefined;
  /** Only those that this plan covers. */
  planId?: string | null | undefined;
  /** Part of the name. */
  search?: string | null | undefined;
  /** Only in this state. */
  stateId?: string | null | undefined;
  /** Only this kind. */
  type?: CareProviderType | null | undefined;
};

/** The broker's kinds of care providers. */
export type CareProviderType =
  /** Care without an overnight stay. */
  | 'AMBULATORY_CENTER'
  /** Care of children. */
  | 'CHILD_CARE'
  /** A dentist. */
  | 'DENTIST'
  /** Tests and examinations. */
  | 'DIAGNOSTIC_CENTRE'
  /** A single doctor's practice. */
  | 'DOCTOR'
  /** Emergency care. */
  | 'EMERGENCY_SERVICE'
  /** A gym or fitness centre. */
  | 'GYM'
  /** A hospital. */
  | 'HOSPITAL'
  /** Care around birth. */
  | 'MATERNAL_HEALTH'
  /** A seller of medical supplies. */
  | 'MEDICAL_SUPPLIES'
  /** Mental health care. */
  | 'MENTAL_WELLBEING'
  /** An optician or eye clinic. */
  | 'OPTICAL'
  /** A pharmacy. */
  | 'PHARMACY'
  /** A physiotherapist. */
  | 'PHYSIOTHERAPIST'
  /** A clinic of several specialities. */
  | 'POLYCLINIC'
  /** A public health facility. */
  | 'PUBLIC_HEALTH_FACILITY'
  /** Imaging. */
  | 'RADIOLOGY';

/** Changes the password that this graph uses to log in at the broker. */
export type ChangeBrokerPasswordInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The new password. */
  newPassword: string;
  /** The current password. */
  oldPassword: string;
};

/** Moves a member to another plan. */
export type ChangeEndorsementPlanInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The member. */
  memberId: string;
  /** The plan to move to. */
  newPlanId: string;
  /** The member's current plan. */
  oldPlanId: string;
};

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

/** Which source reported a change first. */
export type ChangeSource =
  /** A mutation of this graph. */
  | 'MUTATION'
  /** The broker, confirmed by reading the member. */
  | 'WEBHOOK';

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

/** Why a visit ends. */
export type CloseReason =
  /** The call was not ended by the patient but by the provider or a lost connection. */
  | 'CALL_ENDED'
  /** The patient reached the longest waiting time. */
  | 'MAX_WAITING_TIME_REACHED'
  /** The patient cancelled the appointment. */
  | 'PATIENT_CANCEL_APPOINTMENT'
  /** The patient ended the call. */
  | 'PATIENT_END_CALL'
  /** The patient left the waiting room. */
  | 'PATIENT_EXIT_ROOM';

/** A visit to end, or an appointment to cancel. */
export type CloseVisitInput = {
  /** The visit. */
  id: string;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** Why it ends. */
  reason: CloseReason;
};

/** `memberId` and `memberBirthDate` as staff see them: both must be the member's, so that a confirmation is never made blindly. */
export type ConfirmCardMemberInput = {
  /** False withdraws the confirmation. */
  confirmed?: boolean | null | undefined;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The member's birth date as the broker has it. */
  memberBirthDate: string;
  /** The subscriber number on the card, which is the broker's member id. */
  memberId: string;
  /** The clinic's user id. */
  patientId: string;
  /** Which of the patient's cards. */
  type: CardType;
};

/** What happens when another insurer pays for the same care. */
export type CoordinationOfBenefitsInput = {
  /** Maximum of those savings. */
  savingsMax?: string | null | undefined;
  /** The upstream's code for how benefits are coordinated. At most 16 characters. */
  type?: string | null | undefined;
  /** Whether savings from coordination are kept for later claims. Cannot be null; false on a new plan if omitted. */
  usesSavings?: boolean | null | undefined;
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

/** Order of rows. */
export type CoverageWorklistOrder =
  /** By start, then visit id. */
  | 'START_ASC'
  /** By readiness, first issue, start, then visit id. */
  | 'URGENCY';

/** A patient's answers before a visit. All fields are optional. */
export type CreateIntakeInput = {
  /** Ids of uploaded files, at most 50. A patient without their own clinic token may use files of their own intakes. */
  attachmentIds?: Array<string> | null | undefined;
  /** Whether consent to treatment was given. */
  consent?: boolean | null | undefined;
  /** Fields of the clinic's own form, by the clinic's names: at most 100 keys and 20,000 bytes of JSON. */
  customFields?: Record<string, unknown> | null | undefined;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** Where the patient is: a state code such as `CA`. */
  location?: string | null | undefined;
  /** The patient's code. Ignored for a PATIENT, whose intake is always their own. */
  patientCode?: string | null | undefined;
  /** The clinic's user id, from which `patientCode` is derived. Give one of the two; if they contradict each other, the result is INVALID and nothing is sent. */
  patientId?: string | null | undefined;
  /** Phone number: international, in the North American format, or the digits that the graph shows. */
  phone?: string | null | undefined;
  /** The provider. */
  providerId?: string | null | undefined;
  /** Why the patient comes, at most 2,000 characters. */
  reasonForVisit?: string | null | undefined;
  /** Whether the clinic should restart the intake, as its own screens can. */
  reset?: boolean | null | undefined;
  /** Code of the room, at most 64 characters. */
  roomCode?: string | null | undefined;
  /** WALK_IN or SCHEDULED. */
  type?: VisitType | null | undefined;
};

/** The card to delete. */
export type DeleteInsuranceCardInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The clinic's user id. */
  patientId: string;
  /** Which of the two cards. */
  type: CardType;
};

/** Which plan's benefits to delete. */
export type DeletePlanBenefitsInput = {
  /** Makes the write idempotent: the caller's own key, scoped to the caller and this mutation. */
  idempotencyKey?: string | null | undefined;
  /** The plan's id. */
  planId: string;
};

/** Pay during a disability. */
export type DisabilityBenefitInput = {
  /** Whether there is a waiting period before cover starts. */
  hasWaitingPeriod?: boolean | null | undefined;
  /** Ex code of claims within that waiting period. At most 8 characters. */
  illnessExCode?: string | null | undefined;
  /** Waiting period after an illness. */
  illnessWaitingPeriod?: number | null | undefined;
  /** Ex code of claims within that waiting period. At most 8 characters. */
  injuryExCode?: string | null | undefined;
  /** Waiting period after an injury. */
  injuryWaitingPeriod?: number | null | undefined;
  /** Whether the waiting period counts as part of those weeks. */
  maxIncludesWaitingPeriod?: boolean | null | undefined;
  /** Maximum number of weeks that are paid. */
  maxWeeks?: number | null | undefined;
  /** The upstream's code for the payment interval. */
  paymentInterval?: number | null | undefined;
  /** A disability that begins within this many days of the plan's start counts as pre-existing. */
  preExistingDays?: number | null | undefined;
  /** Ex code of claims for such a disability. At most 8 characters. */
  preExistingExCode?: string | null | undefined;
  /** Obsolete: pre-existing conditions are configured elsewhere at the upstream. */
  preExistingFrom?: number | null | undefined;
  /** Obsolete, as `preExistingFrom`. */
  preExistingThrough?: number | null | undefined;
  /** What survivors receive. */
  survivorBenefit?: number | null | undefined;
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

/** What happened to a member, as in an 834 maintenance transaction. */
export type EndorsementChangeType =
  /** Added to a policy. */
  | 'ADDITION'
  /** The plan or personal data changed. */
  | 'CHANGE'
  /** Restored to a policy after a termination. */
  | 'REINSTATEMENT'
  /** Removed from a policy. */
  | 'TERMINATION';

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
  email?: string | null | undefined;
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

/** How a family meets its limits: by its total only, or also when enough members have met their own. */
export type FamilyRulesInput = {
  /** Whether the family coinsurance is met once enough members have met their own. Cannot be null; false on a new plan if omitted. */
  coinsuranceByMembers?: boolean | null | undefined;
  /** How many members must have met their coinsurance for that. */
  coinsuranceMembers?: number | null | undefined;
  /** Whether the family deductible is met once enough members have met their own. Cannot be null; false on a new plan if omitted. */
  deductibleByMembers?: boolean | null | undefined;
  /** How many members must have met their deductible for that. */
  deductibleMembers?: number | null | undefined;
  /** Whether the family out-of-pocket limit is met once enough members have met their own. Cannot be null; false on a new plan if omitted. */
  outOfPocketByMembers?: boolean | null | undefined;
  /** How many members must have met their out-of-pocket limit for that. */
  outOfPocketMembers?: number | null | undefined;
};

/** The plan's flexible spending accounts. */
export type FlexBenefitInput = {
  /** Whether reports show the plan as funded in advance. Cannot be null; false on a new plan if omitted. */
  advanceFunded?: boolean | null | undefined;
  /** Whether flex claims may be created automatically, depending on the group's settings. Cannot be null; false on a new plan if omitted. */
  createsClaims?: boolean | null | undefined;
  /** The upstream's code for the kind of account. At most 16 characters. */
  type?: string | null | undefined;
};

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

/** The person who is liable for the costs. Each name has at most 100 characters. */
export type GuarantorInput = {
  /** Postal address. */
  address: AddressInput;
  /** Date of birth; not after today's latest date on Earth. */
  birthDate: string;
  /** Given name. */
  firstName: string;
  /** Administrative gender. The clinic only has MALE and FEMALE; other values are not sent. */
  gender: Gender;
  /** Family name; omit it for people with one name. */
  lastName?: string | null | undefined;
  /** Middle name. */
  middleName?: string | null | undefined;
};

/** Cards to save together; a card of a type that is not listed is not changed. */
export type ImportInsuranceCardsInput = {
  /** One or two cards, at most one of each type. */
  cards: Array<InsuranceCardInput>;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The clinic's user id. */
  patientId: string;
};

/** A complete insurance card: it replaces the card of its type, and omitted fields have no value. */
export type InsuranceCardInput = {
  /** Whether consent to bill the insurer was given. */
  consent: boolean;
  /** The group's number at the insurer, at most 64 characters. */
  groupNumber?: string | null | undefined;
  /** The person who is liable for the costs. Required unless SELF, for which omitted parts come from the patient's own record. */
  guarantor?: GuarantorInput | null | undefined;
  /** The insurer as the clinic spells it, e.g. `(sandbox) HUMANA`; at most 100 characters. */
  insurerCode: string;
  /** The patient's relation to the policy holder. */
  responsibleParty: ResponsibleParty;
  /** The subscriber's number at the insurer, at most 64 characters. */
  subscriberNumber: string;
  /** Which of the two cards. */
  type: CardType;
};

/** State of the index that leads from members and pre-authorizations back to patients. */
export type LinkIndexState =
  /** The first sweep is in progress. */
  | 'BUILDING'
  /** Every patient and member that the upstreams list has been read. */
  | 'COMPLETE'
  /** This deployment has no link index. */
  | 'OFF'
  /** The last complete sweep ended more than two sweep periods ago. */
  | 'STALE';

/** Long-term care. If a member may choose an amount, the ranges give the limits and steps. */
export type LongTermCareBenefitInput = {
  /** Amount paid per day. */
  dailyBenefit?: string | null | undefined;
  /** Lowest daily benefit that can be chosen. */
  dailyBenefitFrom?: string | null | undefined;
  /** Step between the choices; null if every amount in the range can be chosen. */
  dailyBenefitIncrement?: string | null | undefined;
  /** Highest daily benefit that can be chosen. */
  dailyBenefitThrough?: string | null | undefined;
  /** How the daily benefit is set. `A`: a flat amount that the plan sets; `B`: the member's choice within the range. At most 32 characters. */
  dailyBenefitType?: string | null | undefined;
  /** Length of that period, counted as `eliminationPeriodType` says. */
  eliminationPeriod?: number | null | undefined;
  /** Whether it applies to each claim; otherwise once per policy. Cannot be null; false on a new plan if omitted. */
  eliminationPeriodPerClaim?: boolean | null | undefined;
  /** `A`: calendar days; `B`: days of service; `C`: days of service, each of which counts as a week. At most 32 characters. */
  eliminationPeriodType?: string | null | undefined;
  /** Whether there is an elimination period before benefits begin. Cannot be null; false on a new plan if omitted. */
  hasEliminationPeriod?: boolean | null | undefined;
  /** Lowest number of days that can be chosen, if days count. */
  lifetimeMaxDaysFrom?: number | null | undefined;
  /** Highest number of days that can be chosen. */
  lifetimeMaxDaysThrough?: number | null | undefined;
  /** Lowest lifetime maximum that can be chosen. */
  lifetimeMaxFrom?: string | null | undefined;
  /** Step between the choices; null if every amount in the range can be chosen. */
  lifetimeMaxIncrement?: string | null | undefined;
  /** Whether two plans of one type that both allow it may share one lifetime maximum, if both members chose so. Cannot be null; false on a new plan if omitted. */
  lifetimeMaxJointPolicy?: boolean | null | undefined;
  /** Highest lifetime maximum that can be chosen. */
  lifetimeMaxThrough?: string | null | undefined;
  /** How the lifetime maximum is calculated. `STANDARD`: daily benefit x 365 x chosen years; `LMDAYS`: daily benefit x chosen days; `LMMONTHS`: monthly benefit x 12 x chosen years; `FLAT`: the chosen amount. At most 32 characters. */
  lifetimeMaxType?: string | null | undefined;
  /** Lowest number of years that can be chosen, if years count. */
  lifetimeMaxYearsFrom?: number | null | undefined;
  /** Highest number of years that can be chosen. */
  lifetimeMaxYearsThrough?: number | null | undefined;
  /** Amount paid per month. */
  monthlyBenefit?: string | null | undefined;
  /** Lowest monthly benefit that can be chosen. */
  monthlyBenefitFrom?: string | null | undefined;
  /** Step between the choices; null if every amount in the range can be chosen. */
  monthlyBenefitIncrement?: string | null | undefined;
  /** Highest monthly benefit that can be chosen. */
  monthlyBenefitThrough?: string | null | undefined;
  /** How the monthly benefit is set. `A`: a flat amount that the plan sets; `B`: the member's choice within the range. At most 32 characters. */
  monthlyBenefitType?: string | null | undefined;
  /** `A`: from the first of the next month; `B`: from the day eligibility is approved; `C`: joint waiver; `D`: waiver for the survivor. At most 32 characters. */
  premiumWaiverType?: string | null | undefined;
  /** Whether premiums may be waived while benefits are paid. Cannot be null; false on a new plan if omitted. */
  waivesPremium?: boolean | null | undefined;
};

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

/** What proves that a card's member is its patient. */
export type MemberProof =
  /** Names and birth dates agree. */
  | 'RECORDS'
  /** Clinic staff confirmed it. */
  | 'STAFF'
  /** The identity provider vouches for it. */
  | 'TOKEN';

/** One amount, in and out of network. An omitted field keeps its value; null clears it. */
export type NetworkAmountsInput = {
  /** In network. */
  inNetwork?: string | null | undefined;
  /** Out of network. */
  outOfNetwork?: string | null | undefined;
  /** In and out of network together. */
  total?: string | null | undefined;
};

/** What to write of one plan. An omitted field keeps its value; null clears a field, or all fields of a group. A plan that does not exist is created, with omitted switches off. */
export type PlanBenefitsInput = {
  /** Whether in-network amounts also count out of network, and the other way round. */
  accumulatorRules?: AccumulatorRulesInput | null | undefined;
  /** How claims under the plan are decided. Ex codes are the upstream's codes that inform, pend or deny a claim. */
  adjudication?: AdjudicationRulesInput | null | undefined;
  /** Maximum amount that the plan pays in a year. */
  annualMax?: BenefitAmountsInput | null | undefined;
  /** The `updatedAt` that you last saw: if the stored plan has another one, or no longer exists, the item is a CONFLICT and nothing is written. */
  basedOnUpdatedAt?: string | null | undefined;
  /** Kind of COBRA plan, as free text for reports. At most 20 characters. */
  cobraPlanType?: string | null | undefined;
  /** Maximum coinsurance in a benefit year. */
  coinsuranceMax?: BenefitAmountsInput | null | undefined;
  /** What happens when another insurer pays for the same care. */
  coordinationOfBenefits?: CoordinationOfBenefitsInput | null | undefined;
  /** When the record was created. */
  createdAt?: string | null | undefined;
  /** Who created it. At most 20 characters. */
  createdBy?: string | null | undefined;
  /** Currency of the plan's amounts. At most 16 characters. */
  currency?: string | null | undefined;
  /** Amount paid out of pocket before the plan begins to pay. */
  deductible?: BenefitAmountsInput | null | undefined;
  /** Deductible that is credited back at adjudication. */
  deductibleCredit?: BenefitAmountsInput | null | undefined;
  /** Short name of the plan. At most 50 characters. */
  description?: string | null | undefined;
  /** Pay during a disability. */
  disability?: DisabilityBenefitInput | null | undefined;
  /** Link to the plan's document. At most 512 characters. */
  documentUrl?: string | null | undefined;
  /** How a family meets its limits: by its total only, or also when enough members have met their own. */
  familyRules?: FamilyRulesInput | null | undefined;
  /** The plan's flexible spending accounts. */
  flex?: FlexBenefitInput | null | undefined;
  /** Maximum amount that the plan ever pays. */
  lifetimeMax?: BenefitAmountsInput | null | undefined;
  /** Long-term care. If a member may choose an amount, the ranges give the limits and steps. */
  longTermCare?: LongTermCareBenefitInput | null | undefined;
  /** Maximum amount paid out of pocket in a benefit year; the plan pays the rest. */
  outOfPocketMax?: BenefitAmountsInput | null | undefined;
  /** The plan's id. At most 20 characters. */
  planId: string;
  /** Kind of plan, such as medical or dental. Accumulated amounts are counted by kind, not by plan. At most 6 characters. */
  planType?: string | null | undefined;
  /** Initial values of a policy at enrolment, for policies that can be forfeited. */
  policyDefaults?: PolicyDefaultsInput | null | undefined;
  /** Settings of the services that edit and reprice the plan's claims. Context4 issues its own values. */
  repricing?: RepricingSettingsInput | null | undefined;
  /** State in which the plan is issued or applies. At most 2 characters. */
  situsState?: string | null | undefined;
  /** When the record last changed. */
  updatedAt?: string | null | undefined;
  /** Who last changed it. At most 20 characters. */
  updatedBy?: string | null | undefined;
};

/** Which plans. */
export type PlanFilter = {
  /** The broker's category, ignoring case. */
  category?: string | null | undefined;
  /** Kind of plan at the benefits administrator, which is then read. */
  planType?: string | null | undefined;
  /** Part of a name or description, or a whole id. */
  search?: string | null | undefined;
  /** Whose plans; default: the broker's. */
  source?: PlanSource | null | undefined;
  /** Only plans in one of these states at the broker. */
  state?: Array<PlanState> | null | undefined;
};

/** Whose plans. */
export type PlanSource =
  /** All plans of both, each once. */
  | 'ANY'
  /** All plans of the benefits administrator. */
  | 'BENEFITS'
  /** All plans of the broker. */
  | 'BROKER';

/** State of a plan's offer at the broker. */
export type PlanState =
  /** In preparation; no one can be enrolled in it. */
  | 'DRAFT'
  /** Offered. */
  | 'PUBLISHED'
  /** No longer offered. */
  | 'RETIRED'
  /** A value of the broker that this graph does not know. */
  | 'UNKNOWN';

/** Initial values of a policy at enrolment, for policies that can be forfeited. */
export type PolicyDefaultsInput = {
  /** Cash value. */
  cashValue?: number | null | undefined;
  /** Extended-term value. */
  extendedTerm?: number | null | undefined;
  /** Forfeiture status. At most 32 characters. */
  forfeitureStatus?: string | null | undefined;
  /** Length of the grace period. */
  gracePeriod?: number | null | undefined;
  /** The upstream's code for the unit of the grace period; only days exist. At most 1 character. */
  gracePeriodUnit?: string | null | undefined;
  /** Age at which the policy matures. */
  maturityAge?: number | null | undefined;
  /** The upstream's code for whether that age is counted from birth or from the enrolment's anniversary. At most 8 characters. */
  maturityAgeBasis?: string | null | undefined;
  /** Paid-up value. */
  reducedPaidUp?: number | null | undefined;
  /** Policy status. At most 32 characters. */
  status?: string | null | undefined;
};

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

/** A patient to create, or to find by the code. Each name has at most 100 characters. */
export type RegisterPatientInput = {
  /** Postal address. */
  address?: AddressInput | null | undefined;
  /** Date of birth; not after today's latest date on Earth. */
  birthDate: string;
  /** The patient's code at the clinic, unique and chosen by the caller; at most 128 characters. */
  code: string;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Given name. */
  firstName: string;
  /** Administrative gender. The clinic only has MALE and FEMALE; other values are not sent. */
  gender: Gender;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** Family name. */
  lastName: string;
  /** Phone number, international or in the North American format. */
  phone?: string | null | undefined;
  /** Whether the clinic may send e-mail to the person. */
  sendEmails?: boolean | null | undefined;
  /** User name to sign in, at most 128 characters; default: the clinic makes one. */
  username?: string | null | undefined;
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

/** Removes a member from a policy. */
export type RemoveEndorsementInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The member. */
  memberId: string;
  /** The member's policy. */
  policyId: string;
};

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

/** Settings of the services that edit and reprice the plan's claims. Context4 issues its own values. */
export type RepricingSettingsInput = {
  /** Clearity's key for its criteria. */
  clearityCriteriaKey?: number | null | undefined;
  /** Whether it is a Clearity plan. */
  clearityEnabled?: boolean | null | undefined;
  /** Whether the billed price applies if the plan's price would be higher. Cannot be null; false on a new plan if omitted. */
  context4CapsAtBilledPrice?: boolean | null | undefined;
  /** Percentage of the charge. */
  context4ChargePercent?: number | null | undefined;
  /** The same, out of network. */
  context4ChargePercentOutOfNetwork?: number | null | undefined;
  /** Address to delete a claim at Context4. At most 256 characters. */
  context4DeletionUrl?: string | null | undefined;
  /** Context4's code for the fee schedule. At most 8 characters. */
  context4FeeSelector?: string | null | undefined;
  /** The same, out of network. At most 8 characters. */
  context4FeeSelectorOutOfNetwork?: string | null | undefined;
  /** Percentage of the Medicare payment. */
  context4MedicarePercent?: number | null | undefined;
  /** The same, out of network. */
  context4MedicarePercentOutOfNetwork?: number | null | undefined;
  /** Password at Context4. Can be set but is never returned; a write without it keeps it. At most 128 characters. */
  context4Password?: string | null | undefined;
  /** Context4's code for the kind of payor. At most 8 characters. */
  context4PayorType?: string | null | undefined;
  /** The same, out of network. At most 8 characters. */
  context4PayorTypeOutOfNetwork?: string | null | undefined;
  /** Address of the Context4 service. At most 256 characters. */
  context4ServiceUrl?: string | null | undefined;
  /** User name at Context4. Can be set but is never returned; a write without it keeps it. At most 128 characters. */
  context4UserId?: string | null | undefined;
  /** Percentage of the usual, customary and reasonable charge (UCR). */
  context4UsualChargePercent?: number | null | undefined;
  /** The same, out of network. */
  context4UsualChargePercentOutOfNetwork?: number | null | undefined;
  /** Talon's key for its criteria. */
  talonCriteriaKey?: number | null | undefined;
  /** Whether Talon edits the plan's claims. */
  talonEnabled?: boolean | null | undefined;
  /** Visium's key for its criteria; not used yet. */
  visiumCriteriaKey?: number | null | undefined;
  /** Whether Visium edits the plan's claims. Cannot be null; false on a new plan if omitted. */
  visiumEnabled?: boolean | null | undefined;
  /** Visium's id for further settings; not used yet. */
  visiumSettingId?: string | null | undefined;
};

/** Asks the broker to send a password reset link. */
export type RequestBrokerPasswordResetInput = {
  /** E-mail address of the broker account. */
  email: string;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
};

/** Requests a consultation that a provider answers when free. */
export type RequestEConsultInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The patient's intake. */
  intakeId: string;
  /** Code of the room. */
  roomCode: string;
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

/** Restores a removed member. */
export type RestoreEndorsementInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The member. */
  memberId: string;
};

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

/** What a caller may do; each role adds its rights. */
export type Role =
  /** An administrator of plan benefits. */
  | 'BENEFITS_ADMIN'
  /** A broker: members by member id, plans and the broker account. */
  | 'BROKER'
  /** Staff of the clinic: every chart of the clinic account. */
  | 'CLINIC_STAFF'
  /** An insurer: pre-authorizations of the insurances in their token. */
  | 'INSURER'
  /** A patient: their own chart. */
  | 'PATIENT';

/** The card to save, which replaces the card of its type. */
export type SaveInsuranceCardInput = {
  /** The whole card. */
  card: InsuranceCardInput;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The clinic's user id. */
  patientId: string;
};

/** Plans to write. */
export type SavePlanBenefitsInput = {
  /** Makes the write idempotent: the caller's own key, scoped to the caller and this mutation. */
  idempotencyKey?: string | null | undefined;
  /** The plans, each once. Each succeeds or fails on its own. */
  plans: Array<PlanBenefitsInput>;
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

/** A visit without an appointment, or an appointment that is being started. */
export type StartWalkInVisitInput = {
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The patient's intake. */
  intakeId: string;
  /** Code of the patient that staff act for. Ignored for a PATIENT, who always acts for themselves. */
  patientCode?: string | null | undefined;
  /** The patient's user id at the clinic, from which the code is derived. Give one of the two; if they contradict each other, the result is INVALID. */
  patientId?: string | null | undefined;
  /** The provider of an appointment; omit it for a true walk-in. */
  providerId?: string | null | undefined;
  /** Code of the room the patient is in. */
  roomCode: string;
  /** The older name of `visitId`. */
  visitDataId?: string | null | undefined;
  /** The appointment that is being started. */
  visitId?: string | null | undefined;
};

/** Address that the broker sends its events to. */
export type UpdateBrokerWebhookInput = {
  /** Key that events must contain; if omitted, the earlier key is kept. */
  accessKey?: string | null | undefined;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** An https address that the broker can reach over the internet. */
  url: string;
};

/** Changes a member's personal data at the broker. Omitted and null fields are not changed: the member is read, merged and written, and the answer is compared. */
export type UpdateEndorsementMemberInput = {
  /** Postal address. */
  address?: string | null | undefined;
  /** Date of birth, not in the future. */
  birthDate?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Given name. */
  firstName?: string | null | undefined;
  /** MALE or FEMALE: the broker accepts no other value. */
  gender?: Gender | null | undefined;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** Family name. */
  lastName?: string | null | undefined;
  /** Family name before marriage; blank removes it. */
  maidenName?: string | null | undefined;
  /** The member. */
  memberId: string;
  /** Middle name; blank removes it. */
  middleName?: string | null | undefined;
  /** Phone number in international format, with `+` and the country code. */
  phone?: string | null | undefined;
  /** The member's policy. */
  policyId: string;
};

/** Changes of an intake. Omitted fields are not changed; null clears a text or the list of files. */
export type UpdateIntakeInput = {
  /** Ids of uploaded files, at most 50. A patient without their own clinic token may use files of their own intakes. */
  attachmentIds?: Array<string> | null | undefined;
  /** Whether consent to treatment was given. */
  consent?: boolean | null | undefined;
  /** The consultation with its price, as it should be stored. Clinic staff only. */
  consultation?: Record<string, unknown> | null | undefined;
  /** The chosen consultation, by its id in the room: the intake's room, or `roomCode`. A PATIENT can choose one that is visible to patients. One call to the room. */
  consultationId?: string | null | undefined;
  /** Fields of the clinic's own form, by the clinic's names: at most 100 keys and 20,000 bytes of JSON. */
  customFields?: Record<string, unknown> | null | undefined;
  /** The intake. */
  id: string;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** Where the patient is: a state code such as `CA`. */
  location?: string | null | undefined;
  /** The patient's code. Ignored for a PATIENT, whose intake is always their own. */
  patientCode?: string | null | undefined;
  /** The clinic's user id, from which `patientCode` is derived. Give one of the two; if they contradict each other, the result is INVALID and nothing is sent. */
  patientId?: string | null | undefined;
  /** Phone number: international, in the North American format, or the digits that the graph shows. */
  phone?: string | null | undefined;
  /** The provider. */
  providerId?: string | null | undefined;
  /** Why the patient comes, at most 2,000 characters. */
  reasonForVisit?: string | null | undefined;
  /** Whether the clinic should restart the intake, as its own screens can. */
  reset?: boolean | null | undefined;
  /** Code of the room, at most 64 characters. */
  roomCode?: string | null | undefined;
  /** WALK_IN or SCHEDULED. */
  type?: VisitType | null | undefined;
};

/** Changes of a visit: its time, provider, room or intake. */
export type UpdateVisitInput = {
  /** The visit. */
  id: string;
  /** Makes the write idempotent: the same key with the same input never writes twice. */
  idempotencyKey?: string | null | undefined;
  /** The intake that it should use. */
  intakeId?: string | null | undefined;
  /** The provider; null removes the provider from the visit. */
  providerId?: string | null | undefined;
  /** Code of the room to move it to. */
  roomCode?: string | null | undefined;
  /** New end; only together with the start. */
  slotEnd?: string | null | undefined;
  /** New start; only together with the end. */
  slotStart?: string | null | undefined;
};

/** The systems behind the graph. */
export type Upstream =
  /** The broker. */
  | 'BASTION'
  /** The insurers' pre-authorization API. */
  | 'PREAUTH'
  /** The benefits administrator. */
  | 'VBA'
  /** The clinic. */
  | 'VSEE';

/** Optional features of upstreams. */
export type UpstreamCapabilityName =
  /** Policies and periods of cover of a person: `Endorsement.coverages`. */
  | 'COVERAGE_PERIODS'
  /** Authorizations in the broker's system: `Endorsement.authorizations`. */
  | 'MEMBER_AUTHORIZATIONS'
  /** Restoring several members at once: `restoreEndorsements`. */
  | 'MEMBER_BATCH_RESTORE'
  /** The broker's list of members: `endorsements` and fields that depend on it. */
  | 'MEMBER_ROSTER'
  /** Creating patients of the clinic: `registerPatient`. */
  | 'PATIENT_REGISTRATION'
  /** Finding the clinic's patients by name or e-mail: `searchPatients`. */
  | 'PATIENT_SEARCH'
  /** Cancelling a pre-authorization: `cancelPreAuth`. */
  | 'PRE_AUTH_CANCELLATION'
  /** The clinic's rooms, their consultations and providers: `rooms`, `room`. */
  | 'ROOMS';

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

/** Which visits. All given conditions must be met. */
export type VisitFilter = {
  /** Only visits that start at this time or later. */
  from?: string | null | undefined;
  /** Only this patient's visits. */
  patientId?: string | null | undefined;
  /** Only visits with this provider. */
  providerId?: string | null | undefined;
  /** Only visits in this room. The clinic's list has no rooms, so each visit that passes the other filters is read: limit them with `from` and `to`. */
  roomCode?: string | null | undefined;
  /** Only visits with one of these statuses. */
  status?: Array<VisitStatus> | null | undefined;
  /** Only visits that start before this time. */
  to?: string | null | undefined;
  /** Only visits of this type. */
  type?: VisitType | null | undefined;
  /** True: only visits that start in the future; false: only others. */
  upcoming?: boolean | null | undefined;
};

/** Order of visits. Those without a planned start come last. */
export type VisitOrder =
  /** By planned start, earliest first. */
  | 'START_ASC'
  /** By planned start, latest first. */
  | 'START_DESC';

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

export type AddEndorsementMutationVariables = Exact<{
  input: AddEndorsementInput;
}>;


export type AddEndorsementMutation = { addEndorsement: { endorsement: { memberId: string, policyId: string | null, status: EndorsementStatus, firstName: string | null, lastName: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AddEndorsementsMutationVariables = Exact<{
  input: AddEndorsementsInput;
}>;


export type AddEndorsementsMutation = { addEndorsements: { results: Array<{ reference: string, endorsement: { memberId: string, status: EndorsementStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type AvailabilityQueryVariables = Exact<{
  input: AvailabilityInput;
}>;


export type AvailabilityQuery = { availability: Array<{ start: string, end: string, providerIds: Array<string>, providers: Array<{ id: string, fullName: string | null, title: string | null, suffix: string | null }> | null }> };

export type BookVisitMutationVariables = Exact<{
  input: BookVisitInput;
}>;


export type BookVisitMutation = { bookVisit: { visit: { id: string, status: VisitStatus, start: string | null, end: string | null, provider: { id: string, fullName: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CancelPreAuthMutationVariables = Exact<{
  input: CancelPreAuthInput;
}>;


export type CancelPreAuthMutation = { cancelPreAuth: { preAuth: { id: string, status: PreAuthStatus, cancellationReason: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type CancelVisitMutationVariables = Exact<{
  input: CancelVisitInput;
}>;


export type CancelVisitMutation = { cancelVisit: { cancelledId: string | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CapabilitiesQuery = { capabilities: Array<{ name: UpstreamCapabilityName, upstream: Upstream, available: boolean | null, checkedAt: string | null }> };

export type CareProvidersQueryVariables = Exact<{
  filter?: CareProviderFilter | null | undefined;
}>;


export type CareProvidersQuery = { careProviders: Array<{ code: string, name: string, category: string | null, email: string | null, phone: string | null, addressLine1: string | null, addressLine2: string | null, state: string | null, city: string | null, longitude: number | null, latitude: number | null, rating: number | null }> };

export type ChangeBrokerPasswordMutationVariables = Exact<{
  input: ChangeBrokerPasswordInput;
}>;


export type ChangeBrokerPasswordMutation = { changeBrokerPassword: { ok: boolean, message: string | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ChangeEndorsementPlanMutationVariables = Exact<{
  input: ChangeEndorsementPlanInput;
}>;


export type ChangeEndorsementPlanMutation = { changeEndorsementPlan: { endorsement: { memberId: string, plan: { id: string, name: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ChangeEndorsementPlansMutationVariables = Exact<{
  input: ChangeEndorsementPlansInput;
}>;


export type ChangeEndorsementPlansMutation = { changeEndorsementPlans: { results: Array<{ reference: string, memberId: string, endorsement: { memberId: string, plan: { id: string, name: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type CheckEligibilitiesMutationVariables = Exact<{
  input: CheckEligibilitiesInput;
}>;


export type CheckEligibilitiesMutation = { checkEligibilities: { results: Array<{ patientId: string, eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null, checkedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> }>, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type CheckEligibilityMutationVariables = Exact<{
  input: CheckEligibilityInput;
}>;


export type CheckEligibilityMutation = { checkEligibility: { eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ChooseConsultationMutationVariables = Exact<{
  input: UpdateIntakeInput;
}>;


export type ChooseConsultationMutation = { updateIntake: { intake: { id: string, consultation: { id: string | null, description: string | null, durationMinutes: number | null, amount: string | null, currency: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CloseVisitMutationVariables = Exact<{
  input: CloseVisitInput;
}>;


export type CloseVisitMutation = { closeVisit: { visit: { id: string, status: VisitStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ConfirmCardMemberMutationVariables = Exact<{
  input: ConfirmCardMemberInput;
}>;


export type ConfirmCardMemberMutation = { confirmCardMember: { insuranceCard: { id: string, memberMatch: MemberMatch | null, memberProof: MemberProof | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type CoverageWorklistChangedSubscriptionVariables = Exact<{
  filter: CoverageWorklistFilter;
}>;


export type CoverageWorklistChangedSubscription = { coverageWorklistChanged: { type: CoverageWorklistChangeType, entryId: string, entry: { id: string, readiness: CoverageReadiness, issues: Array<CoverageIssue>, nextAction: CoverageAction | null, unasked: Array<CoverageSource>, asOf: string, settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null } | null } };

export type CoverageWorklistQueryVariables = Exact<{
  filter: CoverageWorklistFilter;
  orderBy?: CoverageWorklistOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CoverageWorklistQuery = { coverageWorklist: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, readiness: CoverageReadiness, issues: Array<CoverageIssue>, nextAction: CoverageAction | null, unasked: Array<CoverageSource>, asOf: string, visit: { id: string, start: string | null, status: VisitStatus, provider: { id: string, fullName: string | null } | null }, patient: { id: string, fullName: string | null, phone: string | null }, card: { id: string, subscriberNumber: string | null, insurer: { code: string, name: string } } | null, settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null }> } | null };

export type CreateIntakeMutationVariables = Exact<{
  input: CreateIntakeInput;
}>;


export type CreateIntakeMutation = { createIntake: { intake: { id: string, reasonForVisit: string | null, customFields: Record<string, unknown> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CurrentVisitQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentVisitQuery = { currentVisit: { id: string, status: VisitStatus, actualStart: string | null, patient: { id: string } } | null };

export type DeleteInsuranceCardMutationVariables = Exact<{
  input: DeleteInsuranceCardInput;
}>;


export type DeleteInsuranceCardMutation = { deleteInsuranceCard: { deletedId: string | null, patient: { id: string, insuranceCards: Array<{ id: string }> | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeletePlanBenefitsMutationVariables = Exact<{
  input: DeletePlanBenefitsInput;
}>;


export type DeletePlanBenefitsMutation = { deletePlanBenefits: { deletedId: string | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type EligibilityChangedSubscriptionVariables = Exact<{
  patientId: string;
}>;


export type EligibilityChangedSubscription = { eligibilityChanged: { status: EligibilityStatus, rawStatus: string, jobId: string | null } };

export type EndorsementChangedSubscriptionVariables = Exact<{
  memberId?: string | null | undefined;
  policyId?: string | null | undefined;
}>;


export type EndorsementChangedSubscription = { endorsementChanged: { id: string, type: EndorsementChangeType, occurredAt: string, source: ChangeSource, memberId: string, policyId: string | null, planId: string | null, cursor: string, endorsement: { memberId: string, status: EndorsementStatus, lastName: string | null } | null } };

export type EndorsementChangesQueryVariables = Exact<{
  memberId?: string | null | undefined;
  policyId?: string | null | undefined;
  type?: Array<EndorsementChangeType> | EndorsementChangeType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EndorsementChangesQuery = { endorsementChanges: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, type: EndorsementChangeType, occurredAt: string, source: ChangeSource, memberId: string, policyId: string | null, planId: string | null, cursor: string, endorsement: { memberId: string, status: EndorsementStatus, lastName: string | null } | null }> } };

export type EndorsementRequestsQueryVariables = Exact<{
  filter?: EndorsementRequestFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EndorsementRequestsQuery = { endorsementRequests: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, reference: string | null, action: EndorsementAction, state: EndorsementRequestState, code: UserErrorCode | null, memberId: string | null, policyId: string | null, planId: string | null, createdAt: string, updatedAt: string }> } | null };

export type EndorsementQueryVariables = Exact<{
  memberId: string;
}>;


export type EndorsementQuery = { endorsement: { memberId: string, policyId: string | null, status: EndorsementStatus, rawStatus: string | null, firstName: string | null, middleName: string | null, lastName: string | null, maidenName: string | null, birthDate: string | null, gender: Gender | null, email: string | null, phone: string | null, relation: Relation | null, maritalStatus: MaritalStatus | null, nationalId: string | null, employeeId: string | null, plan: { id: string, name: string | null } | null, utilization: { provider: string | null, totalSpent: string | null, balance: string | null, planName: string | null } | null } | null };

export type EndorsementsByIdsQueryVariables = Exact<{
  memberIds: Array<string> | string;
}>;


export type EndorsementsByIdsQuery = { endorsementsByIds: Array<{ memberId: string, policyId: string | null, status: EndorsementStatus, firstName: string | null, lastName: string | null, birthDate: string | null, principal: { memberId: string } | null, dependants: Array<{ memberId: string, relation: Relation | null, status: EndorsementStatus }> | null } | null> };

export type EndorsementsQueryVariables = Exact<{
  filter?: EndorsementFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EndorsementsQuery = { endorsements: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ memberId: string, status: EndorsementStatus, rawStatus: string | null, firstName: string | null, middleName: string | null, lastName: string | null, birthDate: string | null, phone: string | null, registeredOn: string | null, cityName: string | null }> } | null };

export type FindPlansQueryVariables = Exact<{
  filter?: PlanFilter | null | undefined;
}>;


export type FindPlansQuery = { plans: Array<{ id: string, name: string | null, category: string | null, state: PlanState | null, rawState: string | null, benefits: { planId: string, planType: string | null, description: string | null } | null }> };

export type ImportInsuranceCardsMutationVariables = Exact<{
  input: ImportInsuranceCardsInput;
}>;


export type ImportInsuranceCardsMutation = { importInsuranceCards: { insuranceCards: Array<{ id: string, type: CardType, subscriberNumber: string | null, insurer: { name: string } }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type InsuranceCardQueryVariables = Exact<{
  patientId: string;
  type: CardType;
}>;


export type InsuranceCardQuery = { insuranceCard: { id: string, type: CardType, subscriberNumber: string | null, groupNumber: string | null, responsibleParty: ResponsibleParty | null, consent: boolean | null, insurer: { code: string, name: string, isSandbox: boolean }, guarantor: { firstName: string | null, middleName: string | null, lastName: string | null, birthDate: string | null, gender: Gender | null, address: { line1: string | null, line2: string | null, city: string | null, state: string | null, postalCode: string | null } | null } | null, eligibility: { status: EligibilityStatus, rawStatus: string, jobId: string | null, startedAt: string | null } | null, patient: { id: string, fullName: string | null } } | null };

export type InsurersQueryVariables = Exact<{ [key: string]: never; }>;


export type InsurersQuery = { insurers: Array<{ code: string, name: string, isSandbox: boolean }> };

export type IntakeQueryVariables = Exact<{
  id: string;
}>;


export type IntakeQuery = { intake: { id: string, type: VisitType | null, reasonForVisit: string | null, location: string | null, phone: string | null, roomCode: string | null, consent: boolean | null, customFields: Record<string, unknown>, createdAt: string | null, updatedAt: string | null, consultation: { id: string | null, description: string | null, durationMinutes: number | null, amount: string | null, currency: string | null, charge: boolean | null, group: boolean | null, slots: number | null, visibleToPatient: boolean | null } | null, attachments: Array<{ id: string, name: string | null, path: string | null, sizeBytes: number | null, extension: string | null, createdAt: string | null }>, visit: { id: string } | null, patient: { id: string } | null } | null };

export type LinkIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type LinkIndexQuery = { linkIndex: { state: LinkIndexState, patients: number, members: number } | null };

export type LookupsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type LookupsQuery = { preExistingConditions: Array<{ id: string, name: string, chapterId: string | null, isActive: boolean }>, states: Array<{ id: string, name: string, countryId: string | null, cities: Array<{ id: string, name: string, state: { id: string } | null }> }> };

export type MemberCoverQueryVariables = Exact<{
  patientId: string;
}>;


export type MemberCoverQuery = { patient: { id: string, endorsements: Array<{ memberId: string, latestAuthorization: string | null, coverages: Array<{ insurance: string, isUnderCoverage: boolean | null, policies: Array<{ policyId: string | null, policyNumber: string | null, startsAt: string | null, endsAt: string | null, validUntil: string | null, isActive: boolean | null, relation: string | null }> }> | null, authorizations: { totalCount: number | null, nodes: Array<{ authNumber: string, type: AuthorizationSetting, status: PreAuthStatus, requestedAmount: string | null, approvedAmount: string | null, createdAtLocal: string | null, provider: string | null }> } | null }> | null } | null };

export type MyCardsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCardsQuery = { viewer: { patient: { id: string, insuranceCards: Array<{ id: string, type: CardType, subscriberNumber: string | null, insurer: { name: string }, plan: { id: string, name: string | null } | null }> | null } | null } };

export type MyNextVisitQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNextVisitQuery = { visits: { nodes: Array<{ id: string, type: VisitType, status: VisitStatus, start: string | null, end: string | null, provider: { id: string, fullName: string | null } | null }> } };

export type MyPreAuthsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPreAuthsQuery = { viewer: { patient: { id: string, preAuths: { totalCount: number | null, nodes: Array<{ id: string, status: PreAuthStatus, confirmedAt: string | null, illness: { label: string | null } | null, amounts: { requested: string | null, paid: string | null } | null }> } | null } | null } };

export type PatientChartQueryVariables = Exact<{
  id: string;
}>;


export type PatientChartQuery = { patient: { id: string, fullName: string | null, birthDate: string | null, gender: Gender | null, insuranceCards: Array<{ id: string, type: CardType, subscriberNumber: string | null, insurer: { name: string }, eligibility: { status: EligibilityStatus } | null, endorsement: { memberId: string, status: EndorsementStatus, plan: { id: string, name: string | null, premium: string | null, benefits: { planId: string, deductible: { member: { inNetwork: string | null } | null } } | null } | null, utilization: { totalSpent: string | null, balance: string | null } | null } | null }> | null, visits: { totalCount: number | null, nodes: Array<{ id: string, type: VisitType, status: VisitStatus, start: string | null, provider: { id: string, fullName: string | null } | null }> } | null, preAuths: { totalCount: number | null, nodes: Array<{ id: string, status: PreAuthStatus, confirmedAt: string | null, illness: { label: string | null } | null, amounts: { requested: string | null, paid: string | null } | null }> } | null } | null };

export type PatientProfileQueryVariables = Exact<{
  id: string;
}>;


export type PatientProfileQuery = { patient: { id: string, code: string | null, fullName: string | null, subtype: string | null, username: string | null, vseeId: string | null, isActive: boolean | null, termsAccepted: boolean | null, statusCode: number | null, timezone: string | null, emailVerified: boolean | null, signupStep: string | null, extra: Record<string, unknown> | null, address: { line1: string | null, line2: string | null, city: string | null, state: string | null, postalCode: string | null } | null } | null };

export type PatientsByCardQueryVariables = Exact<{
  insurerCode: string;
  subscriberNumber: string;
}>;


export type PatientsByCardQuery = { patientsByCard: Array<{ id: string, code: string | null, fullName: string | null, birthDate: string | null, phone: string | null, isActive: boolean | null }> | null };

export type PatientsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type PatientsQuery = { patients: Array<{ id: string, code: string | null, fullName: string | null, firstName: string | null, lastName: string | null, birthDate: string | null, gender: Gender | null, email: string | null, phone: string | null, photoUrl: string | null } | null> };

export type PlanMembersQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlanMembersQuery = { plan: { id: string, name: string | null, endorsements: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ memberId: string, status: EndorsementStatus, firstName: string | null, lastName: string | null, birthDate: string | null, policyId: string | null }> } | null } | null };

export type PlanQueryVariables = Exact<{
  id: string;
}>;


export type PlanQuery = { plan: { id: string, name: string | null, description: string | null, category: string | null, state: PlanState | null, premium: string | null, benefits: { planId: string, planType: string | null, description: string | null, currency: string | null, documentUrl: string | null, createdAt: string | null, createdBy: string | null, updatedAt: string | null, updatedBy: string | null, deductible: { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null }, deductibleCredit: { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null }, outOfPocketMax: { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null }, coinsuranceMax: { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null }, annualMax: { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null }, lifetimeMax: { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null } } | null } | null };

export type AmountsFragment = { member: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, subscriber: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null, family: { total: string | null, inNetwork: string | null, outOfNetwork: string | null } | null };

export type PlansQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansQuery = { plans: Array<{ id: string, name: string | null, description: string | null, category: string | null, state: PlanState | null, premium: string | null }> };

export type PreAuthSummaryQueryVariables = Exact<{
  insurance: string;
  filter: PreAuthFilter;
}>;


export type PreAuthSummaryQuery = { preAuthSummary: { undated: number, byStatus: Array<{ status: PreAuthStatus, count: number, requested: string | null, paid: string | null }> } | null };

export type PreAuthQueryVariables = Exact<{
  id: string;
}>;


export type PreAuthQuery = { preAuth: { id: string, status: PreAuthStatus, statusLabel: string | null, confirmedAt: string | null, cancellationReason: string | null, insuredPerson: { id: string | null, fullName: string | null, nationalCode: string | null } | null, illness: { label: string | null } | null, amounts: { requested: string | null, paid: string | null } | null } | null };

export type PreAuthsQueryVariables = Exact<{
  insurance: string;
  from: string;
  to: string;
  status?: Array<PreAuthStatus> | PreAuthStatus | null | undefined;
  unpaid?: boolean | null | undefined;
  cancellable?: boolean | null | undefined;
  orderBy?: PreAuthOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PreAuthsQuery = { preAuths: { provider: string | null, providerStatus: string | null, totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, index: number | null, status: PreAuthStatus, rawStatus: string | null, statusLabel: string | null, confirmedAt: string | null, insurance: string, operatingUnit: string | null, deductibleRate: number | null, cancellationReason: string | null, policy: { id: string | null, number: number | null, fullNumber: string | null } | null, insuredPerson: { id: string | null, fullName: string | null, nationalCode: string | null, passportNumber: string | null, naturalizedCode: string | null } | null, illness: { type: string | null, typeLabel: string | null, slug: string | null, label: string | null, description: string | null } | null, customer: { id: string | null, fullName: string | null } | null, amounts: { requested: string | null, paid: string | null, estimate: string | null } | null, flags: { hasDetails: boolean | null, submittedWithChild: boolean | null, editReleaseEnabled: boolean | null, printEnabled: boolean | null, printExpertiseSheetEnabled: boolean | null, releaseEnabled: boolean | null, submissionForApprovalEnabled: boolean | null, cancelEnabled: boolean | null } | null }> } };

export type ReconcileEndorsementsQueryVariables = Exact<{
  input: ReconcileEndorsementsInput;
}>;


export type ReconcileEndorsementsQuery = { reconcileEndorsements: { matched: number, isComplete: boolean, asOf: string, differences: Array<{ kind: ReconcileKind, key: string | null, otherKeys: Array<string>, memberId: string | null, otherMemberIds: Array<string>, fields: Array<string>, endorsement: { memberId: string, status: EndorsementStatus, firstName: string | null, lastName: string | null, birthDate: string | null } | null }> } | null };

export type RegisterPatientMutationVariables = Exact<{
  input: RegisterPatientInput;
}>;


export type RegisterPatientMutation = { registerPatient: { patient: { id: string, code: string | null, fullName: string | null, birthDate: string | null, gender: Gender | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type RemoveEndorsementMutationVariables = Exact<{
  input: RemoveEndorsementInput;
}>;


export type RemoveEndorsementMutation = { removeEndorsement: { endorsement: { memberId: string, status: EndorsementStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RemoveEndorsementsMutationVariables = Exact<{
  input: RemoveEndorsementsInput;
}>;


export type RemoveEndorsementsMutation = { removeEndorsements: { results: Array<{ reference: string, memberId: string, endorsement: { memberId: string, status: EndorsementStatus, dependants: Array<{ memberId: string, status: EndorsementStatus }> | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type RequestBrokerPasswordResetMutationVariables = Exact<{
  input: RequestBrokerPasswordResetInput;
}>;


export type RequestBrokerPasswordResetMutation = { requestBrokerPasswordReset: { ok: boolean, message: string | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RequestEConsultMutationVariables = Exact<{
  input: RequestEConsultInput;
}>;


export type RequestEConsultMutation = { requestEConsult: { visit: { id: string, type: VisitType, status: VisitStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RestoreEndorsementMutationVariables = Exact<{
  input: RestoreEndorsementInput;
}>;


export type RestoreEndorsementMutation = { restoreEndorsement: { endorsement: { memberId: string, status: EndorsementStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RestoreEndorsementsMutationVariables = Exact<{
  input: RestoreEndorsementsInput;
}>;


export type RestoreEndorsementsMutation = { restoreEndorsements: { results: Array<{ reference: string, memberId: string, endorsement: { memberId: string, status: EndorsementStatus } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } | null };

export type RoomQueryVariables = Exact<{
  code: string;
}>;


export type RoomQuery = { room: { id: string, name: string | null, description: string | null, subtitle: string | null, accountCode: string | null, isActive: boolean | null, isPublic: boolean | null, auth: Record<string, unknown> | null, currency: string | null, createdAt: string | null, updatedAt: string | null, specialties: Array<{ code: string, name: string | null, durationMinutes: number | null }> | null, consultations: Array<{ id: string | null, description: string | null, durationMinutes: number | null, amount: string | null, currency: string | null, charge: boolean | null, group: boolean | null, slots: number | null, visibleToPatient: boolean | null }> | null, providers: Array<{ id: string, code: string | null, firstName: string | null, lastName: string | null, title: string | null, suffix: string | null, username: string | null, vseeId: string | null, subtype: string | null, photoUrl: string | null, isListed: boolean | null, shortBio: string | null }> | null } | null };

export type RoomsQueryVariables = Exact<{ [key: string]: never; }>;


export type RoomsQuery = { rooms: Array<{ id: string, code: string | null, name: string | null, slug: string | null, domain: string | null, timezone: string | null, isClosed: boolean | null, closedMessage: string | null, walkInEnabled: boolean | null, appointmentEnabled: boolean | null, consultations: Array<{ id: string | null, description: string | null, durationMinutes: number | null, amount: string | null, currency: string | null }> | null }> | null };

export type SaveInsuranceCardMutationVariables = Exact<{
  input: SaveInsuranceCardInput;
}>;


export type SaveInsuranceCardMutation = { saveInsuranceCard: { insuranceCard: { id: string, type: CardType, subscriberNumber: string | null, groupNumber: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type SavePlanBenefitsMutationVariables = Exact<{
  input: SavePlanBenefitsInput;
}>;


export type SavePlanBenefitsMutation = { savePlanBenefits: { results: Array<{ planId: string, plan: { id: string, benefits: { planId: string, description: string | null, updatedAt: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> }> } };

export type SearchPatientsQueryVariables = Exact<{
  search: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPatientsQuery = { searchPatients: { totalCount: number | null, nodes: Array<{ id: string, code: string | null, fullName: string | null, birthDate: string | null, phone: string | null, isActive: boolean | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SettleCoverageMutationVariables = Exact<{
  input: SettleCoverageInput;
}>;


export type SettleCoverageMutation = { settleCoverage: { settlement: { kind: CoverageSettlementKind, by: string, at: string, until: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type StartWalkInVisitMutationVariables = Exact<{
  input: StartWalkInVisitInput;
}>;


export type StartWalkInVisitMutation = { startWalkInVisit: { visit: { id: string, type: VisitType, status: VisitStatus, start: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type UpdateBrokerWebhookMutationVariables = Exact<{
  input: UpdateBrokerWebhookInput;
}>;


export type UpdateBrokerWebhookMutation = { updateBrokerWebhook: { ok: boolean, message: string | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type UpdateEndorsementMemberMutationVariables = Exact<{
  input: UpdateEndorsementMemberInput;
}>;


export type UpdateEndorsementMemberMutation = { updateEndorsementMember: { endorsement: { memberId: string, firstName: string | null, lastName: string | null, phone: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type UpdateIntakeMutationVariables = Exact<{
  input: UpdateIntakeInput;
}>;


export type UpdateIntakeMutation = { updateIntake: { intake: { id: string, reasonForVisit: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type UpdateVisitMutationVariables = Exact<{
  input: UpdateVisitInput;
}>;


export type UpdateVisitMutation = { updateVisit: { visit: { id: string, start: string | null, end: string | null, provider: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { subject: string, roles: Array<Role>, insurances: Array<string>, patient: { id: string, fullName: string | null } | null } };

export type VisitQueryVariables = Exact<{
  id: string;
}>;


export type VisitQuery = { visit: { id: string, code: string | null, type: VisitType, status: VisitStatus, start: string | null, end: string | null, isTest: boolean | null, completedBy: string | null, accountCode: string | null, specialtyId: string | null, state: string | null, expiresAt: string | null, moreProviderIds: Array<string> | null, guestEmails: Array<string> | null, guestMobiles: Array<string> | null, reminderType: string | null, reminderAt: string | null, pendingActions: Array<Record<string, unknown>> | null, notifyList: Array<Record<string, unknown>> | null, isInCharge: boolean | null, isEditExpired: boolean | null, summaryUrl: string | null, creator: { id: string, code: string | null, vseeId: string | null, typeCode: number | null, subtype: string | null, firstName: string | null, lastName: string | null, accountCode: string | null } | null, invoice: { id: string, patientId: string | null, statusCode: number | null, currency: string | null, isLive: boolean | null, amountDue: string | null, visitId: string | null, createdAt: string | null, updatedAt: string | null } | null, account: { code: string | null, name: string | null, domain: string | null, meetingEnabled: boolean | null, guestInviteEnabled: boolean | null, adhocGroupCallDisabled: boolean | null } | null, rootVisit: { id: string, groupChatId: string | null, participants: Array<Record<string, unknown>> | null } | null, patient: { id: string, fullName: string | null }, provider: { id: string, code: string | null, fullName: string | null, title: string | null, suffix: string | null, email: string | null, phone: string | null, photoUrl: string | null, role: string | null, timezone: string | null } | null, hosts: Array<{ id: string, fullName: string | null, role: string | null, timezone: string | null }>, room: { id: string, code: string | null, name: string | null, domain: string | null, slug: string | null } | null, intake: { id: string, reasonForVisit: string | null, medicalProfile: { conditions: Array<string>, surgeries: Array<string>, medications: Array<Record<string, unknown>>, allergies: Array<Record<string, unknown>>, socialHistory: Array<Record<string, unknown>>, healthHabits: Array<Record<string, unknown>>, updatedAt: string | null, createdAt: string | null, familyConditions: Array<{ condition: string, relations: Array<string> }>, sections: Array<{ name: string, updatedAt: string | null, updatedBy: string | null, updatedById: string | null, updatedByType: number | null }> } | null } | null, payment: { id: string | null, amount: string | null, description: string | null, durationMinutes: number | null } | null, meeting: { id: string, pin: string | null, expiresAt: string | null, hosts: Array<string>, recordingAutoStart: boolean | null, phoneNumbers: Array<{ country: string, number: string }> } | null, callLog: { startedAt: string | null, endedAt: string | null, durationSeconds: number | null, waitingSeconds: number | null, patients: Array<string> | null, source: string | null, sourceIds: Array<string> | null, providers: Array<{ providerId: string | null, startedAt: string | null, durationSeconds: number | null, waitingSeconds: number | null }> } | null, postVisit: { id: string | null, classId: string | null, createdAt: string | null, reasonForVisitOther: string | null, schema: string | null, dea: string | null, npi: string | null, draft: boolean | null, diagnosis: string | null, physicalExam: string | null, assessmentPlan: string | null, patientInstructions: string | null, disposition: string | null, reasonForVisit: string | null, updatedAt: string | null, updatedBy: string | null, attachments: Array<{ id: string, name: string | null, typeCode: number | null, creatorId: string | null, remark: string | null, using: number | null, updatedAt: string | null }> } | null, prescriptions: Array<{ id: string, drug: string | null, ndc: string | null, rxNormCode: string | null, directions: string | null, quantity: string | null, quantityUnit: string | null, refills: number | null, daysSupply: number | null, status: string | null, prescribedAt: string | null, prescriberName: string | null, pharmacyNcpdpId: string | null, drugId: string | null, supply: boolean | null, compound: boolean | null, substitutionAllowed: boolean | null, schedule: number | null, pharmacyNote: string | null, internalNote: string | null, prescriberId: string | null, locationId: string | null, signedAt: string | null, routeDetail: string | null, partnerMedId: string | null }>, priorPrescriptions: Array<{ id: string, drug: string | null }>, relatedWalkIn: { id: string, start: string | null, end: string | null, status: VisitStatus, statusCode: number | null } | null } | null };

export type VisitsQueryVariables = Exact<{
  filter?: VisitFilter | null | undefined;
  orderBy?: VisitOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VisitsQuery = { visits: { totalCount: number | null, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string | null, type: VisitType, subtype: number | null, status: VisitStatus, statusCode: number | null, start: string | null, end: string | null, actualStart: string | null, actualEnd: string | null, createdAt: string | null, updatedAt: string | null, isUpcoming: boolean, groupId: string | null, provider: { id: string, fullName: string | null, email: string | null, phone: string | null } | null, patient: { id: string, firstName: string | null, lastName: string | null, insuranceCards: Array<{ id: string, type: CardType, plan: { id: string, name: string | null } | null }> | null } } }> } };

export const AmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"outOfNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"outOfNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"outOfNetwork"}}]}}]}}]} as unknown as DocumentNode<AmountsFragment, unknown>;
export const AddEndorsementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddEndorsement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddEndorsementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addEndorsement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddEndorsementMutation, AddEndorsementMutationVariables>;
export const AddEndorsementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddEndorsements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddEndorsementsMutation, AddEndorsementsMutationVariables>;
export const AvailabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Availability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AvailabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"providerIds"}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}}]}}]}}]}}]} as unknown as DocumentNode<AvailabilityQuery, AvailabilityQueryVariables>;
export const BookVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BookVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bookVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BookVisitMutation, BookVisitMutationVariables>;
export const CancelPreAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelPreAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelPreAuthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelPreAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelPreAuthMutation, CancelPreAuthMutationVariables>;
export const CancelVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelledId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelVisitMutation, CancelVisitMutationVariables>;
export const CapabilitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Capabilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capabilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}}]}}]} as unknown as DocumentNode<CapabilitiesQuery, CapabilitiesQueryVariables>;
export const CareProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CareProviders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CareProviderFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careProviders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine1"}},{"kind":"Field","name":{"kind":"Name","value":"addressLine2"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}}]}}]}}]} as unknown as DocumentNode<CareProvidersQuery, CareProvidersQueryVariables>;
export const ChangeBrokerPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeBrokerPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeBrokerPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeBrokerPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeBrokerPasswordMutation, ChangeBrokerPasswordMutationVariables>;
export const ChangeEndorsementPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeEndorsementPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeEndorsementPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEndorsementPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeEndorsementPlanMutation, ChangeEndorsementPlanMutationVariables>;
export const ChangeEndorsementPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeEndorsementPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeEndorsementPlansInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEndorsementPlans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeEndorsementPlansMutation, ChangeEndorsementPlansMutationVariables>;
export const CheckEligibilitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckEligibilities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckEligibilitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkEligibilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CheckEligibilitiesMutation, CheckEligibilitiesMutationVariables>;
export const CheckEligibilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckEligibility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckEligibilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkEligibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CheckEligibilityMutation, CheckEligibilityMutationVariables>;
export const ChooseConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateIntakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateIntake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChooseConsultationMutation, ChooseConsultationMutationVariables>;
export const CloseVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseVisitMutation, CloseVisitMutationVariables>;
export const ConfirmCardMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmCardMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCardMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmCardMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insuranceCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberMatch"}},{"kind":"Field","name":{"kind":"Name","value":"memberProof"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmCardMemberMutation, ConfirmCardMemberMutationVariables>;
export const CoverageWorklistChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CoverageWorklistChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageWorklistChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"issues"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"unasked"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageWorklistChangedSubscription, CoverageWorklistChangedSubscriptionVariables>;
export const CoverageWorklistDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageWorklist"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CoverageWorklistOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverageWorklist"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"issues"}},{"kind":"Field","name":{"kind":"Name","value":"nextAction"}},{"kind":"Field","name":{"kind":"Name","value":"unasked"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageWorklistQuery, CoverageWorklistQueryVariables>;
export const CreateIntakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateIntake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateIntakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createIntake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reasonForVisit"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateIntakeMutation, CreateIntakeMutationVariables>;
export const CurrentVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CurrentVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"actualStart"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CurrentVisitQuery, CurrentVisitQueryVariables>;
export const DeleteInsuranceCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteInsuranceCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteInsuranceCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteInsuranceCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteInsuranceCardMutation, DeleteInsuranceCardMutationVariables>;
export const DeletePlanBenefitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePlanBenefits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePlanBenefitsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePlanBenefits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeletePlanBenefitsMutation, DeletePlanBenefitsMutationVariables>;
export const EligibilityChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"EligibilityChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligibilityChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}}]}}]}}]} as unknown as DocumentNode<EligibilityChangedSubscription, EligibilityChangedSubscriptionVariables>;
export const EndorsementChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"EndorsementChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"policyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}},{"kind":"Argument","name":{"kind":"Name","value":"policyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"policyId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<EndorsementChangedSubscription, EndorsementChangedSubscriptionVariables>;
export const EndorsementChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EndorsementChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"policyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementChangeType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}},{"kind":"Argument","name":{"kind":"Name","value":"policyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"policyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndorsementChangesQuery, EndorsementChangesQueryVariables>;
export const EndorsementRequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EndorsementRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementRequestFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<EndorsementRequestsQuery, EndorsementRequestsQueryVariables>;
export const EndorsementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Endorsement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"maidenName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"maritalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"employeeId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"totalSpent"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}},{"kind":"Field","name":{"kind":"Name","value":"planName"}}]}}]}}]}}]} as unknown as DocumentNode<EndorsementQuery, EndorsementQueryVariables>;
export const EndorsementsByIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EndorsementsByIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsementsByIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"principal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dependants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<EndorsementsByIdsQuery, EndorsementsByIdsQueryVariables>;
export const EndorsementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Endorsements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EndorsementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"cityName"}}]}}]}}]}}]} as unknown as DocumentNode<EndorsementsQuery, EndorsementsQueryVariables>;
export const FindPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rawState"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"planType"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]} as unknown as DocumentNode<FindPlansQuery, FindPlansQueryVariables>;
export const ImportInsuranceCardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportInsuranceCards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportInsuranceCardsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importInsuranceCards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportInsuranceCardsMutation, ImportInsuranceCardsMutationVariables>;
export const InsuranceCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsuranceCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CardType"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insuranceCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"groupNumber"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleParty"}},{"kind":"Field","name":{"kind":"Name","value":"guarantor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"middleName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"jobId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]} as unknown as DocumentNode<InsuranceCardQuery, InsuranceCardQueryVariables>;
export const InsurersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Insurers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insurers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}}]}}]}}]} as unknown as DocumentNode<InsurersQuery, InsurersQueryVariables>;
export const IntakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Intake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"reasonForVisit"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"roomCode"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"charge"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"slots"}},{"kind":"Field","name":{"kind":"Name","value":"visibleToPatient"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"extension"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<IntakeQuery, IntakeQueryVariables>;
export const LinkIndexDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinkIndex"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkIndex"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}}]}}]} as unknown as DocumentNode<LinkIndexQuery, LinkIndexQueryVariables>;
export const LookupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Lookups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preExistingConditions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"chapterId"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"countryId"}},{"kind":"Field","name":{"kind":"Name","value":"cities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LookupsQuery, LookupsQueryVariables>;
export const MemberCoverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberCover"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"endorsements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"coverages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insurance"}},{"kind":"Field","name":{"kind":"Name","value":"isUnderCoverage"}},{"kind":"Field","name":{"kind":"Name","value":"policies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyId"}},{"kind":"Field","name":{"kind":"Name","value":"policyNumber"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"authorizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authNumber"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAtLocal"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestAuthorization"}}]}}]}}]}}]} as unknown as DocumentNode<MemberCoverQuery, MemberCoverQueryVariables>;
export const MyCardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyCardsQuery, MyCardsQueryVariables>;
export const MyNextVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyNextVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"upcoming"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"START_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyNextVisitQuery, MyNextVisitQueryVariables>;
export const MyPreAuthsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyPreAuths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"preAuths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyPreAuthsQuery, MyPreAuthsQueryVariables>;
export const PatientChartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientChart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"insurer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"utilization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalSpent"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"visits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preAuths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientChartQuery, PatientChartQueryVariables>;
export const PatientProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"subtype"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"vseeId"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"termsAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"signupStep"}},{"kind":"Field","name":{"kind":"Name","value":"extra"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}}]}}]}}]}}]} as unknown as DocumentNode<PatientProfileQuery, PatientProfileQueryVariables>;
export const PatientsByCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientsByCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"insurerCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subscriberNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patientsByCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"insurerCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"insurerCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"subscriberNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subscriberNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}}]}}]} as unknown as DocumentNode<PatientsByCardQuery, PatientsByCardQueryVariables>;
export const PatientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Patients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}}]}}]}}]} as unknown as DocumentNode<PatientsQuery, PatientsQueryVariables>;
export const PlanMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"endorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"policyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanMembersQuery, PlanMembersQueryVariables>;
export const PlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"planType"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"deductible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deductibleCredit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outOfPocketMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coinsuranceMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeMax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitAmounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"outOfNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"outOfNetwork"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"inNetwork"}},{"kind":"Field","name":{"kind":"Name","value":"outOfNetwork"}}]}}]}}]} as unknown as DocumentNode<PlanQuery, PlanQueryVariables>;
export const PlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"premium"}}]}}]}}]} as unknown as DocumentNode<PlansQuery, PlansQueryVariables>;
export const PreAuthSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreAuthSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuthFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuthSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"insurance"},"value":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undated"}},{"kind":"Field","name":{"kind":"Name","value":"byStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]}}]}}]} as unknown as DocumentNode<PreAuthSummaryQuery, PreAuthSummaryQueryVariables>;
export const PreAuthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreAuth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"insuredPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}}]}}]}}]} as unknown as DocumentNode<PreAuthQuery, PreAuthQueryVariables>;
export const PreAuthsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreAuths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuthStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unpaid"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cancellable"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PreAuthOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preAuths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"insurance"},"value":{"kind":"Variable","name":{"kind":"Name","value":"insurance"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"confirmedFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"confirmedTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"unpaid"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unpaid"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"cancellable"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cancellable"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"providerStatus"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"insurance"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fullNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insuredPerson"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"nationalCode"}},{"kind":"Field","name":{"kind":"Name","value":"passportNumber"}},{"kind":"Field","name":{"kind":"Name","value":"naturalizedCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"illness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"typeLabel"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operatingUnit"}},{"kind":"Field","name":{"kind":"Name","value":"deductibleRate"}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasDetails"}},{"kind":"Field","name":{"kind":"Name","value":"submittedWithChild"}},{"kind":"Field","name":{"kind":"Name","value":"editReleaseEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"printEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"printExpertiseSheetEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"releaseEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"submissionForApprovalEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"cancelEnabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellationReason"}}]}}]}}]}}]} as unknown as DocumentNode<PreAuthsQuery, PreAuthsQueryVariables>;
export const ReconcileEndorsementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReconcileEndorsements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReconcileEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconcileEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"otherKeys"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"otherMemberIds"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReconcileEndorsementsQuery, ReconcileEndorsementsQueryVariables>;
export const RegisterPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterPatientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterPatientMutation, RegisterPatientMutationVariables>;
export const RemoveEndorsementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveEndorsement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveEndorsementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeEndorsement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveEndorsementMutation, RemoveEndorsementMutationVariables>;
export const RemoveEndorsementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveEndorsements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dependants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveEndorsementsMutation, RemoveEndorsementsMutationVariables>;
export const RequestBrokerPasswordResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestBrokerPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestBrokerPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestBrokerPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestBrokerPasswordResetMutation, RequestBrokerPasswordResetMutationVariables>;
export const RequestEConsultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestEConsult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestEConsultInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestEConsult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestEConsultMutation, RequestEConsultMutationVariables>;
export const RestoreEndorsementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreEndorsement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreEndorsementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreEndorsement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreEndorsementMutation, RestoreEndorsementMutationVariables>;
export const RestoreEndorsementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreEndorsements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreEndorsementsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreEndorsements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreEndorsementsMutation, RestoreEndorsementsMutationVariables>;
export const RoomDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Room"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"room"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}},{"kind":"Field","name":{"kind":"Name","value":"accountCode"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"isPublic"}},{"kind":"Field","name":{"kind":"Name","value":"auth"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"specialties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consultations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"charge"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"slots"}},{"kind":"Field","name":{"kind":"Name","value":"visibleToPatient"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"vseeId"}},{"kind":"Field","name":{"kind":"Name","value":"subtype"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"isListed"}},{"kind":"Field","name":{"kind":"Name","value":"shortBio"}}]}}]}}]}}]} as unknown as DocumentNode<RoomQuery, RoomQueryVariables>;
export const RoomsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"closedMessage"}},{"kind":"Field","name":{"kind":"Name","value":"walkInEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"appointmentEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"consultations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<RoomsQuery, RoomsQueryVariables>;
export const SaveInsuranceCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveInsuranceCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveInsuranceCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveInsuranceCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insuranceCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberNumber"}},{"kind":"Field","name":{"kind":"Name","value":"groupNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SaveInsuranceCardMutation, SaveInsuranceCardMutationVariables>;
export const SavePlanBenefitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SavePlanBenefits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SavePlanBenefitsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savePlanBenefits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SavePlanBenefitsMutation, SavePlanBenefitsMutationVariables>;
export const SearchPatientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchPatients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchPatients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<SearchPatientsQuery, SearchPatientsQueryVariables>;
export const SettleCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleCoverageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SettleCoverageMutation, SettleCoverageMutationVariables>;
export const StartWalkInVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartWalkInVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartWalkInVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startWalkInVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StartWalkInVisitMutation, StartWalkInVisitMutationVariables>;
export const UpdateBrokerWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateBrokerWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateBrokerWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateBrokerWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateBrokerWebhookMutation, UpdateBrokerWebhookMutationVariables>;
export const UpdateEndorsementMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateEndorsementMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateEndorsementMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateEndorsementMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateEndorsementMemberMutation, UpdateEndorsementMemberMutationVariables>;
export const UpdateIntakeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateIntake"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateIntakeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateIntake"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reasonForVisit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateIntakeMutation, UpdateIntakeMutationVariables>;
export const UpdateVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateVisitMutation, UpdateVisitMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"insurances"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const VisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Visit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"completedBy"}},{"kind":"Field","name":{"kind":"Name","value":"accountCode"}},{"kind":"Field","name":{"kind":"Name","value":"specialtyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"moreProviderIds"}},{"kind":"Field","name":{"kind":"Name","value":"guestEmails"}},{"kind":"Field","name":{"kind":"Name","value":"guestMobiles"}},{"kind":"Field","name":{"kind":"Name","value":"reminderType"}},{"kind":"Field","name":{"kind":"Name","value":"reminderAt"}},{"kind":"Field","name":{"kind":"Name","value":"pendingActions"}},{"kind":"Field","name":{"kind":"Name","value":"notifyList"}},{"kind":"Field","name":{"kind":"Name","value":"isInCharge"}},{"kind":"Field","name":{"kind":"Name","value":"isEditExpired"}},{"kind":"Field","name":{"kind":"Name","value":"creator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"vseeId"}},{"kind":"Field","name":{"kind":"Name","value":"typeCode"}},{"kind":"Field","name":{"kind":"Name","value":"subtype"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"accountCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"isLive"}},{"kind":"Field","name":{"kind":"Name","value":"amountDue"}},{"kind":"Field","name":{"kind":"Name","value":"visitId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"meetingEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"guestInviteEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"adhocGroupCallDisabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rootVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"groupChatId"}},{"kind":"Field","name":{"kind":"Name","value":"participants"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"suffix"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"photoUrl"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hosts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"timezone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intake"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reasonForVisit"}},{"kind":"Field","name":{"kind":"Name","value":"medicalProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conditions"}},{"kind":"Field","name":{"kind":"Name","value":"familyConditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"relations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"surgeries"}},{"kind":"Field","name":{"kind":"Name","value":"medications"}},{"kind":"Field","name":{"kind":"Name","value":"allergies"}},{"kind":"Field","name":{"kind":"Name","value":"socialHistory"}},{"kind":"Field","name":{"kind":"Name","value":"healthHabits"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"updatedById"}},{"kind":"Field","name":{"kind":"Name","value":"updatedByType"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pin"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"hosts"}},{"kind":"Field","name":{"kind":"Name","value":"recordingAutoStart"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"callLog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerId"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patients"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"classId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"reasonForVisitOther"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"dea"}},{"kind":"Field","name":{"kind":"Name","value":"npi"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"diagnosis"}},{"kind":"Field","name":{"kind":"Name","value":"physicalExam"}},{"kind":"Field","name":{"kind":"Name","value":"assessmentPlan"}},{"kind":"Field","name":{"kind":"Name","value":"patientInstructions"}},{"kind":"Field","name":{"kind":"Name","value":"disposition"}},{"kind":"Field","name":{"kind":"Name","value":"reasonForVisit"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"typeCode"}},{"kind":"Field","name":{"kind":"Name","value":"creatorId"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"using"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prescriptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drug"}},{"kind":"Field","name":{"kind":"Name","value":"ndc"}},{"kind":"Field","name":{"kind":"Name","value":"rxNormCode"}},{"kind":"Field","name":{"kind":"Name","value":"directions"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"quantityUnit"}},{"kind":"Field","name":{"kind":"Name","value":"refills"}},{"kind":"Field","name":{"kind":"Name","value":"daysSupply"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"prescribedAt"}},{"kind":"Field","name":{"kind":"Name","value":"prescriberName"}},{"kind":"Field","name":{"kind":"Name","value":"pharmacyNcpdpId"}},{"kind":"Field","name":{"kind":"Name","value":"drugId"}},{"kind":"Field","name":{"kind":"Name","value":"supply"}},{"kind":"Field","name":{"kind":"Name","value":"compound"}},{"kind":"Field","name":{"kind":"Name","value":"substitutionAllowed"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"pharmacyNote"}},{"kind":"Field","name":{"kind":"Name","value":"internalNote"}},{"kind":"Field","name":{"kind":"Name","value":"prescriberId"}},{"kind":"Field","name":{"kind":"Name","value":"locationId"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"routeDetail"}},{"kind":"Field","name":{"kind":"Name","value":"partnerMedId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priorPrescriptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relatedWalkIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summaryUrl"}}]}}]}}]} as unknown as DocumentNode<VisitQuery, VisitQueryVariables>;
export const VisitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Visits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VisitFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VisitOrder"}},"defaultValue":{"kind":"EnumValue","value":"START_DESC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"subtype"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"actualStart"}},{"kind":"Field","name":{"kind":"Name","value":"actualEnd"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isUpcoming"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"insuranceCards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<VisitsQuery, VisitsQueryVariables>;