import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { definitions } from "./schema.mjs";
import { code, table } from "./markdown.mjs";
import { callerMessages } from "./messages.mjs";

const { errorCodes } = createRequire(import.meta.url)("../../dist/observability/error-codes.js");

const mistakes = JSON.parse(readFileSync(new URL("developer-mistakes.json", import.meta.url), "utf8"));

/** Reference of error codes, from the register of codes and the schema's enumeration of write problems. */
export function errorsPage() {
  const rows = Object.entries(errorCodes).map(([name, { status, meaning, advice, retry }]) => [
    code(name),
    status,
    meaning,
    advice,
    retry,
  ]);
  const problems = definitions
    .get("UserErrorCode")
    .values.map(({ name, description }) => [code(name.value), description.value]);
  return `# Error codes

Made of the code by \`npm run docs\`.

An answer may hold data and errors. An error's \`path\` names the field that is null because of it; everything else of the answer is good. Errors of upstreams
also carry \`extensions.upstream\` (\`vsee\`, \`bastion\`, \`preauth\`, \`vba\`), \`extensions.retryable\` and, where known, \`extensions.retryAfterSeconds\`, and never
anything of the upstream's own text. A denied read is no error: it looks like what does not exist.

## \`extensions.code\`

The status is that of an operation refused as a whole; where a field alone failed it is 200.

${table(["code", "status", "what happened", "what to do", "ask again"], rows)}

## \`userErrors\` of a write

A write that reached a decision answers with its payload; what the caller can act on is in \`userErrors\`, each with a \`message\` for people and, where the
input is at fault, the \`field\` as a path below \`input\`.

${table(["code", "what happened"], problems)}

## Typical mistakes

Each is sent to a sandbox by the tests, and told exactly this. "Where" is the error's \`path\` in the answer, or the \`field\` below \`input\`; messages that
name the place themselves have none.

${table(
  ["mistake", "status", "code", "where", "message"],
  mistakes.map(({ mistake, status, code: name, field, message }) => [
    mistake,
    status,
    name === null ? "" : code(name),
    field === null ? "" : code(field),
    message.replaceAll("|", "\\|"),
  ]),
)}

## Messages

What callers are told, by code; "…" stands for a name, a number or a path, never for a value of the caller's. Errors in a document also come in graphql-js's own
words, without its suggestions where introspection is off. A variable that does not fit is named with its place:
\`Variable "$input" is invalid at "input.card.subscriberNumber": required field is missing.\`

${table(
  ["code", "message"],
  callerMessages().map(([name, message]) => [code(name), message.replaceAll("|", "\\|")]),
)}
`;
}
