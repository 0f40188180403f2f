import { readFileSync } from "node:fs";
import { definitions } from "./schema.mjs";
import { code, table } from "./markdown.mjs";
import { callerMessages } from "./messages.mjs";

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const errorCodes = read("error-codes.json");
const mistakes = read("developer-mistakes.json");

/** Reference of error codes, from the table of codes and the schema's `UserErrorCode`. */
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

Generated from the code by \`npm run docs\`.

An answer may contain both data and errors. An error's \`path\` names the field that is null because of it; the rest of the answer is valid. Errors of upstreams
also have \`extensions.upstream\` (\`vsee\`, \`bastion\`, \`preauth\`, \`vba\`), \`extensions.retryable\` and, where known, \`extensions.retryAfterSeconds\`; they never
contain the upstream's own text. A denied read is not an error: the record looks as if it did not exist.

## \`extensions.code\`

The status applies when the whole operation is refused; if only a field failed, it is 200.

${table(["code", "status", "what happened", "what to do", "retry"], rows)}

## \`userErrors\` of a mutation

A mutation whose outcome was decided returns its payload. Problems that the caller can act on are in its \`userErrors\`, each with a \`message\` for people and, if
the input is wrong, a \`field\`: a path below \`input\`.

${table(["code", "what happened"], problems)}

## Typical mistakes

A test sends each of them and gets exactly this answer. "Where" is the error's \`path\` in the answer, or the \`field\` below \`input\`; it is empty where the message
names the place itself. Where introspection is off, messages do not suggest names or list the values of an enum: "the value is not in the enumeration".

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

All messages for callers, by code; "…" is a name, a number or a path, never a value that the caller sent. Errors in a document may also have graphql-js's own
messages, without its suggestions if introspection is off. An invalid variable is reported with its path:
\`Variable "$input" is invalid at "input.card.subscriberNumber": required field is missing.\`

${table(
  ["code", "message"],
  callerMessages().map(([name, message]) => [code(name), message.replaceAll("|", "\\|")]),
)}
`;
}
