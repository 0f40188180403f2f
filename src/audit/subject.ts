import type { Arguments, DeclaredSubject, MutationDeclaration, Subject, SubjectOf } from "../feature";

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
  (types: Readonly<Record<string, string>>): MutationDeclaration["subjects"] =>
  (input) => {
    for (const [field, type] of Object.entries(types)) {
      const found = subject(type, input[field]);
      if (found) return [found];
    }
    return [];
  };

/** A mutation about the caller's own account at an upstream. */
export const ofAccount: MutationDeclaration["subjects"] = () => [];

/** The argument of a field, or the property of its `input` argument. */
export function argument(args: Arguments, name: string): unknown {
  return args[name] ?? (args["input"] as Arguments | undefined)?.[name];
}
