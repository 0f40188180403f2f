/** Id of the first patient; the others follow one by one. Patient 4001 has everything, see `showcase`. */
export const FIRST_PATIENT_ID = 4001;

/**
 * Patients with intentionally irregular records, each in one way that occurs in practice. Their ids do not depend on the seed;
 * with fewer patients than an id needs, that irregularity is missing.
 */
export const IRREGULAR_PATIENTS = {
  /** Regular, but complete: two cards, an active member, pre-authorizations, past and coming visits. */
  showcase: "4001",
  noCards: "4011",
  /** Neither e-mail nor phone nor photo. */
  noEmail: "4012",
  /** Its primary card names the member of `sharedMemberOwner`. */
  sharedMember: "4013",
  sharedMemberOwner: "4014",
  /** The primary card names a member that the broker does not have. */
  unknownMember: "4015",
  /** A visit has `postvisit` twice, the second time with another patient's `member_id`. */
  foreignPostVisit: "4016",
  /** Its visits' `medical_profile.user_id` is another patient's. */
  foreignMedicalProfile: "4017",
  /** Names in a script that is not Latin. */
  nativeScript: "4018",
  /** No birth date, gender or last name; `subtype` empty. */
  bareUser: "4019",
  /** Its member's plan is known neither to the broker nor to the benefits administrator. */
  withdrawnPlan: "4020",
  /** The member's policy id is not a number, so their pre-authorizations have none. */
  textPolicy: "4021",
  secondaryOnly: "4022",
  /** An eligibility check that has been running for minutes and does not end. */
  endlessCheck: "4023",
  /** `/visits/current` returns a visit of status 40 with `actual_end`. */
  endedCurrent: "4024",
  /** Both cards name insurers that the insurers file does not know. */
  unknownInsurers: "4025",
  /** Its members carry no national id. */
  noNationalId: "4026",
  /** Both cards carry the same subscriber number at the same insurer. */
  oneMemberTwice: "4027",
  noVisits: "4028",
  /** Its member carries the national id of `sharedNationalIdOwner`'s member. */
  sharedNationalId: "4029",
  sharedNationalIdOwner: "4030",
  /** A visit's intake has another patient's `member_id`. */
  foreignIntake: "4031",
} as const;

/**
 * Patients whose card names a member that the records do not prove to be the patient, by their `memberMatch`. Their ids do not
 * depend on the seed.
 */
export const UNPROVED_CARDS = {
  /** The number is another patient's: it was mistyped, or the card was swapped. */
  MISMATCH: ["4101", "4102", "4103", "4104"],
  /** A dependant's card, correctly with the number of the policy holder, who is not a patient. */
  POLICY_HOLDER: ["4105", "4106", "4107", "4108"],
  /** A name after a marriage, a placeholder for a birth date, another script, one name alone. */
  UNKNOWN: ["4109", "4110", "4111", "4112"],
} as const;

/** Whose members the cards of `UNPROVED_CARDS.MISMATCH` name, in their order. */
export const MISMATCHED_OWNERS = ["4014", "4016", "4017", "4030"] as const;
