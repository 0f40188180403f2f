import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const periodUs = 50_000;

/**
 * Gives a process a part of one core and no more, by a control group of its own: several replicas on a machine of few cores
 * are then several small machines. Returns what takes the group away again once the process has ended; null where this
 * machine does not let us.
 */
export function sliceCpu(pid, cores) {
  for (const { folder, quota } of [secondVersion(), firstVersion()]) {
    if (folder === undefined || !existsSync(join(folder, "cgroup.procs"))) continue;
    const group = join(folder, `coverage-graph-bench-${pid}`);
    try {
      mkdirSync(group);
      for (const [file, value] of quota(Math.round(cores * periodUs))) writeFileSync(join(group, file), value);
      writeFileSync(join(group, "cgroup.procs"), String(pid));
      return () => remove(group);
    } catch {
      remove(group);
    }
  }
  return null;
}

const groups = () => readFileSync("/proc/self/cgroup", "utf8").split("\n");

function firstVersion() {
  const path = groups().flatMap((line) => /^\d+:(?:\S+,)?cpu(?:,\S+)?:(.*)$/.exec(line)?.[1] ?? [])[0];
  return {
    folder: path && join("/sys/fs/cgroup/cpu", path),
    quota: (us) => [
      ["cpu.cfs_period_us", String(periodUs)],
      ["cpu.cfs_quota_us", String(us)],
    ],
  };
}

function secondVersion() {
  const path = groups().flatMap((line) => /^0::(.*)$/.exec(line)?.[1] ?? [])[0];
  return {
    folder: path && join("/sys/fs/cgroup", path),
    quota: (us) => [["cpu.max", `${us} ${periodUs}`]],
  };
}

function remove(group) {
  try {
    rmdirSync(group);
  } catch {
    // It was never made.
  }
}
