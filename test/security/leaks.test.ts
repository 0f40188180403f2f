import { connect } from "node:net";
import { inspect } from "node:util";
import { Role } from "../../src/auth/role";
import { createLog } from "../../src/observability/log";
import type { Fault } from "../../src/sandbox/faults/fault-rule";
import type { UpstreamName } from "../../src/upstream/upstream-error";
import { Cancellation } from "../../src/upstream/http/cancellation";
import { eventually } from "../ledger/eventually";
import { namedOperation, namedOperations, type NamedOperation } from "../support/named-operations";
import { ownerId, plantedText, plantValues, type PlantedValues } from "./support/planted-values";
import { startProduction, type ProductionGraph, type Reply } from "./support/production-graph";

const upstreamNames: readonly UpstreamName[] = ["vsee", "bastion", "preauth", "vba"];
const planted = { note: plantedText("Wrong"), list: [plantedText("Wrong")] };
const faults: readonly Fault[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 404 },
  { kind: "status", status: 429, retryAfter: 1 },
  { kind: "status", status: 401 },
  { kind: "cut-json" },
  { kind: "html-200" },
  { kind: "refusal-with-200" },
  { kind: "reset-mid-body" },
  { kind: "answer-lost" },
  { kind: "wrong-content-type" },
  { kind: "redirect", url: `https://elsewhere.example/${plantedText("Redirect")}` },
  { kind: "proto-keys" },
  ...[
    "first_name",
    "data.0.first_name",
    "data.first_name",
    "data.*.start",
    "data.nationalId",
    "data",
    "data.*.email",
  ].map((path): Fault => ({ kind: "wrong-type", path, value: planted })),
];

const faultyReads = ["patient-chart", "visit", "intake", "endorsement", "pre-auths", "plan", "viewer", "patients"];

/** One answer's texts beside its data: what may stand there is the same for everybody. */
const besideData = ({ body, text }: Reply): string =>
  body === undefined ? text : JSON.stringify({ ...body, data: undefined });

