/**
 * Bounds in milliseconds, as multiples of what this machine takes for a piece of work at this moment. The figures are of
 * a quiet machine of 2026 that does {@link work} in {@link referenceMs}; where the same process takes longer for it,
 * because the machine is slower or does other things too, the bounds grow by as much.
 */
const referenceMs = 4;
const samples = 5;

function work(): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < 3_600_000; at++) hash = Math.imul(hash ^ (at & 255), 0x01000193);
  return hash;
}

function millisecondsOfWork(): number {
  const before = performance.now();
  // A result that is looked at keeps the compiler from leaving the work out.
  if (work() === 0) throw new Error("The work has another result.");
  return performance.now() - before;
}

/** The bound that `quietMs` is in this process at this moment. */
export function paced(quietMs: number): number {
  const slowdowns = Array.from({ length: samples }, () => millisecondsOfWork() / referenceMs);
  return quietMs * Math.max(1, ...slowdowns);
}
