/** Whose data it is, as the audit log records it: a graph type and an id of that type. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

export type Properties = Readonly<Record<string, unknown>>;

/** Reads from an object of the graph whose data it is; `args` are those of the field that returned it. */
export type SubjectOf = (object: Properties, args: Properties) => Subject | null;

/** Whose records a mutation writes. Empty where it is about the caller's own account at an upstream. */
export type SubjectsOfWrite = (input: Properties, payload: Properties) => readonly Subject[];

/** `"none"`: not anyone's data. */
export type SubjectDeclaration = DeclaredSubject | "none";

export interface DeclaredSubject {
  readonly of: SubjectOf;
  /**
   * Spares the audit log a second look at the same person. `known`: every object names its patient. `inherited`: an object
   * reached from one whose patient is known belongs to the same patient. Absent: it may belong to someone else.
   */
  readonly patient?: "known" | "inherited";
}

/** The subject when the id is there. */
export const subject = (type: string, id: unknown): Subject | null => (typeof id === "string" ? { type, id } : null);

/**
 * A record that may name its patient: the patient's where it does, so that one person in one operation is one row, and
 * otherwise a subject by itself.
 */
export const patientRecord = (type: string, patient: DeclaredSubject["patient"]): DeclaredSubject => ({
  patient,
  of: ({ patientId, id }) => subject("Patient", patientId) ?? subject(type, id),
});

/** Whatever the named property of the object is the id of. */
export const namedBy =
  (property: string, type: string): SubjectOf =>
  ({ [property]: id }) =>
    subject(type, id);

/** The record that a mutation writes: the first of the named fields of its input that is there, with its type. */
export const inputNames =
  (types: Readonly<Record<string, string>>): SubjectsOfWrite =>
  (input) => {
    for (const [field, type] of Object.entries(types)) {
      const found = subject(type, input[field]);
      if (found) return [found];
    }
    return [];
  };

/** A mutation about the caller's own account at an upstream. */
export const ofAccount: SubjectsOfWrite = () => [];

/** The argument of a field, or the property of its `input` argument. */
export function argument(args: Properties, name: string): unknown {
  return args[name] ?? (args["input"] as Properties | undefined)?.[name];
}
