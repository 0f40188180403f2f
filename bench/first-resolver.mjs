// Lists the files of the graph that run, once everything is warm, between a request and its first resolver, by V8's precise
// coverage: `npm run build && node bench/first-resolver.mjs`.
import { Session } from "node:inspector";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("reflect-metadata");
const { startUpstreams } = require("../dist/sandbox/start-upstreams.js");
const { startSandbox } = require("../dist/sandbox/start-sandbox.js");
const { Admission } = require("../dist/http/admission.js");
const { createGraphContext } = require("../dist/composition/graph-context.js");

const own = /^(?!.*\/node_modules\/).*\/dist\/(.+)\.js$/;
const warmUps = 20;
const query = "{ capabilities { name } }";

const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });

let seen = [];
const upstreams = await startUpstreams({ patients: 4 });
const { server, tokens, stop } = await startSandbox(upstreams, {
  environment: {},
  overrides: { PORT: "0", LOG_LEVEL: "silent" },
  parts: {
    sweepsLinkIndex: false,
    // The samples of the event loop are a timer's, not the request's.
    admission: new Admission({}, { now: () => performance.now(), watch: () => () => undefined }),
    createContext: (services, request) => watched(createGraphContext(services, request)),
  },
});
const url = `${server.url}/graphql`;
for (let turn = 0; turn < warmUps; turn++) await ask();
// What runs in one round alone is a timer's.
let files = await round();
for (let more = 0; more < 4; more++) {
  const these = await round();
  files = files.filter((file) => these.includes(file));
}
for (const file of files) console.log(file);
console.log(`${files.length} files`);
await stop();
await upstreams.stop();
process.exit();

async function round() {
  await new Promise((resolve) => setTimeout(resolve, 300));
  filesSoFar();
  await ask();
  return seen.filter((file) => !file.endsWith(".resolver.ts"));
}

/** The resolver reads `access` before anything else. */
function watched(context) {
  let isFirst = true;
  return Object.create(context, {
    access: {
      get() {
        if (isFirst) seen = filesSoFar();
        isFirst = false;
        return context.access;
      },
    },
  });
}

/** Files with functions that have run since the last call. The inspector answers synchronously. */
function filesSoFar() {
  const found = new Set();
  session.post("Profiler.takePreciseCoverage", (_error, { result }) => {
    for (const { url: script, functions } of result) {
      const [, file] = own.exec(script) ?? [];
      if (file && functions.some(({ ranges: [{ count }] }) => count > 0)) found.add(`src/${file}.ts`);
    }
  });
  return [...found].sort();
}

async function ask() {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.CLINIC_STAFF}` },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  if (!data?.capabilities) throw new Error("The operation failed.");
}
