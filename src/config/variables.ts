/** One variable of the environment, as `docs/configuration.md` lists it. */
export interface VariableEntry {
  /** The value if the variable is not set. `required`: the graph does not start without it. */
  readonly otherwise: string;
  /** The same in the sandbox, if it differs; `simulated`: the sandbox sets it. */
  readonly inSandbox?: string;
  readonly effect: string;
}

const simulated = { otherwise: "required", inSandbox: "simulated" } as const;
const none = { otherwise: "none" } as const;
const simulatedOption = { otherwise: "none", inSandbox: "simulated" } as const;

/** Every variable that the graph reads. A test compares them with the code that reads them. */
export const variables: Readonly<Record<string, VariableEntry>> = {
  PORT: { otherwise: "4000", effect: "Port of the graph." },
  HOST: { otherwise: "0.0.0.0", inSandbox: "127.0.0.1", effect: "Address on which the graph listens." },
  ADMIN_PORT: {
    ...none,
    effect:
      "Port of a second listener, for operators, with `/metrics` and the detailed `/readyz`. Without it they are not served; the sandbox serves them on `PORT`.",
  },
  ADMIN_HOST: { otherwise: "127.0.0.1", effect: "Address of the second listener." },
  ADMIN_PROFILING: {
    otherwise: "off",
    effect: "`on`: the second listener serves CPU profiles at `/profile/cpu?seconds=10`.",
  },
  CORS_ORIGINS: {
    ...none,
    effect:
      "Origins whose pages may read answers, separated by commas; `https://*.example.org` matches one label. Credentials are never allowed. The sandbox also allows loopback and Apollo Studio.",
  },
  TRUSTED_PROXIES: {
    ...none,
    effect:
      "Addresses or ranges of proxies, separated by commas, whose `X-Forwarded-For` is trusted. Set it behind a load balancer; otherwise limits by address count all its clients as one.",
  },
  VSEE_URL: { ...simulated, effect: "Root of the clinic API, including `/api_v3`." },
  VSEE_API_TOKEN: { ...simulated, effect: "Service credential for clinic calls." },
  VSEE_ACCOUNT_CODE: { ...simulated, effect: "Code of the clinic account." },
  VSEE_API_KEY: { ...simulatedOption, effect: "Sent as `X-ApiKey`." },
  VSEE_API_SECRET: { ...simulatedOption, effect: "Sent as `X-ApiSecret`." },
  VSEE_VISITS_MEMBER_PARAM: {
    ...none,
    effect:
      "Query parameter that limits this deployment's `GET /visits` to one member. Without it the complete list is read and filtered.",
  },
  VSEE_VISITS_PERIOD_PARAMS: {
    ...none,
    effect:
      "Two query parameters, separated by a comma, that limit `GET /visits` to a period of starts, in Unix seconds. Without them the list is read as a stream and filtered.",
  },
  VSEE_VISITS_MAX_MIB: { otherwise: "64", effect: "Largest accepted response of `GET /visits`, in MiB." },
  VSEE_WEBHOOK_SECRET: {
    ...none,
    effect: "Last path segment of the clinic's webhooks, `POST /webhooks/vsee/<secret>`. Without it they get 404.",
  },
  BASTION_URL: { ...simulated, effect: "Root of the broker API, including `/api/v2`." },
  BASTION_USERNAME: { ...simulated, effect: "User name of the broker account." },
  BASTION_PASSWORD: { ...simulated, effect: "Its password." },
  BASTION_TOKEN_TTL_SECONDS: {
    otherwise: "3600",
    effect: "Lifetime to request for the broker's token at login, in seconds.",
  },
  BASTION_WEBHOOK_ACCESS_KEY: {
    ...none,
    effect: "Key that the broker's webhooks must contain. Without it `POST /webhooks/bastion` answers 404.",
  },
  BASTION_CONDITIONS_FIELD: {
    otherwise: "condition",
    effect: "Name of the field for ids of conditions at the broker; newer versions use `conditions`.",
  },
  PREAUTH_URL: { ...simulated, effect: "Root of the pre-authorization API." },
  PREAUTH_API_KEY: { ...simulatedOption, effect: "Sent as a bearer token." },
  PREAUTH_WINDOW_SECONDS: {
    otherwise: "3",
    effect: "Seconds for which operations share pre-authorizations that one of them has read.",
  },
  PREAUTH_UNDATED_DAYS: {
    otherwise: "30",
    effect: "How many days back a pre-authorization without a confirm date is searched by its id.",
  },
  VBA_URL: { ...simulated, effect: "Root of the benefits API." },
  VBA_TOKEN: { ...simulated, effect: "Bearer token for it." },
  VBA_API_KEY: { ...simulated, effect: "Sent as `x-api-key`." },
  VBA_DATABASE: { ...simulated, effect: "Sent as `vbasoftware-database`." },
  INSURERS_FILE: {
    otherwise: "required",
    inSandbox: "built in",
    effect: "JSON file that maps the insurers on cards to the other upstreams.",
  },
  AUTH_JWKS_URL: { ...simulated, effect: "Key set of the token issuer." },
  AUTH_ISSUER: { ...simulated, effect: "Issuer that access tokens must name." },
  AUTH_AUDIENCE: { ...simulated, effect: "Audience that access tokens must name." },
  AUTH_CLOCK_TOLERANCE_SECONDS: { otherwise: "30", effect: "Leeway on `exp` and `nbf`, for clocks that differ." },
  ROUTER_SECRET: {
    ...none,
    effect: "If set, `_entities` and `_service` require it in the header `x-router-secret`.",
  },
  ALLOW_PRIVATE_URLS: {
    otherwise: "off",
    effect: "`on`: addresses that upstreams are given may be http and lead into private networks.",
  },
  CLINIC_IDENTITY_VERIFIED: {
    otherwise: "off",
    inSandbox: "on",
    effect: "`on`: the clinic verifies names and birth dates of its users; `off`: patients enter them themselves.",
  },
  OPERATION_COST_LIMIT: {
    otherwise: "50000",
    effect: "Cost limit of one operation. One unit is about 2 microseconds of CPU time.",
  },
  CALLER_COST_PER_MINUTE: {
    otherwise: "20000000",
    effect: "Cost limit of one caller's operations in one minute and one process.",
  },
  MAX_IDS: { otherwise: "100", effect: "Longest list of ids in one argument of a query." },
  MAX_REPRESENTATIONS: { otherwise: "1000", effect: "Largest number of `_entities` representations in one operation." },
  UPSTREAM_TIMEOUT_MS: { otherwise: "5000", effect: "Time limit of one upstream call, in milliseconds." },
  REQUEST_DEADLINE_MS: { otherwise: "15000", effect: "Time limit of one operation, in milliseconds." },
  REPLICAS: {
    otherwise: "1",
    effect: "Number of running processes of the graph, by which upstream rate limits are divided.",
  },
  WEB_CONCURRENCY: { otherwise: "1", effect: "Only `1`: a process uses one core. Run more replicas instead." },
  DATABASE_URL: { ...none, effect: "Postgres for the ledger. Without it the ledger is embedded in `DATA_DIR`." },
  DATA_DIR: {
    otherwise: "./data",
    inSandbox: "in memory",
    effect: "Folder of the embedded ledger, and of records that wait while Postgres is unavailable.",
  },
  RETAIN_IDEMPOTENCY_DAYS: { otherwise: "730", effect: "Days that idempotent writes are kept after they ended." },
  RETAIN_WEBHOOK_EVENTS_DAYS: {
    otherwise: "400",
    effect: "Days that webhook events are kept after they were confirmed or rejected.",
  },
  RETAIN_CHANGES_DAYS: { otherwise: "730", effect: "Days that changes of members are kept." },
  RETAIN_LINKS_DAYS: { otherwise: "400", effect: "Days that links are kept after a read last confirmed them." },
  RETAIN_AUDIT_DAYS: { otherwise: "2192", effect: "Days that audit records are kept; at least 30." },
  LINK_INDEX: {
    otherwise: "on",
    effect: "`off`: the link index is neither filled nor used to find patients of cards and members.",
  },
  LINK_INDEX_CALLS_PER_SECOND: {
    otherwise: "5",
    inSandbox: "50",
    effect:
      "Calls per second of the link index at each upstream. The first sweep of `npm run sandbox` is 5 times as fast.",
  },
  LINK_INDEX_SWEEP_HOURS: { otherwise: "24", effect: "Hours from one complete sweep of the link index to the next." },
  SAFELIST_FILE: { ...none, effect: "Persisted query manifest. If set, only its operations are allowed." },
  INTROSPECTION: {
    otherwise: "off",
    inSandbox: "on",
    effect: "`on`: introspection is enabled, and `_service` works without `ROUTER_SECRET`.",
  },
  LOG_LEVEL: { otherwise: "info", inSandbox: "warn", effect: "Log level, one of pino's names." },
  WORKLIST_CHECK_AT: {
    ...none,
    effect:
      "Local time (`HH:MM`, in `TZ`) of the nightly run that starts eligibility checks for the next day's visits. Without it there is no nightly run.",
  },
  WORKLIST_CHECK_MAX_AGE_HOURS: {
    otherwise: "72",
    effect: "Hours after which the worklist treats an eligibility answer as outdated.",
  },
  WORKLIST_PENDING_MINUTES: {
    otherwise: "15",
    effect: "Minutes after which the worklist treats a pending eligibility check as unanswered.",
  },
  SANDBOX_NOW: {
    otherwise: "not read",
    inSandbox: "the machine's time",
    effect: "Start of the sandbox's clock, an ISO 8601 instant.",
  },
};

/** Standard variables of OpenTelemetry that the graph reads; described in `docs/operations.md`. */
export const tracingVariables: readonly string[] = [
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
  "OTEL_EXPORTER_OTLP_HEADERS",
  "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
  "OTEL_EXPORTER_OTLP_PROTOCOL",
  "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
  "OTEL_RESOURCE_ATTRIBUTES",
  "OTEL_SDK_DISABLED",
  "OTEL_SERVICE_NAME",
  "OTEL_TRACES_EXPORTER",
  "OTEL_TRACES_SAMPLER",
  "OTEL_TRACES_SAMPLER_ARG",
];
