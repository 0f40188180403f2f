/** Whose data it is, as the record knows the person: a graph type and the id of that type. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Reads off an object of the graph whose data it is; `args` are those of the field that answered it. */
export type SubjectOf = (object: Readonly<Record<string, unknown>>, args: Arguments) => Subject | null;

const subject = (type: string, id: unknown): Subject | null => (typeof id === "string" ? { type, id } : null);

const recordOf =
  (type: string): SubjectOf =>
  ({ patientId, id }) =>
    subject("Patient", patientId) ?? subject(type, id);

/**
 * Types that stand for a person's data. What hangs on such an object and is no such type itself is the same person's. A
 * record whose patient is known is the patient's, so that one person in one operation is one row.
 */
export const subjectOfType: Readonly<Record<string, SubjectOf>> = {
  Patient: ({ id }) => subject("Patient", id),
  InsuranceCard: recordOf("InsuranceCard"),
  Eligibility: (_, args) => subject("Patient", idIn(args, "patientId")),
  Intake: recordOf("Intake"),
  Visit: recordOf("Visit"),
  Endorsement: ({ memberId }) => subject("Endorsement", memberId),
  EndorsementChange: ({ memberId }) => subject("Endorsement", memberId),
  PreAuth: (preAuth) => {
    const { nationalCode } = (preAuth["insuredPerson"] ?? {}) as Arguments;
    return preAuth["patientId"] == null && typeof nationalCode === "string"
      ? subject("InsuredPerson", nationalCode)
      : recordOf("PreAuth")(preAuth, {});
  },
};

/** Records that always know their patient: whatever record one of them leads to is the same patient's. */
const ofPatient: ReadonlySet<string> = new Set(["Patient", "InsuranceCard", "Visit"]);
const staysWithPatient: ReadonlySet<string> = new Set([
  ...ofPatient,
  "Eligibility",
  "Intake",
  "PreAuth",
  "VisitConnection",
  "PreAuthConnection",
]);

/** Whether an edge leads to the person who was seen already where it begins, and so to nobody new. */
export function staysWithPerson(from: string, to: string): boolean {
  return ofPatient.has(from) && staysWithPatient.has(to);
}

/** An id among a field's own arguments or in its `input`. */
export function idIn(args: Arguments, name: string): unknown {
  return args[name] ?? (args["input"] as Arguments | undefined)?.[name];
}
