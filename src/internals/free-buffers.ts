import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";

let closedPort: MessagePort | undefined;

/**
 * Frees the memory of unused buffers before the garbage collector would.
 *
 * Their memory is outside of V8's heap, and V8 starts to collect it only after tens of megabytes, so many huge bodies in a row
 * would add that much to the process. A message to a closed port frees the memory that is transferred with it at once. This can
 * be removed when all supported versions of Node.js have `ArrayBuffer.prototype.transfer` (from 22 on).
 */
export function freeBuffers(chunks: readonly Buffer[]): void {
  // A decompressor may still be writing after the last chunk.
  const inUse = chunks.at(-1)?.buffer;
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer } of chunks) if (buffer instanceof ArrayBuffer && buffer !== inUse) buffers.add(buffer);
  // Later, because undici's parser may be using one of them.
  setImmediate(() => buffers.forEach(free));
}

function free(buffer: ArrayBuffer): void {
  try {
    port().postMessage(null, [buffer]);
  } catch {
    // Node's pool of small buffers, which a short chunk may share with others, cannot be transferred.
  }
}

function port(): MessagePort {
  if (closedPort === undefined) {
    closedPort = new MessageChannel().port1;
    closedPort.close();
  }
  return closedPort;
}
