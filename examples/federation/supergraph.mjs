// npm run supergraph: starts the sandbox, the reminders subgraph, and Hive Gateway in front of both.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readOptions } from "./options.mjs";
import { startHiveGateway } from "./gateway/hive-gateway.mjs";
import { startReminders } from "./reminders/start.mjs";

const ports = readOptions(process.argv.slice(2));
const graphql = (url) => `${url}/graphql`;
const started = [];

async function main() {
  const secret = randomBytes(24).toString("base64url");
  const { upstreams, graph } = await startGraph({ PORT: String(ports.graphPort), ROUTER_SECRET: secret });
  started.push(upstreams, graph);
  const reminders = await startReminders({ port: ports.remindersPort, auth: graph.issuer.rules });
  started.push(reminders);
  const addresses = { coverage: graphql(graph.server.url), reminders: graphql(reminders.url) };
  const gateway = await startHiveGateway({ port: ports.port, addresses, routerSecret: secret });
  started.push(gateway);
  process.stdout.write(announcement({ gateway, graph, reminders }));
}

/** The built graph, started as by `npm run sandbox`; only the gateway can use `_entities`. */
async function startGraph(overrides) {
  const require = createRequire(import.meta.url);
  require("reflect-metadata");
  const { startUpstreams } = require("../../dist/sandbox/start-upstreams.js");
  const { startSandbox } = require("../../dist/sandbox/start-sandbox.js");
  const upstreams = await startUpstreams();
  return { upstreams, graph: await startSandbox(upstreams, { environment: {}, overrides }) };
}

function announcement({ gateway, graph, reminders }) {
  const query = readFileSync(new URL("first-query.graphql", import.meta.url), "utf8");
  const variables = { id: graph.firstQuery.patientId };
  return `
The supergraph answers at   ${graphql(gateway.url)}      Hive Gateway; an explorer, in a browser
made of the graph at        ${graphql(graph.server.url)}      Apollo Sandbox, in a browser
and the reminders at        ${graphql(reminders.url)}

An access token (CLINIC_STAFF), valid for twelve hours. Paste the line into your shell:

export TOKEN=${graph.tokens.CLINIC_STAFF}

A first query that spans both:

${query.trim()}

Variables: ${JSON.stringify(variables)}

The same from a shell:

curl ${graphql(gateway.url)} -H "content-type: application/json" -H "authorization: Bearer ${graph.tokens.CLINIC_STAFF}" -d '${JSON.stringify({ query: compact(query), variables })}'

`;
}

function taken({ port }) {
  const option = { [ports.port]: "port", [ports.graphPort]: "graph-port", [ports.remindersPort]: "reminders-port" }[
    port
  ];
  return `port ${port} is in use. Choose another: npm run supergraph -- --${option} ${port + 1}`;
}

const compact = (query) =>
  query
    .replace(/^#.*\n/gm, "")
    .replace(/\s+/g, " ")
    .trim();

async function stop() {
  for (const one of started.splice(0).reverse()) await one.stop();
}

/** One Ctrl-C arrives twice, from the terminal and from npm; only a later one means "at once". */
const echoMs = 500;
let stoppingSince;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > echoMs) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

main().catch((error) => {
  process.stderr.write(
    `The supergraph could not start: ${error.code === "EADDRINUSE" ? taken(error) : error.message}\n`,
  );
  process.exit(1);
});
