import { InvalidCursorError } from "../../ledger/ledger-error";

const form = /^change:(0|[1-9]\d{0,14})$/;

/** Opaque to clients, which may store and send it back. */
export function toCursor(seq: number): string {
  return Buffer.from(`change:${seq}`).toString("base64url");
}

/** Throws {@link InvalidCursorError} for a value that {@link toCursor} has not returned. */
export function fromCursor(cursor: string): number {
  const seq = form.exec(Buffer.from(cursor, "base64url").toString("latin1"))?.[1];
  if (seq === undefined || toCursor(Number(seq)) !== cursor) throw new InvalidCursorError();
  return Number(seq);
}
