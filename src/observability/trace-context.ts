/** What the header `traceparent` of W3C Trace Context says. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  /** 1 where the trace is recorded, otherwise 0. */
  readonly flags: number;
}

/** Versions to come may add to what the first one has. */
const pattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/;

/** What a `traceparent` says; undefined where it is none, or more than one was sent. */
export function readTraceparent(header: string | readonly string[] | undefined): TraceContext | undefined {
  const found = typeof header === "string" && header.length < 256 ? pattern.exec(header) : null;
  if (found === null || (header as string).includes(",")) return undefined;
  const [, traceId, spanId, flags] = found as unknown as [string, string, string, string];
  return { traceId, spanId, flags: parseInt(flags, 16) & 1 };
}

export function writeTraceparent({ traceId, spanId, flags }: TraceContext): string {
  return `00-${traceId}-${spanId}-0${flags & 1}`;
}
