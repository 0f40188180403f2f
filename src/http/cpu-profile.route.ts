import { Session } from "node:inspector/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../observability/log";
import { sendJson } from "./respond";
import type { RouteHandler } from "./router";

const longestSeconds = 60;

/**
 * `GET /profile/cpu?seconds=10`: a CPU profile of this process for Chrome's developer tools. It contains names of functions
 * and files. Heap snapshots would contain personal data and are not offered.
 */
export function cpuProfileRoute(log: Log): RouteHandler {
  let isRunning = false;
  return async ({ response, search }) => {
    const seconds = Number(new URLSearchParams(search).get("seconds") ?? 10);
    if (!(seconds >= 1 && seconds <= longestSeconds)) {
      return sendJson(response, 400, { error: `seconds must be from 1 to ${longestSeconds}` });
    }
    if (isRunning) return sendJson(response, 409, { error: "A profile is being taken already" });
    isRunning = true;
    log.info("cpu profile started", { count: seconds });
    try {
      sendJson(response, 200, await profileFor(seconds));
    } finally {
      isRunning = false;
    }
  };
}

async function profileFor(seconds: number): Promise<unknown> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.start");
    await pause(seconds * 1000);
    return (await session.post("Profiler.stop")).profile;
  } finally {
    session.disconnect();
  }
}
