import { idIn, type Subject } from "./subject";

/** Which record an id of an input names, the one that says most about whose it is first. */
const named: readonly (readonly [field: string, type: string])[] = [
  ["patientId", "Patient"],
  ["memberId", "Endorsement"],
  ["intakeId", "Intake"],
  ["reference", "Endorsement"],
  ["planId", "Plan"],
];

type Arguments = Readonly<Record<string, unknown>>;

/** What a mutation was to write: the member that its payload names, or the records that its input does. */
export function writtenSubjects(mutation: string, args: Arguments, payload: unknown): Subject[] {
  const { memberId } = (payload ?? {}) as Arguments;
  if (typeof memberId === "string") return [{ type: "Endorsement", id: memberId }];
  const id = idIn(args, "id");
  if (typeof id === "string") return [{ type: mutation.endsWith("Intake") ? "Intake" : "Visit", id }];
  for (const [field, type] of named) {
    const value = idIn(args, field);
    if (typeof value === "string") return [{ type, id: value }];
  }
  const plans = (idIn(args, "plans") ?? []) as readonly { readonly planId: string }[];
  if (plans.length > 0) return plans.map(({ planId }) => ({ type: "Plan", id: planId }));
  // What names no record is about the caller's account at the upstream, or makes a record that failed.
  return [{ type: "Account", id: mutation }];
}
