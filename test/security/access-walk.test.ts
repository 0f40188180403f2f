import { getNamedType, GraphQLObjectType, GraphQLSchema, GraphQLString, Kind, parse } from "graphql";
import type { FieldPolicy } from "../../src/auth/policy";
import { Role } from "../../src/auth/role";
import type { SandboxCaller } from "../../src/sandbox/sandbox-issuer";
import { buildSubgraph } from "../../src/schema/build-subgraph";
import { features } from "../../src/features";
import { fieldPolicies } from "../../src/schema/field-policies";
import { namedOperations } from "../support/named-operations";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";
import { below, leafOf, routesTo, wholeSelection, type Entry, type FieldRoute } from "./support/field-routes";
import { ownerId, plantedText, plantValues, type PlantedValues } from "./support/planted-values";
import { textPlaces, withText, type TextPlace } from "./support/text-places";
import { clock } from "../../src/clock";
import { paced } from "../support/pace";

const { schema, policies } = buildSubgraph(features);
const personal = [...policies].filter(
  ([field, { tier }]) => !["structure", "reference"].includes(tier) && !field.startsWith("Viewer."),
);
const otherId = "4003";
const isLong = process.env.LONG_TESTS === "1";

/** Every kind of caller, and whether it is one of whom the planted patient is. */
const callers: Readonly<Record<string, SandboxCaller>> = {
  "the patient": { roles: [Role.PATIENT], patientId: ownerId },
  "another patient": { roles: [Role.PATIENT], patientId: otherId },
  "a patient of nobody": { roles: [Role.PATIENT] },
  "clinic staff": { roles: [Role.CLINIC_STAFF] },
  "a broker": { roles: [Role.BROKER] },
  "an insurer": { roles: [Role.INSURER], insurances: ["ma", "razi", "asia"] },
  "an insurer of nobody": { roles: [Role.INSURER] },
  "a benefits administrator": { roles: [Role.BENEFITS_ADMIN] },
  "a caller without roles": { roles: [] },
  "another patient who administers benefits": { roles: [Role.PATIENT, Role.BENEFITS_ADMIN], patientId: otherId },
};

/** What the field's policy says of this caller and the planted patient. */
function mayRead({ readers }: FieldPolicy, { roles, patientId, insurances = [] }: SandboxCaller): boolean {
  return roles.some((role) => {
    if (!readers.includes(role)) return false;
    if (role === Role.PATIENT) return patientId === ownerId;
    return role !== Role.INSURER || insurances.length > 0;
  });
}

it("A field that declares no policy does not build", () => {
  const type = new GraphQLObjectType({ name: "Bare", fields: { open: { type: GraphQLString } } });
  const query = new GraphQLObjectType({ name: "Query", fields: { bare: { type } } });
  expect(() => fieldPolicies(new GraphQLSchema({ query }))).toThrow("Bare.open");
});

