import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** Milliseconds that a process has run on processors, all its threads together. */
export function cpuMs(pid) {
  return Object.values(cpuMsByThread(pid)).reduce((sum, ms) => sum + ms, 0);
}

/** The same by name of thread; threads of one name are one. */
export function cpuMsByThread(pid) {
  const threads = {};
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const folder = `/proc/${pid}/task/${thread}`;
    try {
      const isMain = thread === String(pid);
      const name = isMain ? "main" : readFileSync(`${folder}/comm`, "utf8").trim();
      const ms = Number(readFileSync(`${folder}/schedstat`, "utf8").split(" ")[0]) / 1e6;
      threads[name] = (threads[name] ?? 0) + ms;
    } catch {
      // A thread may end between the listing and the reading.
    }
  }
  return threads;
}

/** Most memory resident since {@link forgetPeak}, in MiB. */
export const peakMib = (pid) => statusMib(pid, /VmHWM:\s+(\d+)/);

/** Memory resident now, in MiB. */
export const residentMib = (pid) => statusMib(pid, /VmRSS:\s+(\d+)/);

function statusMib(pid, line) {
  return Number(line.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

export function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Not allowed everywhere: the peak is then the one since the start.
  }
}

/** How long a fixed piece of work takes here and now, in milliseconds: what else the machine does shows in it. */
export function calibrate() {
  const startedAt = performance.now();
  let state = 1;
  for (let round = 0; round < 20_000_000; round++) state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
  return state === 0 ? 0 : performance.now() - startedAt;
}
