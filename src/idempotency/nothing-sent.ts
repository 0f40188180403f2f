const nothingSent = new WeakSet<object>();

/** Marks a payload whose problems kept the write from being sent: its key is free for another try. */
export function withNothingSent<Payload extends object>(payload: Payload): Payload {
  nothingSent.add(payload);
  return payload;
}

export function isNothingSent(payload: unknown): boolean {
  return typeof payload === "object" && payload !== null && nothingSent.has(payload);
}
