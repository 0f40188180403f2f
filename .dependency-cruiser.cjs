const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** Features in the order of `src/features.ts`: each may build on those before it. */
const features = [
  ...readFileSync(join(__dirname, "src/features.ts"), "utf8").matchAll(/from "\.\/[\w/-]+\/([\w-]+)\.feature"/g),
].map(([, name]) => name);

/** What features are made with, besides earlier features. */
const forFeatures = [
  "auth",
  "audit",
  "clock.ts",
  "config",
  "connection",
  "context.ts",
  "feature.ts",
  "http",
  "idempotency",
  "input",
  "insurer",
  "ledger",
  "mutation",
  "observability",
  "operation",
  "scalar",
  "services.ts",
  "selection",
  "subscription",
  "upstream",
  "user-error",
];

/** Which folders and files of `src` each may import, besides itself. What is not here may import nothing. */
const mayImport = {
  "clock.ts": [],
  "settled-within.ts": [],
  internals: [],
  json: ["internals"],
  input: ["clock.ts", "json"],
  auth: ["clock.ts"],
  insurer: [],
  scalar: ["input", "json"],
  selection: ["internals"],
  subscription: [],
  connection: ["auth", "input"],
  upstream: ["clock.ts", "input", "internals", "json", "settled-within.ts"],
  "user-error": ["auth", "upstream"],
  ledger: ["clock.ts", "settled-within.ts"],
  audit: ["auth", "clock.ts", "ledger", "upstream"],
  idempotency: ["clock.ts", "ledger"],
  "context.ts": ["audit", "auth", "idempotency", "input", "insurer", "upstream"],
  mutation: ["audit", "context.ts", "feature.ts", "idempotency", "input", "ledger", "upstream", "user-error"],
  "services.ts": ["audit", "idempotency", "input", "insurer", "ledger", "upstream"],
  "feature.ts": [
    "audit",
    "config.ts",
    "context.ts",
    "http",
    "idempotency",
    "ledger",
    "links",
    "observability",
    "services.ts",
    "upstream",
    "user-error",
  ],
  config: ["insurer"],
  "config.ts": ["auth", "config", "insurer", "ledger"],
  observability: ["auth", "config", "ledger", "settled-within.ts", "upstream"],
  executor: ["internals", "upstream"],
  operation: [
    "audit",
    "auth",
    "clock.ts",
    "config",
    "connection",
    "context.ts",
    "executor",
    "internals",
    "observability",
    "subscription",
    "upstream",
  ],
  schema: [
    "audit",
    "auth",
    "context.ts",
    "feature.ts",
    "idempotency",
    "input",
    "internals",
    "ledger",
    "mutation",
    "operation",
    "selection",
    "upstream",
    "user-error",
  ],
  http: ["clock.ts", "config", "internals", "json", "observability", "upstream"],
  "graphql-http": ["auth", "clock.ts", "context.ts", "http", "internals", "observability", "operation", "upstream"],
  ...Object.fromEntries(features.map((name, index) => [name, [...forFeatures, ...features.slice(0, index)]])),
  "features.ts": ["feature.ts", ...features],
  composition: ["(?!sandbox/|start/|main\\.ts)"],
  start: ["composition", "config", "config.ts", "observability"],
  sandbox: [
    "auth",
    "clock.ts",
    "composition",
    "config",
    "config.ts",
    "graphql-http",
    "http",
    "input",
    "insurer",
    "internals",
    "start",
    "upstream",
  ],
  "main.ts": ["config.ts", "internals", "start", "sandbox"],
};

const inUnit = (unit) =>
  unit.endsWith(".ts") ? `^src/${unit.replace(".", "\\.")}$` : `^src/${unit}${unit.startsWith("(") ? "" : "/"}`;
const anyFeature = `^src/(${features.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  allowedSeverity: "error",
  allowed: [
    { from: { path: "^src/" }, to: { pathNot: "^src/" } },
    ...Object.entries(mayImport).map(([unit, others]) => ({
      from: { path: inUnit(unit) },
      to: { path: [unit, ...others].map(inUnit) },
    })),
  ],
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that import each other, types counted, cannot be read or changed one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "features-share-types-and-loads",
      comment: "Of an earlier feature only types, enumerations and load-* functions are imported.",
      severity: "error",
      from: { path: anyFeature },
      to: {
        path: `${anyFeature}.*\\.(resolver|mapper|input|payload|validation|feature)\\.ts$`,
        pathNot: "^src/$1/",
      },
    },
    {
      name: "upstreams-know-no-graph",
      comment: "An upstream client speaks its vendor's wire and knows nothing of GraphQL.",
      severity: "error",
      from: { path: "^src/upstream/" },
      to: { path: "node_modules/(graphql|type-graphql|@apollo)/" },
    },
    {
      name: "internals-of-libraries-are-fenced",
      comment: "What a library does not export is imported in src/internals only, with why and until when.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/internals/" },
      to: { path: "node_modules/graphql/[^/]+/", pathNot: "node_modules/graphql/index" },
    },
    {
      name: "vendors-are-apart",
      comment: "Only a feature joins two vendors.",
      severity: "error",
      from: { path: "^src/upstream/(bastion|preauth|vba|vsee)/" },
      to: { path: "^src/upstream/(bastion|preauth|vba|vsee)/", pathNot: "^src/upstream/$1/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
