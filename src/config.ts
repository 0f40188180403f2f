import { sandboxIssuerName } from "./auth/sandbox-issuer-name";
import type { TokenRules } from "./auth/authentication";
import { ConfigError } from "./config/config-error";
import { deepFreeze } from "./config/deep-freeze";
import { Environment, type Variables } from "./config/environment";
import { readHttpSettings, type HttpSettings } from "./config/http-settings";
import { readInsurersFile } from "./config/insurers-file";
import { readSafelistFile, type SafelistedOperation } from "./config/safelist-file";
import type { Secret } from "./config/secret";
import { readTracingSettings, type TracingSettings } from "./config/tracing-settings";
import type { InsurerEntry } from "./insurer/insurer-directory";
import { defaultRetention, type RetentionDays } from "./ledger/retention-days";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const upstreamUrls = ["VSEE_URL", "BASTION_URL", "PREAUTH_URL", "VBA_URL"] as const;

/** How the graph runs, read once at start and frozen. Absent means the variable is not set and has no default. */
export interface Config extends HttpSettings {
  /** Whether the upstreams are simulated; only in the sandbox. */
  readonly sandbox: boolean;
  readonly vsee: {
    readonly url: string;
    readonly apiToken: Secret;
    readonly accountCode: string;
    readonly visitsMemberParam?: string;
    /** Query parameters by which the visit list narrows to a period, in Unix seconds. */
    readonly visitsPeriodParams?: readonly [from: string, to: string];
    readonly visitsMaxMib: number;
    /** Last path segment of incoming clinic webhooks. */
    readonly webhookSecret?: Secret;
    readonly apiKey?: Secret;
    readonly apiSecret?: Secret;
  };
  readonly bastion: {
    readonly url: string;
    readonly username: string;
    readonly password: Secret;
    readonly tokenTtlSeconds: number;
    readonly webhookAccessKey?: Secret;
    /** Name under which the broker reads the ids of conditions. */
    readonly conditionsField: "condition" | "conditions";
  };
  readonly preAuth: {
    readonly url: string;
    readonly apiKey?: Secret;
    /** How long operations share a window of pre-authorizations that one of them has read. */
    readonly windowSeconds: number;
    /** How many days back a pre-authorization without a confirm date is searched by its id. */
    readonly undatedDays: number;
  };
  /** The link index: its rate at each upstream, and the time from one complete sweep to the next. */
  readonly linkIndex: { readonly isOn: boolean; readonly callsPerSecond: number; readonly sweepHours: number };
  readonly vba: { readonly url: string; readonly token: Secret; readonly apiKey: Secret; readonly database: string };
  readonly insurers: readonly InsurerEntry[];
  readonly auth: TokenRules;
  readonly routerSecret?: Secret;
  /** Whether addresses that upstreams are given may be http and lead into private networks. */
  readonly allowPrivateUrls: boolean;
  /** Cost limits, in the units of `unitCosts`. The default leaves a third of a process to other callers. */
  readonly cost: { readonly perOperation: number; readonly perCallerAndMinute: number };
  /** Longest list of ids in one argument, and most representations of one operation. */
  readonly lists: { readonly ids: number; readonly representations: number };
  /** Number of processes of the graph, which share an upstream's rate limit. */
  readonly replicas: number;
  /** How old eligibility checks may be, and the local time (`HH:MM`) at which the nightly run starts them. */
  readonly worklist: {
    readonly checkAt?: string;
    readonly checkMaxAgeHours: number;
    readonly pendingMinutes: number;
  };
  readonly upstreamTimeoutMs: number;
  readonly requestDeadlineMs: number;
  /** Without `databaseUrl` the ledger is embedded; without `dataDir` as well, it is in memory. */
  readonly ledger: { readonly databaseUrl?: Secret; readonly dataDir?: string; readonly retention: RetentionDays };
  readonly safelist?: readonly SafelistedOperation[];
  readonly introspection: boolean;
  /** Whether the clinic verifies names and birth dates of its users; otherwise patients enter them themselves. */
  readonly clinicIdentityVerified: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** Absent if traces are not exported. */
  readonly tracing?: TracingSettings;
}

/** What the sandbox provides itself, so that it need not be configured. */
export interface SandboxParts {
  /** Values for the variables of upstreams and callers, e.g. `VSEE_URL`. */
  readonly variables: Variables;
  readonly insurers: readonly InsurerEntry[];
}

/** The configuration of `npm start`. Throws {@link ConfigError} with every problem at once. */
export function readConfig(variables: Variables = process.env): Config {
  const env = new Environment(variables);
  const config = { ...read(env, false), insurers: readInsurersFile(env) };
  if (config.auth.issuer === sandboxIssuerName) env.problem("AUTH_ISSUER", "an issuer other than the sandbox's");
  return finish(env, config);
}

