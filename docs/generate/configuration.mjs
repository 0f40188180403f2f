import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { code, table } from "./markdown.mjs";

const load = createRequire(import.meta.url);
load("reflect-metadata");
const { variables } = JSON.parse(readFileSync(new URL("variables.json", import.meta.url), "utf8"));
const { operationLimits: operation } = load("../../dist/operation/operation-limits.js");
const { bodyLimits: body, maxBodyBytes, maxBodyDepth, maxBodyValues } = load("../../dist/http/request-body.js");
const { unreadLimits: unread } = load("../../dist/http/unread-output.js");
const { maxBatchBytes } = load("../../dist/graphql-http/graphql.route.js");
const { maxPipelined } = load("../../dist/http/client-connection.js");
const { connectionLimits, timeouts } = load("../../dist/http/http-server.js");
const { turnLimits: turns } = load("../../dist/http/short-turns.js");
const { maxTokenLength } = load("../../dist/auth/authentication.js");
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
  ["time for a request's headers", seconds(timeouts.headersTimeout), "408, and the connection is closed"],
  ["pipelined requests waiting on a connection", number(maxPipelined), "the connection is closed"],
  [
    "connections, WebSockets excepted",
    number(connectionLimits.total),
    "the oldest without a request, of the address with most of them, is closed",
  ],
  [
    "requests and connections that have arrived and wait for their turn",
    number(turns.waiting),
    "503 with `Retry-After`, and the connection is closed; the newest of the client with most of them",
  ],
  ["levels of nesting in a body", number(maxBodyDepth), "400 `BAD_REQUEST`"],
  ["values in a body", number(maxBodyValues), "413 `OPERATION_TOO_LARGE`"],
  ["request body", kib(maxBodyBytes), "413 `OPERATION_TOO_LARGE`"],
  ["request body of a BROKER or a BENEFITS_ADMIN", kib(maxBatchBytes), "413 `OPERATION_TOO_LARGE`"],
  ["webhook body", kib(maxWebhookBytes), "413 `OPERATION_TOO_LARGE`"],
  [
    "time for a request's body",
    `${seconds(body.firstMs)}, plus one second for each ${kib(body.bytesPerSecond)} received`,
    "408 `BAD_REQUEST`, and the connection is closed",
  ],
  [
    "requests whose bodies are incomplete",
    `${number(body.perAddress)} per address; ${number(body.total)} and ${mib(body.totalBytes)} in all`,
    "503 `OVERLOADED` for the oldest",
  ],
  ["time in which a client reads nothing of its answer", seconds(unread.patienceMs), "the connection is closed"],
  ["unread answers of all clients", mib(unread.totalBytes), "the connections that have waited longest are closed"],
  [
    "event streams and WebSockets",
    `${number(streams.perCaller)} per caller, ${number(streams.perAddress)} per address, ${number(streams.total)} in all`,
    "503 `OVERLOADED`, WebSocket close code 1013",
  ],
  [
    "WebSockets that have not sent a token",
    `${seconds(sockets.silentMs)}; ${number(sockets.silentPerAddress)} per address, ${number(sockets.silent)} in all`,
    "close code 4408; the oldest are closed",
  ],
  ["first message on a WebSocket", kib(sockets.firstMessageBytes), "close code 1009"],
  ["subscriptions on a WebSocket", number(sockets.subscriptions), "`OVERLOADED`"],
  ...Object.entries(operation).map(([name, value]) => [
    `\`${name}\` of a document`,
    number(value),
    "`OPERATION_TOO_LARGE`",
  ]),
];

/** Reference of variables and limits, from the constants in the code. */
export function configurationPage() {
  const rows = Object.entries(variables).map(([name, { otherwise, inSandbox, effect }]) => [
    code(name),
    effect,
    otherwise,
    inSandbox ?? "the same",
  ]);
  return `# Configuration

Generated from the code by \`npm run docs\`.

\`npm start\` reads the environment once. It reports all missing and malformed variables on standard error, by name and never by value, and exits with status 1.
Tracing uses the standard \`OTEL_*\` variables: [operations.md](operations.md).

## Variables

${table(["variable", "effect", "default", "in the sandbox"], rows)}

## Limits

These limits are fixed, and far above what ordinary clients need.

${table(["what", "limit", "when exceeded"], limits)}
`;
}
