import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { GraphAnswer } from "../support/run-graph";
import { operationsDay } from "../support/named-operations";
import { coldGraph, type ColdGraph } from "./support/cold-graph";
import { collectEndpoints, isWrite, type Endpoint } from "./support/endpoints";
import { faultCases, type FaultCase, type WriteOutcome } from "./support/fault-cases";
import { isWithin, leavesOf } from "./support/json-leaves";
import { paced } from "../support/pace";
import { isRecord } from "../../src/upstream/wire/wire-view";

/** With LONG_TESTS, every fault on every endpoint; otherwise every fault on some endpoints, and some faults on every endpoint. */
const isLong = process.env.LONG_TESTS === "1";
const stride = isLong ? 1 : 16;
/** The list of visits may be larger than other answers; here it may not. */
const sizes = { VSEE_VISITS_MAX_MIB: "5" };
/** Short, so that waiting for an upstream that never answers is not what the suite spends its time on. */
const shortLimits = { UPSTREAM_TIMEOUT_MS: "400", REQUEST_DEADLINE_MS: "900", ...sizes };
const shortDeadlineMs = 900;
/** So long that a busy machine does not meet them. */
const longLimits = { UPSTREAM_TIMEOUT_MS: "5000", REQUEST_DEADLINE_MS: "15000", ...sizes };
const longDeadlineMs = 15_000;
/** For what a busy machine takes besides. */
const slackMs = 600;
/** What the retry budget holds for a process that has just started. */
const retryReserve = 3;
const tooManyVisits = "The upstream's answer is larger than VSEE_VISITS_MAX_MIB allows.";

// The whole matrix runs beside other work: a test of it is one fault at every endpoint.
if (isLong) jest.setTimeout(900_000);

let patient: ColdGraph;
let hasty: ColdGraph;
let endpoints: readonly Endpoint[];
let elsewhere: Server;
let strays = 0;

beforeAll(
  async () => {
    elsewhere = createServer((_request, response) => void (strays++, response.end("{}")));
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    patient = await coldGraph({ patients: 40, now: operationsDay, variables: longLimits });
    hasty = await coldGraph({ patients: 40, now: operationsDay, variables: shortLimits });
    // What is healthy must not depend on how busy the machine is.
    endpoints = await collectEndpoints(patient);
    await patient.renew();
  },
  isLong ? 3_600_000 : 120_000,
);
afterAll(async () => {
  await Promise.all([patient.stop(), hasty.stop()]);
  elsewhere.close();
});

it("knows every endpoint that the operations use", () => {
  for (const { healthy, operation } of endpoints)
    expect([operation.file, healthy.errors]).toEqual([operation.file, undefined]);
  expect(endpoints.filter(isWrite).length).toBeGreaterThanOrEqual(10);
  expect(endpoints.filter((one) => !isWrite(one)).length).toBeGreaterThanOrEqual(17);
});

describe.each(faultCases("http://127.0.0.1:1/").map((one, at) => [one.name, at] as const))("%s", (_name, at) => {
  const theCase = (): FaultCase => faultCases(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)[at]!;
  const sample = (of: readonly Endpoint[]): readonly Endpoint[] =>
    of.filter(({ route }, index) => (index + at) % stride === 0 || theCase().alsoAt?.includes(route));

  it("fails only the fields that it affects, as soon and with as few requests as possible", async () => {
    const problems: string[] = [];
    for (const endpoint of sample(endpoints.filter((one) => !isWrite(one)))) {
      problems.push(...(await tryEndpoint(endpoint, theCase(), problemsOfRead)));
    }
    expect(problems).toEqual([]);
  });

  it("reports the outcome of a write, which is sent once", async () => {
    const problems: string[] = [];
    for (const endpoint of sample(endpoints.filter(isWrite))) {
      problems.push(...(await tryEndpoint(endpoint, theCase(), problemsOfWrite)));
      // What was written is not there for the next.
      await graphFor(theCase()).renew();
    }
    expect(problems).toEqual([]);
  });
});