/** The sandbox's configuration: its own values, and the rest from the environment. */
export function readSandboxConfig(parts: SandboxParts, variables: Variables = process.env): Config {
  const env = new Environment({ ...variables, ...parts.variables });
  const insurers = env.isSet("INSURERS_FILE") ? readInsurersFile(env) : parts.insurers;
  return finish(env, { ...read(env, true), insurers });
}

/** Throws {@link ConfigError} if a real upstream is configured, so that the sandbox is not mistaken for it. */
export function refuseRealUpstreams(variables: Variables = process.env): void {
  const env = new Environment(variables);
  const set = upstreamUrls.filter((name) => env.isSet(name));
  for (const name of set)
    env.problem(name, "no value, as the sandbox simulates this upstream; only `npm start` uses it");
  finish(env, undefined);
}

/** Sets the time zone to UTC, in which the sandbox's visits are at office hours, unless `TZ` is set. */
export function setSandboxZone(variables: NodeJS.ProcessEnv = process.env): void {
  variables["TZ"] ??= "UTC";
}

/** Start of the sandbox's clock, from `SANDBOX_NOW`; undefined if it is not set. */
export function readSandboxNow(variables: Variables = process.env): Date | undefined {
  const env = new Environment(variables);
  return finish(env, env.optionalInstant("SANDBOX_NOW"));
}

/** The frozen value. Throws {@link ConfigError} if there are problems. */
function finish<T>(env: Environment, value: T): T {
  if (env.problems.length > 0) throw new ConfigError(env.problems);
  return deepFreeze(value);
}

function read(env: Environment, sandbox: boolean): Omit<Config, "insurers"> {
  return {
    sandbox,
    ...readHttpSettings(env, sandbox),
    replicas: env.integer("REPLICAS", { from: 1, to: 1000, otherwise: 1 }),
    ...readUpstreams(env),
    auth: {
      jwksUrl: env.url("AUTH_JWKS_URL", "the address of the token issuer's key set"),
      issuer: env.required("AUTH_ISSUER", "the issuer that access tokens must name"),
      audience: env.required("AUTH_AUDIENCE", "the audience that access tokens must name"),
      clockToleranceSeconds: env.integer("AUTH_CLOCK_TOLERANCE_SECONDS", { from: 0, to: 600, otherwise: 30 }),
    },
    routerSecret: env.optionalSecretToken("ROUTER_SECRET", "the secret that the router sends"),
    allowPrivateUrls: env.oneOf("ALLOW_PRIVATE_URLS", ["on", "off"], "off") === "on",
    cost: {
      perOperation: env.integer("OPERATION_COST_LIMIT", { from: 1, to: 999_999_999, otherwise: 50_000 }),
      perCallerAndMinute: env.integer("CALLER_COST_PER_MINUTE", { from: 1, to: 999_999_999, otherwise: 20_000_000 }),
    },
    lists: {
      ids: env.integer("MAX_IDS", { from: 1, to: 10_000, otherwise: 100 }),
      representations: env.integer("MAX_REPRESENTATIONS", { from: 1, to: 10_000, otherwise: 1000 }),
    },
    worklist: {
      checkAt: env.optionalTimeOfDay("WORKLIST_CHECK_AT"),
      checkMaxAgeHours: env.integer("WORKLIST_CHECK_MAX_AGE_HOURS", { from: 1, to: 8_760, otherwise: 72 }),
      pendingMinutes: env.integer("WORKLIST_PENDING_MINUTES", { from: 1, to: 1_440, otherwise: 15 }),
    },
    upstreamTimeoutMs: env.integer("UPSTREAM_TIMEOUT_MS", { from: 1, to: 600_000, otherwise: 5000 }),
    requestDeadlineMs: env.integer("REQUEST_DEADLINE_MS", { from: 1, to: 600_000, otherwise: 15_000 }),
    ledger: {
      databaseUrl: env.optionalSecret("DATABASE_URL"),
      dataDir: env.optional("DATA_DIR") ?? (sandbox ? undefined : "./data"),
      retention: readRetention(env),
    },
    safelist: readSafelistFile(env),
    introspection: env.oneOf("INTROSPECTION", ["on", "off"], sandbox ? "on" : "off") === "on",
    logLevel: env.oneOf("LOG_LEVEL", logLevels, sandbox ? "warn" : "info"),
    linkIndex: {
      isOn: env.oneOf("LINK_INDEX", ["on", "off"], "on") === "on",
      callsPerSecond: env.decimal("LINK_INDEX_CALLS_PER_SECOND", { to: 1000, otherwise: sandbox ? 50 : 5 }),
      sweepHours: env.decimal("LINK_INDEX_SWEEP_HOURS", { to: 8760, otherwise: 24 }),
    },
    clinicIdentityVerified: env.oneOf("CLINIC_IDENTITY_VERIFIED", ["on", "off"], sandbox ? "on" : "off") === "on",
    tracing: readTracingSettings(env),
  };
}

