import { createHash } from "node:crypto";
import { concatAST, print, separateOperations } from "graphql";

/**
 * Code generator plugin: every named operation as text with its hash and the types that `operations.generated.ts` has
 * for it. The hashes are those of `schema/persisted-query-manifest.json`.
 */
export const plugin = (_schema, documents) => {
  const whole = concatAST(documents.map(({ document }) => document));
  const operations = Object.entries(separateOperations(whole)).map(([name, alone]) => {
    const { operation } = alone.definitions.find(({ kind }) => kind === "OperationDefinition");
    return { name, type: operation, text: print(alone) };
  });
  const sorted = operations.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return { prepend: [imports(sorted)], content: sorted.map(declaration).join("\n") };
};

const suffixes = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

function imports(operations) {
  const names = operations.flatMap(({ name, type }) => {
    const base = `${name}${suffixes[type]}`;
    return [base, `${base}Variables`];
  });
  return [
    'import type { GraphOperation } from "./graph-operation.js";',
    `import type { ${names.join(", ")} } from "./operations.generated.js";`,
  ].join("\n");
}

function declaration({ name, type, text }) {
  const base = `${name}${suffixes[type]}`;
  const id = createHash("sha256").update(text).digest("hex");
  return `export const ${name}: GraphOperation<${base}, ${base}Variables> = ${JSON.stringify({ name, type, id, text })};`;
}
