/** The content of a `traceparent` header (W3C Trace Context). */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  /** 1 if the trace is recorded, otherwise 0. */
  readonly flags: number;
}

/** Later versions may append fields. */
const pattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/;

/** Parses a `traceparent`; undefined if it is invalid or there is more than one. */
export function readTraceparent(header: string | readonly string[] | undefined): TraceContext | undefined {
  const found = typeof header === "string" && header.length < 256 ? pattern.exec(header) : null;
  if (found === null || (header as string).includes(",")) return undefined;
  const [, traceId, spanId, flags] = found as unknown as [string, string, string, string];
  return { traceId, spanId, flags: parseInt(flags, 16) & 1 };
}

export function writeTraceparent({ traceId, spanId, flags }: TraceContext): string {
  return `00-${traceId}-${spanId}-0${flags & 1}`;
}
