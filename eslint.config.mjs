import js from "@eslint/js";
import tseslint from "typescript-eslint";

const clinicRoots = ["patient", "plan", "lookup", "room", "capability"];
const clinicRecords = ["insurance-card", "intake", "visit"];
const features = [...clinicRoots, ...clinicRecords, "endorsement", "pre-auth"];
/** What a feature may build on: features before it, and only their `.type` files. */
const earlier = {
  patient: [],
  plan: [],
  lookup: [],
  room: ["patient"],
  capability: [],
  "insurance-card": clinicRoots,
  intake: clinicRoots,
  visit: [...clinicRoots, "intake"],
  endorsement: [...clinicRoots, ...clinicRecords],
  "pre-auth": [...clinicRoots, ...clinicRecords, "endorsement"],
};

const forbid = (files, ...patterns) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: patterns.filter(([group]) => group.length > 0).map(([group, message]) => ({ group, message })) },
    ],
  },
});
const shell = [
  "auth",
  "schema",
  "operation",
  "executor",
  "graphql-http",
  "http",
  "audit",
  "idempotency",
  "links",
  "observability",
  "ledger",
  "webhooks",
];
const folder = (name) => [`**/${name}/*`, `**/${name}/**`];
const sandbox = [folder("sandbox"), "Only main.ts starts the sandbox."];

export default tseslint.config(
  {
    ignores: ["dist/", "coverage/", "node_modules/", "**/*.generated.ts", "examples/**/dist/", "examples/**/.dist-*/"],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ["**/*.ts", "**/*.tsx"] })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./test/tsconfig.json", "./examples/web/tsconfig.json", "./client/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/only-throw-error": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    // Of the file system's time (spool) and of a library's own (circuit).
    ignores: ["src/clock.ts", "src/ledger/spool.ts", "src/upstream/http/circuit.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "Dates come from src/clock.ts, durations from performance.now().",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Dates come from src/clock.ts.",
        },
      ],
    },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        fetch: "readonly",
        Buffer: "readonly",
        performance: "readonly",
      },
    },
  },
  {
    files: ["examples/web/public/*.js"],
    languageOptions: { globals: { document: "readonly", localStorage: "readonly" } },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  forbid(["src/*.ts"], sandbox),
  { files: ["src/main.ts"], rules: { "no-restricted-imports": "off" } },
  ...shell.map((name) =>
    forbid([`src/${name}/**/*.ts`], sandbox, [
      ["**/composition/*", "../main"],
      "The shell does not import what constructs it.",
    ]),
  ),
  forbid(
    ["src/upstream/**/*.ts"],
    sandbox,
    [
      [...features.flatMap(folder), "type-graphql", "**/context", "**/composition/*"],
      "An upstream knows nothing of the graph.",
    ],
    [
      [...shell.filter((name) => name !== "http").flatMap(folder), "../../http/*"],
      "Upstreams stand below the shell; what they report goes through an interface of their own.",
    ],
  ),
  ...features.map((name) =>
    forbid(
      [`src/${name}/**/*.ts`],
      sandbox,
      [
        [
          "**/composition/*",
          "**/main",
          ...["schema", "operation", "executor", "graphql-http", "http", "webhooks"].flatMap(folder),
        ],
        "Features stand below the shell.",
      ],
      [
        features
          .filter((other) => other !== name && !earlier[name].includes(other))
          .map((other) => `**/${other}/*.ts`)
          .concat(
            features
              .filter((other) => other !== name && !earlier[name].includes(other))
              .map((other) => `**/${other}/*`),
          ),
        "A feature imports earlier features only.",
      ],
      [
        earlier[name].flatMap((other) => ["resolver", "mapper", "input"].map((role) => `**/${other}/*.${role}`)),
        "Of an earlier feature only the .type file is imported.",
      ],
    ),
  ),
);
