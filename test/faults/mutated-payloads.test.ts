import fc from "fast-check";
import type { UpstreamName } from "../../src/upstream/upstream-error";
import { namedOperation, type NamedOperation } from "../support/named-operations";
import type { GraphAnswer } from "../support/run-graph";
import { byId, onSamePage } from "./support/by-id";
import { graphSchema } from "./support/graph-schema";
import { isWithin, leavesOf } from "./support/json-leaves";
import { isRecord } from "../../src/upstream/wire/wire-view";
import { recordFields, type PayloadField } from "./support/recorded-payloads";
import { coldGraph, type ColdGraph } from "./support/cold-graph";
import { wholeSelection } from "./support/whole-selection";

const cases = process.env.LONG_TESTS === "1" ? 10_000 : 25;
/** The promise is about what is in an answer, and not about how fast the machine is. */
const variables = { UPSTREAM_TIMEOUT_MS: "600000", REQUEST_DEADLINE_MS: "600000" };

const wholePlan: NamedOperation = {
  file: "(every benefit of a plan)",
  document: `{ plan(id: "301") { benefits ${wholeSelection(graphSchema(), "PlanBenefits")} } }`,
  role: "BENEFITS_ADMIN",
  variables: {},
};

const operationsOf: Readonly<Record<UpstreamName, readonly NamedOperation[]>> = {
  vsee: [
    "patients",
    "insurance-card",
    "intake",
    "visit",
    "visits",
    "availability",
    "current-visit",
    "patient-chart",

    "rooms",
    "room",
    "search-patients",
    "insurers",
  ].map(named),
  bastion: [
    "endorsement",
    "my-cards",
    "plans",
    "lookups",
    "care-providers",
    "patient-chart",
    "member-cover",
    "endorsements",
  ].map(named),
  preauth: ["pre-auths", "my-pre-auths", "patient-chart", "member-cover"].map(named),
  vba: [wholePlan, ...["plan", "patient-chart"].map(named)],
};

function named(name: string): NamedOperation {
  return namedOperation(`${name}.graphql`);
}

/** No field of any contract may hold one of these, but for those that are handed on as they come. */
const surelyWrong = fc.constantFrom<unknown>({ unexpected: true }, [["x"]], [{}, 1]);
const anything = fc.oneof(
  surelyWrong,
  fc.constantFrom<unknown>(
    true,
    false,
    0,
    -1,
    1e308,
    4_294_967_296,
    1.5,
    "",
    "--",
    "x",
    "-1",
    "1e9",
    "2026-02-31",
    {},
    [],
  ),
  fc.constantFrom<unknown>("\u0000\uffff", "<b>", "../..", "x".repeat(5_000), "99999999999999999999", "Infinity"),
  fc.jsonValue({ maxDepth: 2 }),
);

describe.each(["vsee", "bastion", "preauth", "vba"] as const)("payloads of %s", (upstream) => {
  let graph: ColdGraph;
  let fields: readonly PayloadField[];
  const healthy = new Map<NamedOperation, GraphAnswer>();
  const baselines = new Map<PayloadField, Baseline>();

  beforeAll(async () => {
    graph = await coldGraph({ patients: 40, variables });
    const operations = operationsOf[upstream];
    for (const operation of operations) healthy.set(operation, await ask(operation));
    fields = await recordFields(graph, upstream, operations);
  });
  afterAll(() => graph.stop());

  function ask({ document, variables, role }: NamedOperation): Promise<GraphAnswer> {
    return graph.run(document, variables, { role });
  }

  async function askWith({ operation, route, path }: PayloadField, value: unknown): Promise<GraphAnswer> {
    const { faults } = graph.upstreams;
    const remove = faults.add({ upstream, route: `${route}$`, method: "GET", kind: "wrong-type", path, value });
    try {
      return await ask(operation);
    } finally {
      remove();
    }
  }

  /** The answers where the field is null, and of no type that it may have: what differs in them hangs on the field. */
  async function baselineOf(field: PayloadField): Promise<Baseline> {
    const known = baselines.get(field);
    if (known) return known;
    const absent = await askWith(field, null);
    const wrong = await askWith(field, { unexpected: true });
    const baseline = { healthy: healthy.get(field.operation)!, absent, wrong };
    baselines.set(field, baseline);
    return baseline;
  }

  const promise = "cost the field that is wrong, at its path, and leave its siblings alone, whatever any field holds";
  it(
    promise,
    async () => {
      const field = fc.nat().map((index) => fields[index % fields.length]!);
      const wrong = fc.oneof(
        surelyWrong.map((value) => ({ value, isSurelyWrong: true })),
        anything.map((value) => ({ value, isSurelyWrong: false })),
      );
      await fc.assert(
        fc.asyncProperty(field, wrong, async (at, { value, isSurelyWrong }) => {
          const read = await baselineOf(at);
          const driftsBefore = graph.driftCount();
          const order = isOrder(at) ? byId : (all: GraphAnswer) => all;
          const answer = order(await askWith(at, value));
          const hasDrifted = graph.driftCount() > driftsBefore;
          const problems = unexpectedErrors(answer);
          const healthyAnswer = isOrder(at) ? onSamePage(order(read.healthy), answer) : read.healthy;
          const baseline = { healthy: healthyAnswer, absent: order(read.absent), wrong: order(read.wrong) };
          // An empty record in place of a record is valid: it lacks only optional fields.
          const isAnotherRecord = isRecord(at.value) && isRecord(value);
          // Another text in place of a text is valid, and is shown.
          const mayBeRight = !isSurelyWrong && (typeof value === typeof at.value || places.test(at.path));
          if (
            !isEnvelope(at) &&
            !isPlace(at) &&
            !isAnotherRecord &&
            !mayBeRight &&
            !(names.test(at.path) && hasDrifted)
          )
            problems.push(...lostSiblings(at, baseline, answer));
          if (isSurelyWrong && !hasDrifted && !isAnotherRecord && !isPlace(at))
            problems.push(...silentLosses(baseline.healthy, answer));
          if (problems.length > 0) {
            throw new Error(
              [
                `${at.operation.file} ${at.route} ${at.path} = ${JSON.stringify(value)?.slice(0, 80)}`,
                ...problems.slice(0, 5),
              ].join("\n"),
            );
          }
        }),
        { numRuns: cases, endOnFailure: true, ...(cases > 1_000 ? {} : { seed: 20261121 }) },
      );
    },
    180_000 * (cases > 1_000 ? 100 : 1),
  );

  function unexpectedErrors({ status, errors = [] }: GraphAnswer): string[] {
    const problems = status === 200 ? [] : [`status ${status}`];
    for (const { path, extensions } of errors) {
      const isOurs = ["UPSTREAM_INVALID_RESPONSE", "UPSTREAM_REJECTED"].includes(extensions.code);
      if (!isOurs || extensions["upstream"] !== upstream)
        problems.push(`${extensions.code} at ${JSON.stringify(path)}`);
    }
    if (new Set(pathsOf(errors)).size !== errors.length) problems.push("two errors at one path");
    return problems;
  }
});