describe("Every field with personal data", () => {
  let graph: RunningGraph;
  let values: PlantedValues;
  let tokens: Record<string, string>;
  let entries: readonly Entry[];
  let routes: readonly FieldRoute[];

  beforeAll(async () => {
    graph = await runGraph({ patients: 60 });
    tokens = {};
    for (const [name, caller] of Object.entries(callers))
      tokens[name] = await graph.issue({ ...caller, subject: name });
    const { data } = await graph.run(
      `query ($id: ID!) { patient(id: $id) { insuranceCards { id subscriberNumber } endorsements { memberId } visits(first: 100, filter: { type: SCHEDULED, status: [CLOSED] }) { nodes { id intake { id } } } preAuths(filter: { confirmedFrom: "${daysAgo(300)}" }) { nodes { id } } } }`,
      { id: ownerId },
    );
    const { endorsements, visits, preAuths } = data.patient;
    values = plantValues(graph.upstreams);
    const withIntake = visits.nodes.find(({ intake }: { intake: object | null }) => intake);
    entries = makeEntries({
      member: endorsements[0].memberId,
      visit: withIntake.id,
      intake: withIntake.intake.id,
      preAuth: preAuths.nodes[0].id,
    });
    routes = routesTo(
      schema,
      personal.map(([field]) => field),
      entries,
    );
  });
  afterAll(() => graph.stop());

  const run = (caller: string, document: string, variables: Readonly<Record<string, unknown>>): Promise<GraphAnswer> =>
    graph.run(document, variables, { token: tokens[caller] });
  const shown = ({ status, data, errors }: GraphAnswer): string =>
    JSON.stringify({ status, data: data as unknown, errors });

  it("can be asked for in more ways than one", () => {
    expect(personal.length).toBeGreaterThan(150);
    const ways = new Map(
      personal.map(([field]) => [
        field,
        new Set(routes.filter((route) => route.field === field).map(({ way }) => way)),
      ]),
    );
    // Changes and the worklist are lists of their own, which nothing leads to.
    const ownLists = [
      ...["EndorsementChange.", "EndorsementRequest.", "ReconcileDifference.", "PreAuthStatusSummary."],
      ...["CoverageWorklistEntry.", "CoverageSettlement."],
    ];
    const inOneWay = [...ways].filter(([, found]) => found.size < 2).map(([field]) => field);
    expect(inOneWay.filter((field) => !ownLists.some((list) => field.startsWith(list)))).toEqual([]);
  });

  /** Clinic staff may read everything of the patient; the patient, all but what is for staff only. */
  const denied = Object.keys(callers).filter((caller) => caller !== "clinic staff");
  it.each(denied)("looks to %s as if it were missing where its policy hides it", async (caller) => {
    const wrong: string[] = [];
    let hidden = 0;
    const tell = async ({ document, entry, type, paths }: Reach): Promise<void> => {
      const answer = await run(caller, document, { id: entry.id });
      hidden += paths.length;
      const fields = `${entry.type}.${paths.join()}`;
      // Who may read the rest of the record does not see these fields of it.
      const record = policies.get(`${entry.type}.id`) ?? policies.get(`${entry.type}.memberId`);
      if (record && mayRead(record, callers[caller]!)) {
        const isShown = paths.some((path) => reaches(answer.data, path)) || values.foundIn(shown(answer)).length > 0;
        if (isShown || answer.errors) wrong.push(`${type} in ${fields}: ${shown(answer)}`);
        return;
      }
      // Lists are the caller's own: there is nothing missing to compare with.
      const missing = entry.missing === entry.id ? answer : await run(caller, document, { id: entry.missing });
      if (shown(answer) !== shown(missing) || answer.errors || values.foundIn(shown(answer)).length > 0) {
        wrong.push(`${fields}: ${shown(answer)}`);
      }
    };
    await inBatches(reachesOf(routes.filter(({ field }) => !mayRead(policies.get(field)!, callers[caller]!))), tell);
    expect(wrong).toEqual([]);
    expect(hidden).toBeGreaterThanOrEqual(caller === "the patient" ? 1 : 100);
  });

  it.each([
    ["the patient", 200],
    ["clinic staff", 200],
    ["a broker", 30],
    ["an insurer", 40],
  ] as const)(
    "is really shown to %s where its policy says so, or hiding it would prove nothing: at least %i fields",
    async (caller, least) => {
      const mayBeRead = (field: string): boolean => mayRead(policies.get(field)!, callers[caller]!);
      const answered = new Set<string>();
      const ask = async ({ document, entry, type, paths }: Reach): Promise<void> => {
        const { data } = await run(caller, document, { id: entry.id });
        for (const path of paths) if (reaches(data, path)) answered.add(`${type}.${path.at(-1)}`);
      };
      await inBatches(reachesOf(routes.filter(({ field }) => mayBeRead(field))), ask);
      expect(answered.size).toBeGreaterThanOrEqual(least);
      // Of every kind of record that an entry names, so that none is hidden from all.
      const shownTypes = new Set([...answered].map((field) => field.split(".")[0]));
      const namedTypes = new Set(entries.map(({ type }) => type));
      const expected = [...namedTypes].filter((type) =>
        personal.some(([field]) => field.startsWith(`${type}.`) && mayBeRead(field)),
      );
      expect(expected.filter((type) => !shownTypes.has(type))).toEqual(
        expected.filter((type) => type === "EndorsementChange"),
      );
    },
  );

  /** A record that is somebody else's to every caller below: the example's, or the planted patient's where it has none. */
  function recordNamed(path: TextPlace["path"], variables: Readonly<Record<string, unknown>>): string {
    const given = path.reduce<unknown>(
      (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
      variables,
    );
    if (typeof given === "string") return given;
    const idOf = (type: string): string => entries.find((entry) => entry.type === type)!.id;
    const planted = {
      patientId: ownerId,
      memberId: idOf("Endorsement"),
      intakeId: idOf("Intake"),
      visitId: idOf("Visit"),
    };
    return planted[path.at(-1) as keyof typeof planted];
  }

  const mutations = namedOperations.filter(({ document }) => /^mutation/m.test(document));
  const foreign = [
    "another patient",
    "a patient of nobody",
    "an insurer",
    "an insurer of nobody",
    "a benefits administrator",
    "a caller without roles",
    "another patient who administers benefits",
  ];
  const mayWrite = (caller: string, document: string): boolean => {
    if (/createIntake/.test(document)) return "patientId" in callers[caller]!;
    if (/cancelPreAuth/.test(document)) return caller === "an insurer";
    return /PlanBenefits/.test(document) && caller.includes("benefits");
  };
  it.each(mutations)(
    "is kept from those who may not write it, payload and all: $file",
    async ({ document, variables }) => {
      const whole = withWholePayload(document);
      const places = textPlaces(schema, document, variables).filter(
        ({ path, type }) => type === "ID" && /^(patientId|id|memberId|intakeId|visitId)$/.test(String(path.at(-1))),
      );
      const before = JSON.stringify([
        ...graph.upstreams.store.clinic.visits.values(),
        ...graph.upstreams.store.clinic.intakes.values(),
        ...graph.upstreams.store.broker.members.values(),
      ]);
      for (const caller of foreign) {
        if (mayWrite(caller, document)) continue;
        const answer = await run(caller, whole, variables);
        const error = answer.errors?.[0]?.extensions.code;
        const payload = answer.data && (Object.values(answer.data as object)[0] as { userErrors?: { code: string }[] });
        expect({ caller, refused: error === "FORBIDDEN" || payload?.userErrors?.[0]?.code === "NOT_FOUND" }).toEqual({
          caller,
          refused: true,
        });
        expect(values.foundIn(shown(answer))).toEqual([]);
        for (const { path } of places) {
          const known = await run(caller, whole, withText(variables, path, recordNamed(path, variables)));
          const missing = await run(caller, whole, withText(variables, path, "9999999"));
          expect(shown(missing)).toBe(shown(known));
          expect(values.foundIn(shown(known))).toEqual([]);
        }
      }
      expect(
        JSON.stringify([
          ...graph.upstreams.store.clinic.visits.values(),
          ...graph.upstreams.store.clinic.intakes.values(),
          ...graph.upstreams.store.broker.members.values(),
        ]),
      ).toBe(before);
    },
  );

  it.each(foreign)("says nothing to %s through a subscription", async (caller) => {
    const open = async (document: string, id: string): Promise<string> => {
      const ended = AbortSignal.timeout(400);
      const response = await fetch(`${graph.url}/graphql/stream`, {
        method: "POST",
        signal: ended,
        headers: {
          "content-type": "application/json",
          accept: "text/event-stream",
          authorization: `Bearer ${tokens[caller]}`,
        },
        body: JSON.stringify({ query: document, variables: { id } }),
      });
      let text = String(response.status);
      try {
        for await (const chunk of response.body ?? []) text += Buffer.from(chunk as Uint8Array).toString();
      } catch {
        // Still open: nothing more came.
      }
      return text;
    };
    const member = entries.find(({ type }) => type === "Endorsement")!.id;
    const cases: [string, string, string][] = [
      ["subscription ($id: ID!) { eligibilityChanged(patientId: $id) { status } }", ownerId, "9999999"],
      [
        "subscription ($id: ID) { endorsementChanged(memberId: $id) { id endorsement { firstName nationalId } } }",
        member,
        "399999999",
      ],
    ];
    for (const [document, id, missing] of cases) {
      const answer = await open(document, id);
      expect(answer).toBe(await open(document, missing));
      expect(values.foundIn(answer)).toEqual([]);
    }
  });

  describe("whatever the records say of whose member the cards name", () => {
    const cardsBefore = new Map<object, object>();
    afterEach(() => {
      for (const [record, before] of cardsBefore) Object.assign(record, before);
      cardsBefore.clear();
    });

    /** Makes the members of the planted patient's cards somebody else, in one of three ways. */
    function become(match: string): void {
      const { clinic, broker } = graph.upstreams.store;
      const somebody = { firstName: plantedText("memberGiven"), lastName: plantedText("memberFamily") };
      const dob = match === "UNKNOWN" ? "1970-01-01" : "1902-03-04";
      for (const card of Object.values(clinic.cards.get(ownerId)!)) {
        const member = broker.members.get(card.subscriber_number);
        for (const record of [card, member]) if (record) cardsBefore.set(record, { ...record });
        if (member) Object.assign(member, somebody, { dob });
        const { firstName: guarantor_first_name, lastName: guarantor_last_name } = somebody;
        if (match === "POLICY_HOLDER")
          Object.assign(card, {
            responsible_party: "child",
            guarantor_first_name,
            guarantor_last_name,
            guarantor_dob: dob,
          });
      }
    }

    const isOfMember = (planted: string): boolean => /member|insured|illness|customer|preAuth|phone2/i.test(planted);
    const askers = isLong ? Object.keys(callers) : ["the patient", "clinic staff", "a broker"];
    const ofMember = (): Reach[] => reachesOf(routes.filter(({ field }) => memberSide.has(field.split(".")[0]!)));

    it("PATIENT: the same ways show it to the patient and to staff, or hiding it would prove nothing", async () => {
      const shownTo = new Map<string, number>();
      for (const caller of ["the patient", "clinic staff"]) {
        await inBatches(ofMember(), async ({ entry, document }) => {
          const { data } = await run(caller, document, { id: entry.id });
          if (hasValue(data)) shownTo.set(caller, (shownTo.get(caller) ?? 0) + 1);
        });
      }
      for (const shown of shownTo.values()) expect(shown).toBeGreaterThan(10);
      expect(shownTo.size).toBe(2);
    });

    it.each(["MISMATCH", "UNKNOWN", "POLICY_HOLDER"])(
      "%s: nothing of the member, or of what hangs on it, is shown to the patient or to staff by any way; brokers see as before",
      async (match) => {
        become(match);
        const wrong: string[] = [];
        const shownTo = new Map<string, number>();
        for (const caller of askers) {
          const { roles } = callers[caller]!;
          await inBatches(ofMember(), async ({ entry, type, document }) => {
            // An insurer may see its own lists, with any patients.
            if (roles.includes(Role.INSURER)) return;
            const answer = await run(caller, document, { id: entry.id });
            if (hasValue(answer.data)) shownTo.set(caller, (shownTo.get(caller) ?? 0) + 1);
            if (roles.includes(Role.BROKER)) return;
            const isAllowed = match === "POLICY_HOLDER" && type === "PolicyHolder";
            const leaked = values.foundIn(shown(answer)).filter(isOfMember);
            if (leaked.length > 0 || (hasValue(answer.data) && !isAllowed)) {
              wrong.push(`${caller}: ${document} ${shown(answer)}`);
            }
          });
        }
        expect(wrong).toEqual([]);
        expect(shownTo.get("a broker")).toBeGreaterThan(5);
      },
    );
  });

  it("takes as long to be denied as to be missing", async () => {
    const times = { denied: [] as number[], missing: [] as number[] };
    const ask = async (kind: keyof typeof times, id: string): Promise<void> => {
      const startedAt = performance.now();
      await run("another patient", "query ($id: ID!) { patient(id: $id) { fullName visits { totalCount } } }", { id });
      times[kind].push(performance.now() - startedAt);
    };
    graph.upstreams.clearRequests();
    for (let at = 0; at < 60; at++) {
      await ask("denied", ownerId);
      await ask("missing", "9999999");
    }
    // Neither asks an upstream, which is all that could take its time.
    expect(graph.upstreams.requests()).toEqual([]);
    const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1]!;
    expect(Math.abs(median(times.denied) - median(times.missing))).toBeLessThan(paced(5));
  });
});

