/** One variable of the environment, as `docs/configuration.md` lists it. */
export interface VariableEntry {
  /** What the value is when the variable is not set. `required`: the graph does not start without it. */
  readonly otherwise: string;
  /** The same in the sandbox, where it differs; `simulated` for what the sandbox sets itself. */
  readonly inSandbox?: string;
  readonly effect: string;
}

const simulated = { otherwise: "required", inSandbox: "simulated" } as const;
const none = { otherwise: "none" } as const;
const simulatedOption = { otherwise: "none", inSandbox: "simulated" } as const;

/** Every variable that the graph reads. A test compares the list with what is read, and the defaults with what they do. */
export const variables: Readonly<Record<string, VariableEntry>> = {
  PORT: { otherwise: "4000", effect: "Port of the graph." },
  HOST: { otherwise: "0.0.0.0", inSandbox: "127.0.0.1", effect: "Address on which the graph listens." },
  ADMIN_PORT: {
    ...none,
    effect:
      "Port of a second listener with `/metrics` and the detailed `/readyz`. Without it neither is served; in the sandbox both are on `PORT`.",
  },
  ADMIN_HOST: { otherwise: "127.0.0.1", effect: "Address of the second listener." },
  ADMIN_PROFILING: {
    otherwise: "off",
    effect: "`on`: the second listener serves CPU profiles at `/profile/cpu?seconds=10`.",
  },
  CORS_ORIGINS: {
    ...none,
    effect:
      "Origins whose pages may read answers, separated by commas: exact ones, or `https://*.example.org` for one label. Credentials are never allowed. The sandbox adds pages on loopback and Apollo Studio.",
  },
  TRUSTED_PROXIES: {
    ...none,
    effect:
      "Addresses or ranges, separated by commas, whose `X-Forwarded-For` names the client. Set it behind a load balancer: limits by address otherwise count all its clients as one.",
  },
  VSEE_URL: { ...simulated, effect: "Root of the clinic API, including `/api_v3`." },
  VSEE_API_TOKEN: { ...simulated, effect: "Service credential for clinic calls." },
  VSEE_ACCOUNT_CODE: { ...simulated, effect: "Account of the clinic." },
  VSEE_API_KEY: { ...simulatedOption, effect: "Sent as `X-ApiKey`." },
  VSEE_API_SECRET: { ...simulatedOption, effect: "Sent as `X-ApiSecret`." },
  VSEE_VISITS_MEMBER_PARAM: {
    ...none,
    effect:
      "Query parameter by which this deployment's `GET /visits` narrows to one member. Without it the whole list is read and filtered.",
  },
  VSEE_VISITS_PERIOD_PARAMS: {
    ...none,
    effect:
      "Names of two query parameters, separated by a comma, by which `GET /visits` narrows by start, in Unix seconds. Without them the list is read as a stream and filtered.",
  },
  VSEE_VISITS_MAX_MIB: { otherwise: "64", effect: "Largest answer of `GET /visits`, in MiB." },
  VSEE_WEBHOOK_SECRET: {
    ...none,
    effect:
      "Last path segment of the clinic's webhooks, `POST /webhooks/vsee/<secret>`. Without it they are answered 404.",
  },
  BASTION_URL: { ...simulated, effect: "Root of the broker API, including `/api/v2`." },
  BASTION_USERNAME: { ...simulated, effect: "User name of the broker account." },
  BASTION_PASSWORD: { ...simulated, effect: "Its password." },
  BASTION_TOKEN_TTL_SECONDS: { otherwise: "3600", effect: "Life of the broker token that is asked for at login." },
  BASTION_WEBHOOK_ACCESS_KEY: {
    ...none,
    effect: "Key that the broker's webhooks must carry. Without it `POST /webhooks/bastion` answers 404.",
  },
  BASTION_CONDITIONS_FIELD: {
    otherwise: "condition",
    effect: "Name under which the broker reads ids of conditions; newer brokers call it `conditions`.",
  },
  PREAUTH_URL: { ...simulated, effect: "Root of the pre-authorization API." },
  PREAUTH_API_KEY: { ...simulatedOption, effect: "Sent as a bearer token." },
  PREAUTH_WINDOW_SECONDS: {
    otherwise: "3",
    effect: "Seconds for which operations share a window of pre-authorizations that one of them has read.",
  },
  PREAUTH_UNDATED_DAYS: {
    otherwise: "30",
    effect: "How many days back a pre-authorization without a confirm date is looked for by its id.",
  },
  VBA_URL: { ...simulated, effect: "Root of the benefits API." },
  VBA_TOKEN: { ...simulated, effect: "Bearer token for it." },
  VBA_API_KEY: { ...simulated, effect: "Sent as `x-api-key`." },
  VBA_DATABASE: { ...simulated, effect: "Sent as `vbasoftware-database`." },
  INSURERS_FILE: {
    otherwise: "required",
    inSandbox: "built in",
    effect: "JSON file that says how a card's insurer leads to the other upstreams.",
  },
  AUTH_JWKS_URL: { ...simulated, effect: "Key set of the token issuer." },
  AUTH_ISSUER: { ...simulated, effect: "Issuer that access tokens must name." },
  AUTH_AUDIENCE: { ...simulated, effect: "Audience that access tokens must name." },
  AUTH_CLOCK_TOLERANCE_SECONDS: { otherwise: "30", effect: "Leeway on `exp` and `nbf`, for clocks that differ." },
  ROUTER_SECRET: {
    ...none,
    effect: "When set, `_entities` and `_service` answer only requests whose `x-router-secret` has this value.",
  },
  ALLOW_PRIVATE_URLS: {
    otherwise: "off",
    effect: "`on`: addresses that upstreams are told may be http and lead into private networks.",
  },
  CLINIC_IDENTITY_VERIFIED: {
    otherwise: "off",
    inSandbox: "on",
    effect: "`on`: the clinic checks names and birth dates of its users; `off`: patients write them themselves.",
  },
  OPERATION_COST_LIMIT: {
    otherwise: "50000",
    effect: "Most that one operation may cost, in microseconds of this process's CPU as they are estimated.",
  },
  CALLER_COST_PER_MINUTE: {
    otherwise: "20000000",
    effect: "Most that a caller's operations may cost in a minute in this process, in the same unit.",
  },
  MAX_IDS: { otherwise: "100", effect: "Longest list of ids in one argument of a query." },
  MAX_REPRESENTATIONS: { otherwise: "1000", effect: "Most `_entities` representations of an operation." },
  UPSTREAM_TIMEOUT_MS: { otherwise: "5000", effect: "Milliseconds that one upstream call may take." },
  REQUEST_DEADLINE_MS: { otherwise: "15000", effect: "Milliseconds that a whole operation may take." },
  REPLICAS: { otherwise: "1", effect: "Processes of the graph that run: upstream limits are divided by it." },
  WEB_CONCURRENCY: { otherwise: "1", effect: "Only `1`: a process uses one core, so run more replicas instead." },
  DATABASE_URL: { ...none, effect: "Postgres for the ledger. Without it the ledger is embedded in `DATA_DIR`." },
  DATA_DIR: {
    otherwise: "./data",
    inSandbox: "in memory",
    effect: "Folder of the embedded ledger, and of what waits for Postgres while that is away.",
  },
  RETAIN_IDEMPOTENCY_DAYS: { otherwise: "730", effect: "Days that idempotent writes are kept after their end." },
  RETAIN_WEBHOOK_EVENTS_DAYS: { otherwise: "400", effect: "Days that webhook events are kept after their end." },
  RETAIN_CHANGES_DAYS: { otherwise: "730", effect: "Days that changes of members are kept." },
  RETAIN_LINKS_DAYS: { otherwise: "400", effect: "Days that links are kept after a read last proved them." },
  RETAIN_AUDIT_DAYS: { otherwise: "2192", effect: "Days that audit records are kept; at least 30." },
  LINK_INDEX: {
    otherwise: "on",
    effect: "`off`: nothing is swept, learnt or used to find patients of cards and members.",
  },
  LINK_INDEX_CALLS_PER_SECOND: {
    otherwise: "5",
    inSandbox: "50",
    effect: "Pace of the link index at each upstream. The first sweep of `npm run sandbox` is 5 times as fast.",
  },
  LINK_INDEX_SWEEP_HOURS: { otherwise: "24", effect: "Hours from one whole sweep of the link index to the next." },
  SAFELIST_FILE: { ...none, effect: "Persisted query manifest: when set, only its operations run." },
  INTROSPECTION: {
    otherwise: "off",
    inSandbox: "on",
    effect: "`on`: the schema may be asked for, by tools and by `_service` without `ROUTER_SECRET`.",
  },
  LOG_LEVEL: { otherwise: "info", inSandbox: "warn", effect: "Level of the log, by pino's names." },
  WORKLIST_CHECK_AT: {
    ...none,
    effect:
      "Local time (`HH:MM`, by `TZ`) of the nightly run that starts eligibility checks for tomorrow's visits. Without it there is none.",
  },
  WORKLIST_CHECK_MAX_AGE_HOURS: {
    otherwise: "72",
    effect: "Hours after which an eligibility answer says nothing on the worklist any more.",
  },
  WORKLIST_PENDING_MINUTES: {
    otherwise: "15",
    effect: "Minutes after which an eligibility check that is still pending has no answer.",
  },
  SANDBOX_NOW: {
    otherwise: "not read",
    inSandbox: "the machine's time",
    effect: "ISO 8601 instant that the sandbox and its data take as now at the start.",
  },
};

/** Standard variables of OpenTelemetry that the graph reads; what they mean is in `docs/operations.md`. */
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
