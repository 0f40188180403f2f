import { isInputObjectType } from "graphql";
import { request } from "node:http";
import { Role } from "../../src/auth/role";
import { isClinicId, textIdOf } from "../../src/input/ids";
import { createGraphContext } from "../../src/composition/graph-context";
import type { ServerParts } from "../../src/composition/server";
import { buildSubgraph } from "../../src/schema/build-subgraph";
import { features } from "../../src/features";
import { indexOperations, namedOperation, namedOperations, operationsDay } from "../support/named-operations";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";
import { textPlaces, withText } from "./support/text-places";

const { schema } = buildSubgraph(features);

/** What no id of any upstream looks like, and what would be more than an id in a path, a query or a header. */
const noIds = [
  "..",
  ".",
  "../4002",
  "4001/../4002",
  "..%2f4002",
  "%2e%2e",
  "4001%00",
  "4001/insurances",
  "4001\\4002",
  "4001?account=other",
  "4001&id=4002",
  "4001#x",
  "4001,4002",
  "4001;4002",
  "4001|4002",
  " 4001",
  "4001 ",
  "4001\r\nX-ApiToken: other",
  "4001\n",
  "4001\u0000",
  "４００１",
  "4001\u200b",
  "\u202e1004",
  "４001",
  "аbc",
  "4001\ud800",
  "__proto__",
  "-1",
  "*",
  "'",
  '" or ""="',
  "${7*7}",
  "http://127.0.0.1/",
  "//elsewhere.example/",
  "current",
  "CURRENT",
  "import",
  "",
  "x".repeat(129),
];
/** Every one at every place; otherwise every third, so that each is tried at a third of the places. */
const stride = process.env.LONG_TESTS === "1" ? 1 : 3;
/** What no text holds, whatever it says. */
const noTexts = ["before\u0000after", "\u0000"];
/** Not looked at as an id: the caller's own words for its own writes. */
const ownWords: ReadonlySet<unknown> = new Set(["idempotencyKey", "reference"]);

interface UserErrorAnswer {
  readonly code: string;
  readonly field: readonly string[] | null;
}

/** As if the link index were complete and named one candidate for every card, and nobody on any plan. */
const withLinkIndex: ServerParts["createContext"] = (services, request) => {
  const context = createGraphContext(services, request);
  context.links.patientsWithCard = () => Promise.resolve(["4001"]);
  context.links.membersOf = () => Promise.resolve([]);
  return context;
};