/** What is the member's, or hangs on it. */
const memberSide = new Set([
  ...["Endorsement", "Utilization", "PolicyHolder", "BrokerAuthorization", "InsurerCoverage", "CoveragePeriod"],
  ...["PreAuth", "PreAuthPolicy", "InsuredPerson", "Illness", "PreAuthCustomer", "PreAuthAmounts", "PreAuthFlags"],
]);

/** Fields of one type that are reached by one path from one entry, in one document. */
interface Reach {
  readonly entry: Entry;
  readonly type: string;
  /** To each of the fields, as in a {@link FieldRoute}. */
  readonly paths: readonly FieldRoute["path"][];
  readonly document: string;
}

/** The routes, those to fields of one record in one document; in the long form each in a document of its own. */
function reachesOf(routes: readonly FieldRoute[]): Reach[] {
  const groups = new Map<string, FieldRoute[]>();
  for (const route of routes) {
    const ofRecord = JSON.stringify([route.entry.wrap(""), route.field.split(".")[0], route.path.slice(0, -1)]);
    const key = isLong ? `${ofRecord} ${route.field}` : ofRecord;
    groups.set(key, [...(groups.get(key) ?? []), route]);
  }
  return [...groups.values()].map((group) => {
    const { entry, field, path } = group[0]!;
    const type = field.split(".")[0]!;
    const fields = (schema.getType(type) as GraphQLObjectType).getFields();
    const leaves = group.map((route) => leafOf(fields[route.path.at(-1)!]!));
    const document = entry.wrap(below(path.slice(0, -1), leaves.join(" ")));
    return { entry, type, paths: group.map((route) => route.path), document };
  });
}

