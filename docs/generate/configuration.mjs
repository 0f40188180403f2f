import { createRequire } from "node:module";
import { code, table } from "./markdown.mjs";

const load = createRequire(import.meta.url);
load("reflect-metadata");
const { variables } = load("../../dist/config/variables.js");
const { operationLimits: operation } = load("../../dist/operation/operation-limits.js");
const { bodyLimits: body, maxBodyBytes, maxBodyDepth, maxBodyValues } = load("../../dist/http/request-body.js");
const { unreadLimits: unread } = load("../../dist/http/unread-output.js");
const { maxBatchBytes } = load("../../dist/graphql-http/graphql.route.js");
const { maxPipelined, timeouts } = load("../../dist/http/http-server.js");
const { maxTokenLength } = load("../../dist/auth/token-verifier.js");
const { maxPageSize } = load("../../dist/connection/connection.js");
const { streamLimits: streams } = load("../../dist/graphql-http/stream-places.js");
const { webSocketLimits: sockets } = load("../../dist/graphql-http/graphql-sockets.js");
const { maxWebhookBytes } = load("../../dist/http/request-body.js");

const number = (value) => value.toLocaleString("en-US");
const kib = (bytes) => `${number(bytes / 1024)} KiB`;
const mib = (bytes) => `${number(bytes / 1_048_576)} MiB`;
const seconds = (ms) => `${number(ms / 1000)} s`;

const limits = [
  ["access token", kib(maxTokenLength), "401 `UNAUTHENTICATED`"],
  ["`first` of a list", number(maxPageSize), "`BAD_USER_INPUT` at the field"],
  ["head of a request", seconds(timeouts.headersTimeout), "408, and the connection is closed"],
  ["requests of a connection that wait for the one before", number(maxPipelined), "the connection is cut"],
  ["levels of nesting in a body", number(maxBodyDepth), "400 `BAD_REQUEST`"],
  ["values in a body", number(maxBodyValues), "413 `OPERATION_TOO_LARGE`"],
  ["body of a request", kib(maxBodyBytes), "413 `OPERATION_TOO_LARGE`"],
  ["the same for a BROKER or a BENEFITS_ADMIN", kib(maxBatchBytes), "413 `OPERATION_TOO_LARGE`"],
  ["body of a webhook", kib(maxWebhookBytes), "413 `OPERATION_TOO_LARGE`"],
  [
    "time of a body",
    `${seconds(body.firstMs)}, and one more second for each ${kib(body.bytesPerSecond)} received`,
    "408 `BAD_REQUEST`, and the connection is closed",
  ],
  [
    "requests whose bodies are on their way",
    `${number(body.perAddress)} of an address, ${number(body.total)} and ${mib(body.totalBytes)} of all`,
    "503 `OVERLOADED` for the oldest",
  ],
  ["answer that its client does not read", seconds(unread.patienceMs), "the connection is cut"],
  ["unread answers of all clients", mib(unread.totalBytes), "the connections that have waited longest are cut"],
  [
    "event streams and WebSockets",
    `${number(streams.perCaller)} of a caller, ${number(streams.perAddress)} of an address, ${number(streams.total)} of all`,
    "503 `OVERLOADED`, WebSocket close code 1013",
  ],
  [
    "WebSockets that have not sent a token",
    `${seconds(sockets.silentMs)}; ${number(sockets.silentPerAddress)} of an address, ${number(sockets.silent)} of all`,
    "close code 4408; the oldest are cut",
  ],
  ["first message of a WebSocket", kib(sockets.firstMessageBytes), "close code 1009"],
  ["subscriptions of a WebSocket", number(sockets.subscriptions), "`OVERLOADED`"],
  ...Object.entries(operation).map(([name, value]) => [
    `\`${name}\` of a document`,
    number(value),
    "`OPERATION_TOO_LARGE`",
  ]),
];

/** Reference of variables and limits, from the constants that the code uses. */
export function configurationPage() {
  const rows = Object.entries(variables).map(([name, { otherwise, inSandbox, effect }]) => [
    code(name),
    effect,
    otherwise,
    inSandbox ?? "the same",
  ]);
  return `# Configuration

Made of the code by \`npm run docs\`.

\`npm start\` reads the environment once. A missing or malformed variable is named on standard error, all of them at once and never with a value, and the
exit status is 1. Tracing has the standard \`OTEL_*\` variables: [operations.md](operations.md).

## Variables

${table(["variable", "effect", "not set", "in the sandbox"], rows)}

## Limits

What is not a variable above is fixed. Each limit is far above what clients do.

${table(["what", "limit", "beyond it"], limits)}
`;
}
