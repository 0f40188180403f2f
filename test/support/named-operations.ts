import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../schema/operations");

/** The day that the dates in their variables are of: a graph that is to have data in those periods starts its clock then. */
export const operationsDay = new Date("2026-11-21T00:00:00Z");

export interface NamedOperation {
  readonly file: string;
  readonly document: string;
  readonly role: "PATIENT" | "CLINIC_STAFF" | "BROKER" | "INSURER" | "BENEFITS_ADMIN";
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every committed operation with the role and variables that its comments give. */
const committed: readonly NamedOperation[] = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => {
    const document = readFileSync(join(folder, file), "utf8");
    const role = /^# role: (\w+)$/m.exec(document)?.[1] ?? "CLINIC_STAFF";
    const variables = /^# variables: (.*)$/m.exec(document)?.[1] ?? "{}";
    return { file, document, role: role as NamedOperation["role"], variables: JSON.parse(variables) };
  });

const isSubscription = ({ document }: NamedOperation): boolean => /^subscription /m.test(document);

/** What the link index answers, which is not complete in a graph that has just started. */
const fromLinkIndex = new Set(["patients-by-card.graphql", "plan-members.graphql"]);

const answered = committed.filter((operation) => !isSubscription(operation));

/** Those that `/graphql` answers as soon as it listens. */
export const namedOperations = answered.filter(({ file }) => !fromLinkIndex.has(file));

/** Those that it answers once the link index is complete. */
export const indexOperations = answered.filter(({ file }) => fromLinkIndex.has(file));

/** Those that run over a stream. */
export const namedSubscriptions = committed.filter(isSubscription);

export function namedOperation(file: string): NamedOperation {
  const operation = committed.find((one) => one.file === file);
  if (!operation) throw new Error(`There is no operation ${file}.`);
  return operation;
}
