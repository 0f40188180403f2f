import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../schema/operations");

export interface NamedOperation {
  readonly file: string;
  readonly document: string;
  readonly role: "PATIENT" | "CLINIC_STAFF" | "BROKER" | "INSURER" | "BENEFITS_ADMIN";
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The committed operations with the role and variables that their comments give. */
export const namedOperations: readonly NamedOperation[] = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => {
    const document = readFileSync(join(folder, file), "utf8");
    const role = /^# role: (\w+)$/m.exec(document)?.[1] ?? "CLINIC_STAFF";
    const variables = /^# variables: (.*)$/m.exec(document)?.[1] ?? "{}";
    return { file, document, role: role as NamedOperation["role"], variables: JSON.parse(variables) };
  });

export function namedOperation(file: string): NamedOperation {
  const operation = namedOperations.find((one) => one.file === file);
  if (!operation) throw new Error(`There is no operation ${file}.`);
  return operation;
}
