/**
 * Bounds in milliseconds, as multiples of what this machine takes for a piece of work at this moment. The figures are of
 * a quiet machine of 2026 that does {@link work} in {@link referenceMs}; where the same process takes longer for it,
 * because the machine is slower or does other things too, the bounds grow by as much.
 */
const referenceMs = 4;
const samples = 5;

// Not by its global's name, which jest looks up some hundred times as slowly.
const { imul } = Math;

function work(): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < 3_600_000; at++) hash = imul(hash ^ (at & 255), 0x01000193);
  return hash;
}

function millisecondsOf(read: () => number): number {
  const before = read();
  // A result that is looked at keeps the compiler from leaving the work out.
  if (work() === 0) throw new Error("The work has another result.");
  return read() - before;
}

const wallMs = (): number => performance.now();

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function slowdown(read: () => number): number {
  const times = Array.from({ length: samples }, () => millisecondsOf(read));
  return Math.max(1, ...times.map((ms) => ms / referenceMs));
}

/** The bound that `quietMs` is in this process at this moment. */
export function paced(quietMs: number): number {
  return quietMs * slowdown(wallMs);
}

/** The same for a bound in the process's CPU time. */
export function pacedCpu(quietMs: number): number {
  return quietMs * slowdown(cpuMs);
}

/**
 * The least milliseconds that an attempt took, as a quiet machine would take them. Tries again, `tries` times at most,
 * until it is below the limit.
 */
export async function quickestMs(limitMs: number, tries: number, attempt: () => Promise<void>): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried < tries && least >= limitMs; tried++) {
    const startedAt = performance.now();
    await attempt();
    const ms = performance.now() - startedAt;
    least = Math.min(least, ms < limitMs ? ms : ms / slowdown(wallMs));
  }
  return least;
}
