import { isDeepStrictEqual } from "node:util";
import { headersOf } from "./load/callers.mjs";
import { bodiesOf, open } from "./workloads/workloads.mjs";
import { canonical, translate } from "./workloads/translate.mjs";

/** The data of one answer. Throws where there are errors. */
export async function ask(server, body, caller) {
  const headers = headersOf(caller);
  const response = await fetch(server.url, { method: "POST", headers, body });
  const { data, errors } = await response.json();
  if (response.status !== 200 || errors !== undefined || data == null) {
    throw new Error(`${server.name}: ${response.status} ${JSON.stringify(errors?.[0])}`);
  }
  return data;
}

/**
 * Holds a server's answers to a workload's first, middle and last request against the floor's. Throws where one differs;
 * otherwise resolves to the upstream calls of the last operation by endpoint.
 */
export async function verify({ server, floor, workload, upstreams, callers }) {
  const theirs = bodiesOf(workload, "theirs");
  const bodies = bodiesOf(workload, server.dialect);
  let calls = {};
  open(upstreams, workload);
  for (const at of new Set([0, Math.floor(bodies.length / 2), bodies.length - 1])) {
    const wanted = await ask(floor, theirs[at], callers[at]);
    upstreams.reset();
    const data = await ask(server, bodies[at], callers[at]);
    calls = { ...upstreams.calls };
    const expected = canonical(server.dialect === "ours" ? translate[workload](wanted) : wanted);
    const difference = firstDifference(expected, canonical(data), workload);
    if (difference !== null) throw new Error(`${server.name} answers differently: ${difference}`);
    if (upstreams.unsigned > 0) throw new Error(`${server.name} called the clinic without a token.`);
    if (calls.unknown) throw new Error(`${server.name} asked for what no upstream has.`);
  }
  return calls;
}

function firstDifference(expected, actual, path) {
  if (isDeepStrictEqual(expected, actual)) return null;
  const isObject = (value) => typeof value === "object" && value !== null;
  if (!isObject(expected) || !isObject(actual)) {
    return `${path} is ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`;
  }
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const difference = firstDifference(expected[name], actual[name], `${path}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}
