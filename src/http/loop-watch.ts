import { performance } from "node:perf_hooks";

const sampleMs = 10;

/** What the event loop did since the last look. */
export interface LoopSample {
  /** Mean time of a turn of the loop, waiting for something to do left out: what a newcomer finds before it. */
  readonly turnMs: number;
  readonly elapsedMs: number;
}

/** Looks at the event loop a hundred times a second, less often where it is busy. Returns what ends the watch. */
export function watchLoop(onSample: (sample: LoopSample) => void): () => void {
  let last = look();
  const timer = setInterval(() => {
    const now = look();
    const turns = Math.max(1, now.turns - last.turns);
    onSample({ turnMs: (now.busyMs - last.busyMs) / turns, elapsedMs: now.at - last.at });
    last = now;
  }, sampleMs);
  timer.unref();
  return () => clearInterval(timer);
}

function look(): { readonly at: number; readonly busyMs: number; readonly turns: number } {
  const { active } = performance.eventLoopUtilization();
  return { at: performance.now(), busyMs: active, turns: performance.nodeTiming.uvMetricsInfo.loopCount };
}
