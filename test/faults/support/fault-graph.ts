import { runGraph, type GraphOptions, type RunningGraph } from "../../support/run-graph";

/** Short, so that waiting for an upstream that never answers is not what a suite spends its time on. */
export const callTimeoutMs = 400;
export const deadlineMs = 900;

/** A graph that soon gives up on an upstream. */
export function faultGraph({ variables, ...options }: GraphOptions = {}): Promise<RunningGraph> {
  const limits = { UPSTREAM_TIMEOUT_MS: String(callTimeoutMs), REQUEST_DEADLINE_MS: String(deadlineMs) };
  return runGraph({ patients: 40, ...options, variables: { ...limits, ...variables } });
}
