import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";

let closedPort: MessagePort | undefined;

/**
 * Frees the memory of buffers that nothing reads any more, before the garbage collector would.
 *
 * Their memory is outside of V8's heap, and V8 starts to collect such memory only after tens of megabytes: many huge
 * bodies in a row would add that much to the process. A message to a closed port takes the memory that is transferred
 * with it along at once. It can go when `ArrayBuffer.prototype.transfer` is in every supported Node.js (from 22 on).
 */
export function freeBuffers(chunks: readonly Buffer[]): void {
  // A decompressor may still be writing behind the last piece.
  const inUse = chunks.at(-1)?.buffer;
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer } of chunks) if (buffer instanceof ArrayBuffer && buffer !== inUse) buffers.add(buffer);
  // Later: undici's parser may be at work on one of them.
  setImmediate(() => buffers.forEach(free));
}

function free(buffer: ArrayBuffer): void {
  try {
    port().postMessage(null, [buffer]);
  } catch {
    // Node's pool of small buffers, in which a short piece may lie beside others, may not be transferred.
  }
}

function port(): MessagePort {
  if (closedPort === undefined) {
    closedPort = new MessageChannel().port1;
    closedPort.close();
  }
  return closedPort;
}