it("never followed a redirect, and no key of an answer reached a prototype", () => {
  expect(strays).toBe(0);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

interface Outcome {
  readonly endpoint: Endpoint;
  readonly fault: FaultCase;
  readonly answer: GraphAnswer;
  readonly requests: number;
}

function graphFor({ isAboutTime }: FaultCase): ColdGraph {
  return isAboutTime ? hasty : patient;
}

async function tryEndpoint(
  endpoint: Endpoint,
  fault: FaultCase,
  problemsOf: (outcome: Outcome) => string[],
): Promise<string[]> {
  const { upstream, method, route, operation } = endpoint;
  const graph = graphFor(fault);
  const { faults } = graph.upstreams;
  const isWhole = fault.fault.kind.endsWith("-connections");
  const remove = faults.add({
    ...(fault.faultAt?.[route] ?? fault.fault),
    upstream,
    ...(isWhole ? {} : { method, route: `${route}$` }),
  });
  await faults.settled();
  graph.upstreams.clearRequests();
  const startedAt = performance.now();
  const answer = await graph.run(operation.document, operation.variables, { role: operation.role });
  const ms = performance.now() - startedAt;
  remove();
  await faults.settled();
  const requests = graph.upstreams.requests(upstream).filter((one) => one.method === method && one.route === route);
  const problems = problemsOf({ endpoint, fault, answer, requests: requests.length });
  const deadlineMs = fault.isAboutTime ? shortDeadlineMs + slackMs : longDeadlineMs;
  if (ms > deadlineMs && ms > shortDeadlineMs + paced(slackMs)) problems.push(`answered after ${Math.round(ms)} ms`);
  return problems.map((problem) => `${upstream} ${method} ${route} (${operation.file}): ${problem}`);
}

function problemsOfRead({ endpoint, fault, answer, requests }: Outcome): string[] {
  const { upstream, calls, healthy } = endpoint;
  const expected = typeof fault.read === "string" ? fault.read : fault.read[upstream];
  const problems = errorProblems(answer, upstream, expected === "intact" ? null : expected!, fault.retryAfterSeconds);
  if (expected !== "intact" && !answer.errors?.length) problems.push("failed without an error");
  const paths = (answer.errors ?? []).map(({ path }) => JSON.stringify(path));
  if (new Set(paths).size !== paths.length) problems.push("two errors at one path");
  const now = leavesOf(answer.data);
  for (const [path, value] of leavesOf(healthy.data)) {
    const isIntact = now.get(path) === value || /:x[0-9a-f]{32}"$/.test(String(value));
    if (!isIntact && !paths.some((error) => isWithin(path, error))) problems.push(`lost ${path}`);
  }
  if (fault.isUnreached) return requests === 0 ? problems : [...problems, `${requests} requests`];
  const most = fault.isRetried ? Math.min(3 * calls, calls + retryReserve + Math.ceil(calls / 10)) : calls;
  const least = fault.isRetried && calls === 1 && !endpoint.route.endsWith("/generateAuthToken") ? 2 : 1;
  if (requests > most || requests < least) problems.push(`${requests} requests, not ${least} to ${most}`);
  return problems;
}

function problemsOfWrite({ endpoint, fault, answer, requests }: Outcome): string[] {
  const { write } = fault;
  // A deletion's success has no body.
  if (fault.needsBody && endpoint.method === "DELETE") return problemsOf("done", { endpoint, fault, answer });
  const allowed = typeof write === "string" ? [write] : isList(write) ? write : [write[endpoint.upstream]];
  const problems = allowed.map((outcome) => problemsOf(outcome!, { endpoint, fault, answer }));
  const problem = problems.some((found) => found.length === 0) ? [] : problems.flat();
  // A batch answers before its time is up, on a busy machine even before its last write was sent.
  const least = fault.isUnreached || (fault.isAboutTime && isBatch(answer.data)) ? 0 : 1;
  const most = fault.isUnreached ? 0 : 1;
  return requests >= least && requests <= most ? problem : [...problem, `sent ${requests} times`];
}

function isList<T, U>(value: readonly T[] | U): value is readonly T[] {
  return Array.isArray(value);
}

function problemsOf(expected: WriteOutcome, { endpoint, fault, answer }: Omit<Outcome, "requests">): string[] {
  const told = userErrorCodes(answer.data);
  const said = `${told.join() || "no user error"}, ${answer.errors?.[0]?.extensions.code ?? "no error"}`;
  if (expected === "not-sent") {
    // Each item of a batch has its own outcome.
    if (isBatch(answer.data)) return told.every((code) => code === "NOT_SENT") && told.length > 0 ? [] : [said];
    if (!answer.errors?.length) return [`${said}: not an error that says that nothing was sent`];
    return errorProblems(answer, endpoint.upstream, "UPSTREAM_UNAVAILABLE", fault.retryAfterSeconds);
  }
  if (expected === "done") return told.length > 0 || answer.errors ? [`${said}: not done`] : [];
  return told.includes(expected) && new Set(told).size === 1 ? [] : [`${said}: not ${expected}`];
}

function errorProblems(
  { status, errors = [] }: GraphAnswer,
  upstream: string,
  code: string | null,
  retryAfterSeconds: number | undefined,
): string[] {
  const problems = status === 200 ? [] : [`status ${status}`];
  for (const { extensions, message, path } of errors) {
    const retryable = code === "UPSTREAM_TIMEOUT" || code === "UPSTREAM_UNAVAILABLE";
    const expected = { code, upstream, retryable, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
    const isRight = JSON.stringify(extensions) === JSON.stringify(expected);
    if (!isRight)
      problems.push(`${JSON.stringify(extensions)} at ${JSON.stringify(path)}, not ${JSON.stringify(expected)}`);
    if (!/^The upstream(?:'s response)? [a-z ]+\.$/.test(message) && message !== tooManyVisits)
      problems.push(`says "${message}"`);
  }
  return problems;
}

/** Whether a payload has an outcome for each of several items. */
function isBatch(data: unknown): boolean {
  return (
    isRecord(data) && Object.values(data).some((payload) => isRecord(payload) && Array.isArray(payload["results"]))
  );
}

function userErrorCodes(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, below]) =>
    field === "userErrors" ? (below as { code: string }[]).map(({ code }) => code) : userErrorCodes(below),
  );
}
