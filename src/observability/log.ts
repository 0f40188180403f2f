import { pino, type DestinationStream } from "pino";
import { activeTrace } from "./active-trace";

/** The fields of a log line besides its event: names and numbers only, never personal data. */
export interface LogFields {
  readonly operationType?: string;
  /** The request's id, which is also in its answer. */
  readonly requestId?: string;
  /** In the sandbox only. */
  readonly operationName?: string;
  readonly outcome?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly errorName?: string;
  readonly errorCode?: string;
  readonly upstream?: string;
  readonly route?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly port?: number;
  readonly count?: number;
  readonly signal?: string;
  /** Added automatically if the request is traced. */
  readonly traceId?: string;
  readonly spanId?: string;
}

export interface Log {
  debug(this: void, event: string, fields?: LogFields): void;
  info(this: void, event: string, fields?: LogFields): void;
  warn(this: void, event: string, fields?: LogFields): void;
  error(this: void, event: string, fields?: LogFields): void;
}

const allowed: ReadonlySet<string> = new Set<keyof LogFields>([
  "operationType",
  "requestId",
  "operationName",
  "outcome",
  "status",
  "ms",
  "errorName",
  "errorCode",
  "upstream",
  "route",
  "state",
  "reason",
  "port",
  "count",
  "signal",
  "traceId",
  "spanId",
]);
/** Names of errors, codes, states and route templates match; sentences and values do not. */
const name = /^[\w.:/{}*-]{1,80}$/;

/** JSON lines on standard output, or on `destination`. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const logger = pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" },
    destination,
  );
  const at =
    (severity: "debug" | "info" | "warn" | "error") =>
    (event: string, fields: LogFields = {}): void => {
      if (logger.isLevelEnabled(severity)) logger[severity](allowedOf(fields), event);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

function allowedOf(fields: LogFields): Record<string, string | number> {
  const { traceId, spanId } = activeTrace()?.ids() ?? {};
  const kept: Record<string, string | number> = { ...(traceId && { traceId, spanId }) };
  for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
    if (!allowed.has(key)) continue;
    if (typeof value === "number" || (typeof value === "string" && name.test(value))) kept[key] = value;
  }
  return kept;
}

/** The parts of an error that may be logged: name and code, never text or stack. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = "code" in error ? error.code : undefined;
  return { errorName: error.name, ...(typeof code === "string" ? { errorCode: code } : {}) };
}
