import type { Socket } from "node:net";

/**
 * Bytes of the write under way that the operating system has not taken yet. A large answer is one write, which would look as
 * if it did not progress until its last byte. Node has no public name for the number, which its own socket timeout uses; this
 * can go when `net.Socket` shows it.
 */
export function unsentBytes(socket: Socket): number {
  const { _handle: handle } = socket as unknown as { readonly _handle?: { readonly writeQueueSize?: number } | null };
  return handle?.writeQueueSize ?? 0;
}
