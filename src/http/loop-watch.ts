import { performance } from "node:perf_hooks";

const sampleMs = 10;

/** A sample of the event loop. */
export interface LoopSample {
  /** Mean time of a turn of the loop without idle time: what a new request waits for. */
  readonly turnMs: number;
  readonly elapsedMs: number;
}

/** Samples the event loop a hundred times a second, less often if it is busy. Returns a function that stops. */
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
