import type { SandboxUpstreams } from "../../src/sandbox/start-upstreams";

export type CallCounts = Readonly<Record<string, number>>;

/** Calls since the last clearing, by upstream, method and route, without the broker's login. */
export function callCounts(upstreams: SandboxUpstreams): CallCounts {
  const counts: Record<string, number> = {};
  for (const { upstream, method, route } of upstreams.requests()) {
    if (route.endsWith("/auth/generateAuthToken")) continue;
    const name = `${upstream} ${method} ${route}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Paths asked for more than once since the last clearing. */
export function repeatedPaths(upstreams: SandboxUpstreams): string[] {
  const seen = new Set<string>();
  return upstreams
    .requests()
    .map(({ upstream, method, path }) => `${upstream} ${method} ${path}`)
    .filter((path) => seen.size === seen.add(path).size);
}
