import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getOperationAST, parse } from "graphql";

const root = join(import.meta.dirname, "../..");
export const clientSchema = buildSchema(readFileSync(join(root, "schema/client.graphql"), "utf8"));

/** Every named operation with what its head lines say. */
export function readOperations() {
  const folder = join(root, "schema/operations");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const head = (pattern) => pattern.exec(text)?.[1];
      const document = text.replace(/^# (role|variables):.*\n/gm, "").replace(/^#.*\n/, "");
      const { operation: kind, name: operationName, variableDefinitions = [] } = getOperationAST(parse(document));
      return {
        ...{ file: name.replace(/\.graphql$/, ""), name: operationName.value, kind, document, variableDefinitions },
        about: head(/^# (?!role:|variables:)(.*)$/m) ?? "",
        role: head(/^# role: (\w+)$/m) ?? "CLINIC_STAFF",
        variables: JSON.parse(head(/^# variables: (.*)$/m) ?? "{}"),
      };
    });
}