interface Baseline {
  readonly healthy: GraphAnswer;
  readonly absent: GraphAnswer;
  readonly wrong: GraphAnswer;
}

/** What an answer says of itself: where it is wrong, nothing in it can be relied on. */
function isEnvelope({ path }: PayloadField): boolean {
  // The same id on every page makes one record of many.
  return !path.startsWith("data.") || path === "data.success" || path.endsWith(".pre_auth_id");
}

/** Any field of the first slot, which the clinic lists twice: one that differs from the other is a slot of its own. */
function isPlace({ route, path }: PayloadField): boolean {
  return route === "/availability" && /^data\.[01]\./.test(path);
}

/** Fields by which a list is ordered: the record moves, perhaps beyond the page, and is compared where it is on it. */
function isOrder({ route, path }: PayloadField): boolean {
  return route === "/visits" && /^data\.\d+\.start$/.test(path);
}

function pathsOf(errors: GraphAnswer["errors"] = []): string[] {
  return errors.map(({ path }) => JSON.stringify(path));
}

/** Fields by which a record is in a list or not: with another date it may be out of the window that was asked for. */
const places = /\.confirm_date$/;

/** Fields that say whose a record is: one that names somebody else is left out, and counted. */
const names = /\.(id|ID|_id|member_id|user_id|visit_id|intake_id|state_id|memberId|plan_ID|code|card_type)$/;

/**
 * Fields by which one record leads to others, and the room, which its code stands in for where it is absent: what they lead
 * to fails with them, and can say so only at its own path.
 */
const joins =
  /\.(visit_id|policyId|planId|nationalId|subscriber_num(ber)?|insurer_code|provider_id|national_code|room)$/;

/** Without an id of the upstream's a record is named after all that it says. */
const isHashed = (leaf: unknown): boolean => /:x[0-9a-f]{32}"$/.test(String(leaf));

/** Leaves that changed although the field has no part in them: they are the same where it is null or wrong. */
function lostSiblings(
  { path: wire, value: held }: PayloadField,
  { healthy, absent, wrong }: Baseline,
  answer: GraphAnswer,
): string[] {
  const errors = [...pathsOf(answer.errors), ...pathsOf(wrong.errors)];
  const isFailed = (path: string): boolean =>
    errors.some((error) => (joins.test(wire) || typeof held === "object" ? isWithin(path, error) : path === error));
  const [before, gone, now] = [healthy, absent, answer].map(({ data }) => leavesOf(data)) as unknown as [
    Leaves,
    Leaves,
    Leaves,
  ];
  return [...before]
    .filter(
      ([path, value]) => now.get(path) !== value && gone.get(path) === value && !isFailed(path) && !isHashed(value),
    )
    .map(([path]) => `sibling lost: ${path}`);
}

type Leaves = ReadonlyMap<string, unknown>;

/** Values that are gone without an error at or above their paths. */
function silentLosses(healthy: GraphAnswer, answer: GraphAnswer): string[] {
  const errors = pathsOf(answer.errors);
  const now = [...leavesOf(answer.data)].filter(([, value]) => value !== "null").map(([path]) => path);
  return [...leavesOf(healthy.data)]
    .filter(([path, value]) => value !== "null" && !now.some((other) => isWithin(other, path)))
    .filter(([path]) => !errors.some((error) => isWithin(path, error)))
    .map(([path]) => `lost without a word: ${path}`);
}
