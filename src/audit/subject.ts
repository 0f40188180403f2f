/** Whose data it is, in the audit log: a graph type and an id. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

export type Properties = Readonly<Record<string, unknown>>;

/** The subject of an object of the graph; `args` are those of the field that returned it. */
export type SubjectOf = (object: Properties, args: Properties) => Subject | null;

/** Whose records a mutation writes. Empty for the caller's own account at an upstream. */
export type SubjectsOfWrite = (input: Properties, payload: Properties) => readonly Subject[];

/** `"none"`: not personal data. */
export type SubjectDeclaration = DeclaredSubject | "none";

export interface DeclaredSubject {
  readonly of: SubjectOf;
  /**
   * Avoids auditing the same patient twice. `known`: every object names its patient. `inherited`: the object belongs to the
   * same patient as the one that it was reached from. Absent: it may belong to another patient.
   */
  readonly patient?: "known" | "inherited";
}

/** The subject, if there is an id. */
export const subject = (type: string, id: unknown): Subject | null => (typeof id === "string" ? { type, id } : null);

/**
 * A record that may name its patient. If so, the patient is the subject, so that a patient is one row per operation;
 * otherwise the record is.
 */
export const patientRecord = (type: string, patient: DeclaredSubject["patient"]): DeclaredSubject => ({
  patient,
  of: ({ patientId, id }) => subject("Patient", patientId) ?? subject(type, id),
});

/** The subject whose id is in the named property. */
export const namedBy =
  (property: string, type: string): SubjectOf =>
  ({ [property]: id }) =>
    subject(type, id);

/** The record that a mutation writes, by the first of these input fields that is given. */
export const inputNames =
  (types: Readonly<Record<string, string>>): SubjectsOfWrite =>
  (input) => {
    for (const [field, type] of Object.entries(types)) {
      const found = subject(type, input[field]);
      if (found) return [found];
    }
    return [];
  };

/** For mutations of the caller's own account at an upstream. */
export const ofAccount: SubjectsOfWrite = () => [];

/** The argument of a field, or a property of its `input` argument. */
export function argument(args: Properties, name: string): unknown {
  return args[name] ?? (args["input"] as Properties | undefined)?.[name];
}