function daysAgo(days: number): string {
  return new Date(clock.now() - days * 86_400_000).toISOString();
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) await work(items[at]!);
  };
  await Promise.all(Array.from({ length: 12 }, worker));
}

/** Whether there is a value at the end of the path, below any root field. */
function reaches(data: unknown, path: readonly string[]): boolean {
  const at = (value: unknown, [name, ...rest]: readonly string[]): boolean => {
    if (Array.isArray(value)) return value.some((item) => at(item, name === undefined ? [] : [name, ...rest]));
    if (value === null || value === undefined) return false;
    return name === undefined || at((value as Record<string, unknown>)[name], rest);
  };
  const down = (value: unknown): boolean =>
    at(value, path) || (typeof value === "object" && value !== null && Object.values(value).some(down));
  return down(data);
}

/** Whether any field that was asked for holds anything. */
function hasValue(data: unknown): boolean {
  if (Array.isArray(data)) return data.some(hasValue);
  if (typeof data !== "object" || data === null) return data !== null && data !== undefined;
  return Object.values(data).some(hasValue);
}

function withWholePayload(document: string): string {
  const [operation] = parse(document).definitions;
  const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  if (field?.kind !== Kind.FIELD || !field.loc) throw new Error("A mutation selects a field.");
  const payload = getNamedType(schema.getMutationType()!.getFields()[field.name.value]!.type);
  const head = document.slice(0, field.selectionSet?.loc?.start);
  return `${head}{ ${wholeSelection(payload, 3)} } }`;
}