describe("Ids and texts of callers", () => {
  let graph: RunningGraph;
  let token: string;
  beforeAll(async () => {
    graph = await runGraph({ now: operationsDay, parts: { createContext: withLinkIndex } });
    // One who may do everything, so that nothing is refused for another reason.
    token = await graph.issue({ roles: Object.values(Role), patientId: "4001", insurances: ["ma", "razi", "asia"] });
    // The broker's login is not what is counted.
    await graph.run("{ states { id } }", {}, { token });
    const { document, variables } = namedOperation("patients-by-card.graphql");
    const found = await graph.run(document, variables, { token });
    expect(found.data.patientsByCard).toMatchObject([{ id: "4001" }]);
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const run = (document: string, variables: Readonly<Record<string, unknown>>): Promise<GraphAnswer> =>
    graph.run(document, variables, { token });
  const requests = () =>
    graph.upstreams.requests().map(({ upstream, method, path }) => `${upstream} ${method} ${path}`);

  const queries = [...namedOperations, ...indexOperations];

  it("are looked at in every field that takes any", () => {
    const asked = new Set(
      queries.flatMap(({ document }) => [...document.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name)),
    );
    const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
    const taking = Object.values(fields).filter(({ name, args }) => args.length > 0 && !name.startsWith("_"));
    expect(taking.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  });

  const places = queries.flatMap(({ file, document, variables }) =>
    textPlaces(schema, document, variables).map((place) => ({
      file,
      document,
      variables,
      ...place,
      name: place.path.join("."),
    })),
  );
  const ids = places.filter(
    ({ file, type, path, name }) =>
      type === "ID" &&
      !ownWords.has(path.at(-1)) &&
      // Compared with what the patient's card names, and sent only where it is the same.
      !(file === "confirm-card-member.graphql" && name === "input.memberId"),
  );
  const texts = places.filter(({ type, path }) => type === "String" || ownWords.has(path.at(-1)));
  const noIdsFor = (place: (typeof ids)[number]): string[] =>
    noIds.filter((_id, index) => (index + ids.indexOf(place)) % stride === 0);

  // Of lists and filters an id is compared with what was read, so the reads go out, and none of them names it.
  const isCompared = ({ file, path }: (typeof ids)[number]): boolean =>
    [
      "reconcile-endorsements.graphql",
      "remove-endorsements.graphql",
      "visits.graphql",
      "coverage-worklist.graphql",
    ].includes(file) || path.at(-1) === "consultationId";
  const namingIt = (id: string): string[] =>
    id.length < 3 || !id.isWellFormed() ? [] : requests().filter((asked) => asked.includes(encodeURIComponent(id)));

  const isTextId = ({ file, path }: (typeof ids)[number]): boolean => {
    const name = path.at(-1) === "id" ? file : path.filter((part) => typeof part === "string").at(-1)!;
    return /member|policy|plan|condition|country|state|city|insurance$|pre-?auth/i.test(name);
  };

  it.each(ids)("reach no upstream where they can name nothing: $file $name", async (place) => {
    const { document, variables, path } = place;
    for (const id of noIdsFor(place)) {
      if (isTextId(place) && textIdOf(id) !== null) continue;
      // People type blanks around an id: it is the id without them that goes out.
      if (id.trim() !== id && isClinicId(id.trim())) continue;
      const { status } = await run(document, withText(variables, path, id));
      expect([200, 400]).toContain(status);
      if (isCompared(place)) expect({ id, naming: namingIt(id) }).toEqual({ id, naming: [] });
      else expect({ id, requests: requests() }).toEqual({ id, requests: [] });
      graph.upstreams.clearRequests();
    }
  });

  it.each(ids.filter(isTextId))("are only an id wherever they are used: $file $name", async (place) => {
    const { document, variables, path } = place;
    for (const id of noIdsFor(place).filter((text) => textIdOf(text) !== null)) {
      const { status } = await run(document, withText(variables, path, id));
      expect([200, 400]).toContain(status);
      for (const { path: asked, route } of graph.upstreams.requests()) {
        const { pathname, hash } = new URL(asked, "http://upstream");
        expect({ id, hash, segments: pathname.split("/").length }).toEqual({
          id,
          hash: "",
          segments: route.split("/").length,
        });
      }
      graph.upstreams.clearRequests();
    }
  });

  /** Which field of the input is said to name nothing, by the place of an unknown id. Null where the upstream does not say which. */
  const blamed: Readonly<Record<string, string | null>> = {
    "add-endorsement.graphql input.planId": null,
    "add-endorsements.graphql input.endorsements.0.planId": null,
    "book-visit.graphql input.patientId": null,
    "book-visit.graphql input.providerId": null,
    "book-visit.graphql input.intakeId": "intakeId",
    "cancel-pre-auth.graphql input.id": "id",
    "cancel-visit.graphql input.id": "id",
    "change-endorsement-plan.graphql input.memberId": null,
    "change-endorsement-plan.graphql input.newPlanId": null,
    "change-endorsement-plans.graphql input.endorsements.0.memberId": null,
    "change-endorsement-plans.graphql input.endorsements.0.newPlanId": null,
    "check-eligibilities.graphql input.patientIds.0": "patientIds.0",
    "check-eligibility.graphql input.patientId": "patientId",
    "choose-consultation.graphql input.patientId": "patientId",
    "choose-consultation.graphql input.consultationId": "consultationId",
    "close-visit.graphql input.id": "id",
    // A card is its patient's of a type.
    "confirm-card-member.graphql input.patientId": "type",
    "delete-insurance-card.graphql input.patientId": "type",
    "create-intake.graphql input.patientId": "patientId",
    "delete-plan-benefits.graphql input.planId": "planId",
    "import-insurance-cards.graphql input.patientId": "patientId",
    "remove-endorsement.graphql input.memberId": "memberId",
    // A member of another policy.
    "remove-endorsement.graphql input.policyId": "memberId",
    "remove-endorsements.graphql input.endorsements.0.memberId": "endorsements.0.memberId",
    "remove-endorsements.graphql input.endorsements.0.policyId": "endorsements.0.memberId",
    "request-e-consult.graphql input.intakeId": "intakeId",
    "restore-endorsement.graphql input.memberId": "memberId",
    "restore-endorsements.graphql input.endorsements.0.memberId": "endorsements.0.memberId",
    "save-insurance-card.graphql input.patientId": "patientId",
    "settle-coverage.graphql input.patientId": "patientId",
    "start-walk-in-visit.graphql input.intakeId": "intakeId",
    "start-walk-in-visit.graphql input.patientId": "patientId",
    "start-walk-in-visit.graphql input.providerId": null,
    "start-walk-in-visit.graphql input.visitId": "visitId",
    "update-endorsement-member.graphql input.memberId": "memberId",
    "update-endorsement-member.graphql input.policyId": "memberId",
    "update-intake.graphql input.consultationId": "consultationId",
    "update-intake.graphql input.id": "id",
    "update-intake.graphql input.patientId": "patientId",
    "update-visit.graphql input.id": "id",
    "update-visit.graphql input.intakeId": "intakeId",
    "update-visit.graphql input.providerId": null,
  };

  it("of mutations that name nothing are reported at their own fields of the input, and at no other", async () => {
    const found: Record<string, string | null> = {};
    let writes = 0;
    for (const { file, document, variables, path, name } of ids) {
      if (!/^mutation/m.test(document)) continue;
      const key = texts.find((place) => place.file === file && ownWords.has(place.path.at(-1)));
      const unknown = withText(variables, path, "9999999");
      const { data } = await run(document, key ? withText(unknown, key.path, `write ${writes++}`) : unknown);
      JSON.stringify(data, (key, value: unknown) => {
        for (const { code, field } of key === "userErrors" ? (value as UserErrorAnswer[]) : [])
          if (code === "NOT_FOUND") found[`${file} ${name}`] = field?.join(".") ?? null;
        return value;
      });
    }
    expect(found).toEqual(blamed);
  });

  it.each(texts)("reach no upstream if they are not valid text: $file $name", async ({ document, variables, path }) => {
    for (const text of noTexts) {
      await run(document, withText(variables, path, text));
      expect({ text, requests: requests() }).toEqual({ text, requests: [] });
    }
  });

  it.each(places.filter(({ type }) => type === "JSONObject"))(
    "keep words that programs act on out of JSON: $file $name",
    async ({ document, variables, path }) => {
      for (const json of ['{ "__proto__": { "polluted": true } }', '{ "a": { "constructor": { "prototype": {} } } }']) {
        await run(document, withText(variables, path, JSON.parse(json)));
        expect(requests()).toEqual([]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }
      for (const text of noTexts) {
        for (const json of [{ note: text }, { list: [{ note: text }] }, { [`${text}x`]: "note" }]) {
          await run(document, withText(variables, path, json));
          expect({ json, requests: requests() }).toEqual({ json, requests: [] });
        }
      }
    },
  );

  it.each(places.filter(({ type }) => type === "URL"))(
    "are no addresses but public ones: $file $name",
    async ({ document, variables, path }) => {
      for (const url of [
        "http://acme.org/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://169.254.169.254/latest",
        "https://0x7f.1/",
        "https://localhost/",
        "https://db.internal/",
        "https://user:pass@acme.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
      ]) {
        await run(document, withText(variables, path, url));
        expect({ url, requests: requests() }).toEqual({ url, requests: [] });
      }
    },
  );

  const keys: [string, string][] = [
    ["Patient", "id"],
    ["InsuranceCard", "id"],
    ["Visit", "id"],
    ["Intake", "id"],
    ["Plan", "id"],
    ["PreAuth", "id"],
    ["Endorsement", "memberId"],
  ];
  it.each(keys)("reach no upstream through a representation: %s", async (typename, key) => {
    const isText = ["Plan", "PreAuth", "Endorsement"].includes(typename);
    const composed = isText
      ? noIds
          .filter((id) => textIdOf(id) === null)
          .flatMap((id) => [id, ...(typename === "PreAuth" ? [`${id}:20260101:1`] : [])])
      : noIds.flatMap((id) => [id, `${id}:primary`, `4001:${id}`, `${id}:20260101:1`, `ma:${id}:1`]);
    const document = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }";
    for (const id of [...composed, { $ne: null }, ["4001"], true, ...(isText ? [] : [1e21])]) {
      const { data } = await run(document, { r: [{ __typename: typename, [key]: id }] });
      expect(data?._entities ?? [null]).toEqual([null]);
      expect({ id, requests: requests() }).toEqual({ id, requests: [] });
    }
    for (const name of ["__proto__", "constructor", "toString", "Query", "", "Patient\u0000"]) {
      await run(document, { r: [{ __typename: name, id: "4001" }] });
      expect(requests()).toEqual([]);
    }
  });

  it("run unchanged when they are valid", async () => {
    const reads = queries.filter(
      ({ document, variables }) => /^query/m.test(document) && Object.keys(variables).length > 0,
    );
    expect(reads.length).toBeGreaterThan(8);
    for (const { file, document, variables } of reads) {
      graph.upstreams.clearRequests();
      const { errors } = await run(document, variables);
      expect({ file, errors }).toEqual({ file, errors: undefined });
    }
  });

  it("are known inputs: every input object of the schema is one of a named operation's", () => {
    const inputs = Object.values(schema.getTypeMap()).filter(
      (type) => isInputObjectType(type) && type.name.endsWith("Input"),
    );
    expect(inputs.length).toBeGreaterThan(20);
    expect(ids.length).toBeGreaterThan(35);
    expect(texts.length).toBeGreaterThan(40);
  });
});

describe("A client's own clinic token", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 10 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const raw = (value: string | Buffer): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const sent = request(`${graph.url}/graphql`, { method: "POST", insecureHTTPParser: true }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on("error", reject);
      sent.setHeader("content-type", "application/json");
      sent.setHeader("authorization", `Bearer ${graph.tokens.CLINIC_STAFF}`);
      // As Node would not let a client write it.
      (sent as unknown as Record<symbol, Record<string, [string, string]>>)[
        Object.getOwnPropertySymbols(sent).find(({ description }) => description === "kOutHeaders")!
      ]!["x-apitoken"] = ["X-ApiToken", value.toString("latin1" as never)];
      sent.end(JSON.stringify({ query: '{ patient(id: "4001") { fullName } }' }));
    });

  it.each(["a b", "tok\u00e9n", "t".repeat(1025), "", "a\tb", "a,\u00a0b"])(
    "is refused where it is none: %j",
    async (value) => {
      const { status, text } = await raw(value);
      expect(status).toBe(400);
      expect(text).not.toContain(value === "" ? "X-ApiToken: " : value);
      expect(graph.upstreams.requests()).toEqual([]);
    },
  );

  it("cannot smuggle a header to the clinic", async () => {
    for (const value of ["a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\u0000b"]) {
      const answer = await raw(value).catch(() => null);
      const smuggled = graph.upstreams
        .requests()
        .filter(({ headers }) => "x-evil" in headers || /[\r\n\0]/.test(String(headers["x-apitoken"])));
      expect(smuggled).toEqual([]);
      if (value.includes("\u0000")) expect(answer?.status ?? 400).toBe(400);
    }
  });

  it("goes to the clinic as it is, and nowhere else", async () => {
    const own = graph.upstreams.patientToken("4001");
    const { data } = await graph.run(
      `{ patient(id: "4001") { fullName endorsements { memberId } } }`,
      {},
      { role: "PATIENT", headers: { "x-apitoken": own } },
    );
    expect(typeof data.patient.fullName).toBe("string");
    for (const { upstream, headers } of graph.upstreams.requests()) {
      if (upstream === "vsee") expect(headers["x-apitoken"]).toBe(own);
      else expect(JSON.stringify(headers)).not.toContain(own);
    }
  });
});
