const nothingSent = new WeakSet<object>();

/** Marks a payload of a write that was not sent, so that its key may be used again. */
export function withNothingSent<Payload extends object>(payload: Payload): Payload {
  nothingSent.add(payload);
  return payload;
}

export function isNothingSent(payload: unknown): boolean {
  return typeof payload === "object" && payload !== null && nothingSent.has(payload);
}