function makeEntries(ids: Readonly<Record<"member" | "visit" | "intake" | "preAuth", string>>): Entry[] {
  const root = (type: string, call: string, id: string, missing: string): Entry => ({
    way: "root",
    type,
    id,
    missing,
    wrap: (selection) => `query ($id: ID!) { ${call} { ${selection} } }`,
  });
  const list = (type: string, call: string): Entry => ({
    way: "root",
    type,
    id: ownerId,
    missing: ownerId,
    wrap: (selection) =>
      `query ($id: ID!) { ${call.replace("{}", `{ ${selection} }`)} x: patient(id: $id) @skip(if: true) { id } }`,
  });
  const entity = (type: string, key: string, id: string, missing: string): Entry => ({
    way: "entity",
    type,
    id,
    missing,
    wrap: (selection) =>
      `query ($id: ID!) { _entities(representations: [{ __typename: "${type}", ${key}: $id }]) { ... on ${type} { ${selection} } } }`,
  });
  const noVisit = "9999999";
  const noIntake = "00000000-0000-4000-8000-000000000000";
  const noPreAuth = ids.preAuth.replace(/[^:]+$/, "999999999");
  const period = `filter: { confirmedFrom: "${daysAgo(300)}", confirmedTo: "${daysAgo(0)}" }`;
  return [
    root("Patient", "patient(id: $id)", ownerId, "9999999"),
    root("Patient", "patients(ids: [$id])", ownerId, "9999999"),
    root("InsuranceCard", "insuranceCard(patientId: $id, type: PRIMARY)", ownerId, "9999999"),
    root("Visit", "visit(id: $id)", ids.visit, noVisit),
    root("Intake", "intake(id: $id)", ids.intake, noIntake),
    root("Endorsement", "endorsement(memberId: $id)", ids.member, "399999999"),
    list("Patient", "viewer { patient {} }"),
    list("Visit", "visits(first: 100) { nodes {} }"),
    list("PreAuth", `preAuths(insurance: "${ids.preAuth.split(":")[0]}", ${period}, first: 100) { nodes {} }`),
    list("EndorsementChange", "endorsementChanges { nodes {} }"),
    entity("Patient", "id", ownerId, "9999999"),
    entity("InsuranceCard", "id", `${ownerId}:primary`, "9999999:primary"),
    entity("Visit", "id", ids.visit, noVisit),
    entity("Intake", "id", ids.intake, noIntake),
    entity("Endorsement", "memberId", ids.member, "399999999"),
    entity("PreAuth", "id", ids.preAuth, noPreAuth),
  ];
}