function readUpstreams(env: Environment): Pick<Config, "vsee" | "bastion" | "preAuth" | "vba"> {
  return {
    vsee: {
      url: env.rootUrl("VSEE_URL", "the root of the clinic API, including /api_v3"),
      apiToken: env.secretToken("VSEE_API_TOKEN", "the service token for clinic calls"),
      accountCode: env.token("VSEE_ACCOUNT_CODE", "the clinic account's code"),
      visitsMemberParam: readQueryParameter(env, "VSEE_VISITS_MEMBER_PARAM"),
      visitsPeriodParams: readPeriodParameters(env),
      webhookSecret: readPathSecret(env, "VSEE_WEBHOOK_SECRET"),
      visitsMaxMib: env.integer("VSEE_VISITS_MAX_MIB", { from: 1, to: 4_096, otherwise: 64 }),
      apiKey: env.optionalSecretToken("VSEE_API_KEY", "the clinic API's key"),
      apiSecret: env.optionalSecretToken("VSEE_API_SECRET", "the clinic API's secret"),
    },
    bastion: {
      url: env.rootUrl("BASTION_URL", "the root of the broker API, including /api/v2"),
      username: env.required("BASTION_USERNAME", "the broker account's user name"),
      password: env.secret("BASTION_PASSWORD", "the broker account's password"),
      tokenTtlSeconds: env.integer("BASTION_TOKEN_TTL_SECONDS", { from: 1, to: 31_536_000, otherwise: 3600 }),
      webhookAccessKey: env.optionalSecret("BASTION_WEBHOOK_ACCESS_KEY"),
      conditionsField: env.oneOf("BASTION_CONDITIONS_FIELD", ["condition", "conditions"], "condition"),
    },
    preAuth: {
      url: env.rootUrl("PREAUTH_URL", "the root of the pre-authorization API"),
      apiKey: env.optionalSecretToken("PREAUTH_API_KEY", "the pre-authorization API's key"),
      undatedDays: env.integer("PREAUTH_UNDATED_DAYS", { from: 1, to: 366, otherwise: 30 }),
      windowSeconds: env.integer("PREAUTH_WINDOW_SECONDS", { from: 0, to: 60, otherwise: 3 }),
    },
    vba: {
      url: env.rootUrl("VBA_URL", "the root of the benefits API"),
      token: env.secretToken("VBA_TOKEN", "the benefits API's bearer token"),
      apiKey: env.secretToken("VBA_API_KEY", "the benefits API's key"),
      database: env.token("VBA_DATABASE", "the name of the benefits database"),
    },
  };
}

function readRetention(env: Environment): RetentionDays {
  const days = (name: string, otherwise: number, from = 1): number =>
    env.integer(name, { from, to: 36_500, otherwise });
  return {
    idempotency: days("RETAIN_IDEMPOTENCY_DAYS", defaultRetention.idempotency),
    webhookEvents: days("RETAIN_WEBHOOK_EVENTS_DAYS", defaultRetention.webhookEvents),
    changes: days("RETAIN_CHANGES_DAYS", defaultRetention.changes),
    links: days("RETAIN_LINKS_DAYS", defaultRetention.links),
    audit: days("RETAIN_AUDIT_DAYS", defaultRetention.audit, 30),
  };
}

function readQueryParameter(env: Environment, name: string): string | undefined {
  const value = env.optional(name);
  if (value !== undefined && !queryParameter.test(value)) env.problem(name, "the name of a query parameter");
  return value;
}

const queryParameter = /^[A-Za-z0-9_.[\]-]{1,64}$/;

function readPeriodParameters(env: Environment): readonly [string, string] | undefined {
  const value = env.optional("VSEE_VISITS_PERIOD_PARAMS");
  if (value === undefined) return undefined;
  const names = value.split(",").map((name) => name.trim());
  const [from = "", to = ""] = names;
  if (names.length !== 2 || from === to || !names.every((name) => queryParameter.test(name))) {
    env.problem("VSEE_VISITS_PERIOD_PARAMS", "the names of two query parameters, such as from,to");
  }
  return [from, to];
}

/** A secret that is used as a path segment without encoding. */
function readPathSecret(env: Environment, name: string): Secret | undefined {
  if (!/^[A-Za-z0-9._~-]*$/.test(env.optional(name) ?? "")) env.problem(name, "letters, digits, '.', '_', '~' and '-'");
  return env.optionalSecret(name);
}
