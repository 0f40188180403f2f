import { kotlinCall } from "./kotlin-call.mjs";
import { swiftCall } from "./swift-call.mjs";
import { escapedText } from "./escaped-text.mjs";

/** One operation: what it does, its document, and how each kind of client runs it. */
export function operationPage(operation) {
  const { name, about, role, document, variables } = operation;
  const hasVariables = Object.keys(variables).length > 0;
  return `# ${name}

${escapedText(about)} It runs as it is on the sandbox with the token of **${role}**.

${fence("graphql", document)}
${hasVariables ? `\n## Variables\n\n${fence("json", JSON.stringify(variables, null, 2))}\n` : ""}
## curl

${fence("sh", curlCall(operation))}

## TypeScript

${fence("ts", typeScriptCall(operation))}

## Swift

${fence("swift", swiftCall(operation))}

## Kotlin

${fence("kotlin", kotlinCall(operation))}
`;
}

/** Every operation in a line, by role. */
export function operationsIndex(operations) {
  const roles = [...new Set(operations.map(({ role }) => role))].sort();
  const lines = (role) =>
    operations
      .filter((operation) => operation.role === role)
      .map(
        ({ name, kind, file, about }) =>
          `| [${name}](./${file}.md) | ${kind} | ${escapedText(about).replaceAll("|", "\\|")} |`,
      );
  const tables = roles.map(
    (role) => `## ${role}\n\n| operation | kind | what it does |\n| --- | --- | --- |\n${lines(role).join("\n")}\n`,
  );
  return `# Operations

Each runs as it is on the sandbox, with the token of its role. In commands, \`TOKEN\` is that token: \`npm run sandbox\` prints one for each role.
How the clients are set up is in [the guide for front ends](../front-end.md) and [for phones](../mobile.md).

${tables.join("\n")}`;
}

const fence = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

function curlCall({ kind, document, variables }) {
  const isStream = kind === "subscription";
  const body = JSON.stringify({ query: document, ...(Object.keys(variables).length > 0 && { variables }) });
  const [url, accept] = isStream
    ? ["http://localhost:4000/graphql/stream", ' -H "accept: text/event-stream"']
    : ["http://localhost:4000/graphql", ""];
  return `curl -s${isStream ? "N" : ""} ${url} -H "authorization: Bearer $TOKEN"${accept} \\
  -H "content-type: application/json" --data-binary @- <<'JSON'
${body}
JSON`;
}

function typeScriptCall({ kind, name, variables }) {
  const given = Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : null;
  if (kind === "subscription") {
    return `import { createClient } from "graphql-sse";
import { print } from "graphql";
import { ${name}Document } from "coverage-graph-client/documents";

const events = createClient({ url: "/graphql/stream", headers: { authorization: \`Bearer \${token}\` } });

events.subscribe(
  { query: print(${name}Document)${given ? `, variables: ${given.replaceAll("\n", "\n  ")}` : ""} },
  { next: ({ data }) => console.log(data), error: console.error, complete: () => undefined },
);`;
  }
  return `import { createGraphClient } from "coverage-graph-client";
import { ${name} } from "coverage-graph-client/operations";

const run = createGraphClient({ url: "/graphql", token: () => token });

const answer = await run(${name}${given ? `, ${given}` : ""});
if (answer.kind === "ok") console.log(answer.data);`;
}