describe("Nothing about a person and no secret", () => {
  let graph: ProductionGraph;
  let values: PlantedValues;
  let tokens: Record<Role, string>;
  const clinicToken = plantedText("ClinicToken");
  const outputs: string[] = [];
  const replies: Reply[] = [];
  const answers: Reply[] = [];
  const foreign: Reply[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, "write").mockImplementation((chunk: unknown) => {
      outputs.push(String(chunk));
      return true;
    }),
  );

  beforeAll(async () => {
    const secrets = { ROUTER_SECRET: "router-secret-value-1", BASTION_WEBHOOK_ACCESS_KEY: "webhook-key-value-1" };
    graph = await startProduction({
      ...secrets,
      LINK_INDEX: "on",
      UPSTREAM_TIMEOUT_MS: "700",
      REQUEST_DEADLINE_MS: "2000",
    });
    const sign = (roles: Role[], more = {}) => graph.issuer.sign({ roles, sub: roles.join("-"), ...more });
    tokens = {
      PATIENT: await sign([Role.PATIENT], { patient_id: ownerId }),
      CLINIC_STAFF: await sign([Role.CLINIC_STAFF]),
      BROKER: await sign([Role.BROKER]),
      INSURER: await sign([Role.INSURER], { insurances: ["ma", "razi", "asia"] }),
      BENEFITS_ADMIN: await sign([Role.BENEFITS_ADMIN]),
    };
    values = plantValues(graph.upstreams, { ...secrets, ...tokens, clinicToken });
    await runEverything();
    await runFaults();
    await runMalformed();
  }, 240_000);
  afterAll(async () => {
    for (const spy of spies) spy.mockRestore();
    await graph.stop();
  });

  async function runEverything(): Promise<void> {
    // Reads first: writes put other values in place of the planted ones.
    const isRead = ({ document }: NamedOperation): boolean => /^query/m.test(document);
    const operations = namedOperations.filter(({ document }) => !/^subscription/m.test(document));
    for (const { document, variables, role } of operations.toSorted((a, b) => Number(isRead(b)) - Number(isRead(a)))) {
      answers.push(await graph.post({ query: document, variables }, tokens[role], { "x-explain": "1" }));
      for (const other of Object.values(Role)) {
        if (([role, Role.CLINIC_STAFF, Role.PATIENT] as string[]).includes(other)) continue;
        const answer = await graph.post({ query: document, variables }, tokens[other], { "x-apitoken": clinicToken });
        replies.push(answer);
        if (role === "CLINIC_STAFF" || role === "PATIENT") foreign.push(answer);
      }
    }
  }

  async function runFaults(): Promise<void> {
    const reads = faultyReads.map((name) => namedOperation(`${name}.graphql`));
    for (const upstream of upstreamNames) {
      for (const fault of faults) {
        graph.upstreams.faults.add({ upstream, ...fault });
        answers.push(
          ...(await Promise.all(
            reads.map(({ document, variables, role }) => graph.post({ query: document, variables }, tokens[role])),
          )),
        );
        graph.upstreams.faults.clear();
      }
    }
  }

  async function runMalformed(): Promise<void> {
    const text = plantedText("Client");
    const malformed: unknown[] = [
      `{"query": "${text}`,
      text,
      { query: text },
      { query: `{ patient(id: ${text}) { id } }` },
      { query: `{ patient(id: "${text}` },
      { query: `{ patient(id: {a: "${text}"}) { id } }` },
      { query: `{ visits(first: "${text}") { totalCount } }` },
      {
        query: `query ($f: VisitFilter) { visits(filter: $f) { totalCount } }`,
        variables: { f: { type: text, from: text, [`${text}-key`]: 1 } },
      },
      { query: "query ($d: Date!, $i: AddEndorsementInput!) { viewer { subject } }", variables: { d: text, i: text } },
      { query: "query ($t: CardType!) { insuranceCard(patientId: 1, type: $t) { id } }", variables: { t: text } },
      { query: "query ($a: Int!) { visits(first: $a) { totalCount } }", variables: { a: text } },
      {
        query: "query ($e: RequestBrokerPasswordResetInput!) { viewer { subject } }",
        variables: { e: { email: text } },
      },
      {
        query: "mutation ($i: UpdateBrokerWebhookInput!) { updateBrokerWebhook(input: $i) { ok } }",
        variables: { i: { url: text } },
      },
      { query: `{ visits(after: "${text}") { totalCount } }` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: text } } },
      { query: "{ viewer { subject } }", operationName: "Other", variables: { unused: text } },
      [{ query: text }],
    ];
    for (const request of malformed) replies.push(await graph.post(request, tokens.BROKER));
    replies.push(await graph.post({ query: "{ viewer { subject } }" }, text));
    replies.push(
      await graph.post({ query: "{ viewer { subject } }" }, tokens.BROKER, { "x-apitoken": `${text} ${text}` }),
    );
    replies.push(await graph.send(`/${text}?token=${text}`, { headers: { cookie: text } }));
    replies.push(
      await graph.send("/webhooks/bastion", {
        method: "POST",
        body: JSON.stringify({ accessKey: text, data: { name: text } }),
      }),
    );
    replies.push(
      await graph.send("/graphql/stream", {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${tokens.BROKER}` },
        body: JSON.stringify({ query: `subscription { ${text} }` }),
      }),
    );
    await new Promise<void>((ended) => {
      const socket = connect(Number(new URL(graph.url).port), "127.0.0.1", () =>
        socket.write(`GET /${text} HTTP/1.1\r\nX: \u0001${text}\r\n${text}\r\n\r\n`),
      );
      socket.on("close", () => ended()).on("error", () => ended());
      socket.on("data", (data) =>
        replies.push({ status: 400, headers: new Headers(), text: data.toString(), body: undefined, ms: 0 }),
      );
    });
    const gone = new AbortController();
    const left = graph
      .post({ query: `{ patient(id: "${ownerId}") { fullName } }` }, tokens.CLINIC_STAFF)
      .catch(() => null);
    gone.abort();
    await left;
  }

  it("was planted in vain: those who may see it do", () => {
    const seen = new Set(answers.flatMap(({ text }) => values.foundIn(text)));
    for (const name of [
      "Given",
      "Family",
      "UserEmail",
      "AuthCode",
      "card_guarantor_first_name",
      "member_middleName",
      "member_nationalId",
      "note_assessment_plan",
      "intake_reason_for_visit",
    ]) {
      expect(seen).toContain(plantedText(name));
    }
    expect(answers.filter(({ body }) => (body as { errors?: unknown })?.errors).length).toBeGreaterThan(100);
  });

  it("is in the log, however much is logged", () => {
    expect(graph.log().split("\n").length).toBeGreaterThan(500);
    expect(values.foundIn(graph.log())).toEqual([]);
    expect(graph.log()).not.toMatch(/310000002|127\.0\.0\.1|\/users|Bearer| {4}at /);
  });

  it("is printed", () => {
    expect(values.foundIn(outputs.join(""))).toEqual([]);
  });

  it("is in errors or in the list of upstream calls", () => {
    expect(answers.flatMap((answer) => values.foundIn(besideData(answer)))).toEqual([]);
    expect(answers.map(besideData).join("\n")).not.toMatch(/127\.0\.0\.1|https?:\/\/|node_modules|\.ts:\d/);
  });

  it("reaches callers who may not see it", () => {
    expect(foreign.length).toBeGreaterThan(30);
    expect(
      foreign
        .flatMap(({ text }) => values.foundIn(text))
        .filter((found) => !/^Zq7canary(member|insured|illness|customer|preAuth|MemberEmail)/.test(found)),
    ).toEqual([]);
    const unauthorized = replies.filter((reply) => !foreign.includes(reply));
    expect(
      unauthorized
        .flatMap(({ text }) => values.foundIn(text))
        .filter((found) => !/^Zq7canary(member|insured|illness|customer|preAuth|MemberEmail)|Client$/.test(found)),
    ).toEqual([]);
  });

  it("is shown by an unexpected error", async () => {
    const mistake = Object.assign(new TypeError(plantedText("Mistake")), { code: plantedText("Code"), extensions: {} });
    const page = jest.spyOn(graph.server.services.ledger.changes, "page").mockRejectedValueOnce(mistake);
    const before = graph.log().length;
    const { text, body } = await graph.post({ query: "{ endorsementChanges { nodes { id } } }" }, tokens.BROKER);
    page.mockRestore();
    expect(body.errors[0]).toMatchObject({ extensions: { code: "INTERNAL_SERVER_ERROR" } });
    expect(values.foundIn(text)).toEqual([]);
    expect(graph.log().slice(before)).toContain("TypeError");
    expect(graph.log().slice(before)).not.toContain(plantedText("Mistake"));
  });

  it("can be in a log line: neither fields outside the list, nor values that are not names", () => {
    let line = "";
    const log = createLog("debug", { write: (text: string) => void (line += text) });
    const fields = { errorName: `Error: ${plantedText("Name")} said so`, body: plantedText("Body"), count: 3 };
    log.error("request failed", fields);
    expect(line).toContain('"count":3');
    expect(values.foundIn(line)).toEqual([]);
  });

  it("is quoted back from values that do not fit", () => {
    const quoting = replies.filter(({ text }) => text.includes(plantedText("Client")));
    // Names that the document itself uses may be quoted: they are not values.
    expect(
      quoting
        .map(({ text }) => text)
        .filter((text) => !/Cannot query field|is not defined by type|Unknown argument/.test(text)),
    ).toEqual([]);
  });

  it("is in the metrics", async () => {
    const text = await (await fetch(`${graph.server.adminUrl}/metrics`)).text();
    expect(text).toContain("coverage_graph_errors_total");
    expect(values.foundIn(text)).toEqual([]);
    expect(text).not.toMatch(/"[^"\n]*(4001|310000002|PatientChart)[^"\n]*"/);
  });

  it("is shown when configuration, services or errors are inspected", async () => {
    const deep = { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null } as const;
    const secrets = (text: string): string[] => values.foundIn(text).filter((found) => !found.startsWith("Zq7canary"));
    expect(values.foundIn(inspect(graph.config, deep))).toEqual([]);
    expect(values.foundIn(JSON.stringify(graph.config))).toEqual([]);
    // A call in flight has its upstream's token with it.
    await eventually(() => expect(secrets(inspect(graph.server.services, { ...deep, showHidden: false }))).toEqual([]));
    graph.upstreams.faults.add({ upstream: "vsee", kind: "cut-json" });
    const { upstreams } = graph.server.services;
    const scope = { cancellation: new Cancellation(), deadlineAt: performance.now() + 1000 };
    const failed: unknown = await upstreams.vsee
      .request({ method: "GET", route: "/users", path: `/users?id=${ownerId}` }, scope)
      .catch((error: unknown) => error);
    graph.upstreams.faults.clear();
    expect(failed).toBeInstanceOf(Error);
    expect(values.foundIn(inspect(failed, deep))).toEqual([]);
  });
});
