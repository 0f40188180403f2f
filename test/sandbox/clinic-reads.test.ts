import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { ask, SandboxClient } from "./sandbox-client";

const SHOWCASE = IRREGULAR_PATIENTS.showcase;
let client: SandboxClient;

beforeAll(async () => {
  client = await SandboxClient.start();
});
afterAll(() => client.stop());

const visitsOf = (patientId: string) =>
  [...client.upstreams.store.clinic.visits.values()].filter(({ memberId }) => memberId === patientId);

describe("access", () => {
  it.each(["x-apitoken", "x-accountcode"])("refuses a call without %s in the clinic's error shape", async (header) => {
    const { vseeApiToken, vseeAccountCode } = client.upstreams.credentials;
    const headers: Record<string, string> = { "x-apitoken": vseeApiToken, "x-accountcode": vseeAccountCode };
    delete headers[header];
    for (const path of ["/users?id=4001", "/users/4001/insurances", "/visits", "/visits/current", "/intakes/x"]) {
      const answer = await ask(`${client.upstreams.urls.vsee}${path}`, { headers });
      expect(answer).toMatchObject({ status: 401, body: { code: 401, message: expect.any(String) } });
    }
  });

  it("shows a patient its own data and refuses another's", async () => {
    const other = visitsOf("4002")[0]!;
    const list = await client.vsee("/visits", {}, SHOWCASE);
    expect(list.body.data.map((visit: { id: string }) => visit.id)).toEqual(visitsOf(SHOWCASE).map(({ id }) => id));
    for (const path of ["/users/4002", "/users/4002/insurances", `/visits/${other.id}`, `/intakes/${other.intakeId}`])
      expect((await client.vsee(path, {}, SHOWCASE)).status).toBe(403);
    expect((await client.vsee("/users/-", {}, SHOWCASE)).body.data.id).toBe(SHOWCASE);
  });

  it("answers 404 for records that do not exist", async () => {
    const paths = [
      "/users/1",
      "/users/1/insurances",
      "/visits/1",
      "/intakes/1",
      "/users/4011/insurances/primary",
      "/x",
    ];
    for (const path of paths) expect(await client.vsee(path)).toMatchObject({ status: 404, body: { code: 404 } });
  });
});

describe("users", () => {
  it("reads a batch in an order of its own, leaving unknown ids out", async () => {
    const ids = ["4001", "4002", "4003", "4004", "4005", "999999", "4006"];
    const { body } = await client.vsee(`/users?id=${ids.join(",")}`);
    const answered = body.data.map((user: { id: string }) => user.id);
    expect([...answered].sort()).toEqual(ids.filter((id) => id !== "999999"));
    expect(answered).not.toEqual(ids.filter((id) => id !== "999999"));
    expect(body.total_count).toBe(6);
    expect(new Set(body.data.map((user: { type: unknown }) => typeof user.type))).toEqual(
      new Set(["number", "string"]),
    );
  });

  it("finds patients by part of the name, in entries with too little data to identify them", async () => {
    const { body } = await client.vsee("/users?q=patients.example&type=200");
    expect(body.total_count).toBeGreaterThan(0);
    expect(Object.keys(body.data[0] as object)).toEqual(["id", "email", "full_name"]);
    expect((await client.vsee("/users?q=ad&type=200")).status).toBe(400);
  });

  it("omits everyone but the patient from a patient's batch", async () => {
    const { body } = await client.vsee(`/users?id=4002,${SHOWCASE}`, {}, SHOWCASE);
    expect(body.data.map((user: { id: string }) => user.id)).toEqual([SHOWCASE]);
  });
});

describe("cards", () => {
  it("lists the primary card first and may spell the secondary's number `subscriber_num`", async () => {
    const { body } = await client.vsee(`/users/${SHOWCASE}/insurances`);
    const stored = client.upstreams.store.clinic.cards.get(SHOWCASE)!;
    expect(body.version).toBe("2.0");
    expect(body.data[0]).toEqual(stored.primary);
    expect(body.data[1]).toMatchObject({ subscriber_num: stored.secondary?.subscriber_number });
    expect(body.data[1]).not.toHaveProperty("subscriber_number");
    expect((await client.vsee(`/users/${SHOWCASE}/insurances/secondary`)).body.data).toEqual(body.data[1]);
  });

  it("lists nothing for a patient without cards", async () => {
    expect((await client.vsee(`/users/${IRREGULAR_PATIENTS.noCards}/insurances`)).body.data).toEqual([]);
  });
});

describe("visits", () => {
  it("lists in the text form", async () => {
    const { body } = await client.vsee("/visits.json");
    const shown = body.data.find((visit: { id: string }) => visit.id === "500001");
    const stored = client.upstreams.store.clinic.visits.get("500001")!;
    expect(body.data).toHaveLength(client.upstreams.store.clinic.visits.size);
    expect(shown).toMatchObject({
      _id: "500001",
      member_id: SHOWCASE,
      provider_id: stored.providerId,
      start: String(stored.start),
      type: "2",
      subtype: "3",
      status: "40",
      room_id: null,
      visit_group_id: stored.groupId,
    });
    expect(shown).not.toHaveProperty("subType");
  });

  it("has the group id on group appointments only, and no provider where the id is 0", async () => {
    const { body } = await client.vsee("/visits");
    const grouped = body.data.filter((visit: object) => "visit_group_id" in visit);
    const unassigned = body.data.filter((visit: { provider_id: string }) => visit.provider_id === "0");
    expect(grouped.length).toBeGreaterThan(0);
    expect(grouped.length).toBeLessThan(body.data.length / 2);
    expect(unassigned.length).toBeGreaterThan(0);
    for (const visit of unassigned) expect(visit).not.toHaveProperty("provider");
  });

  it("answers one visit in the number form, both spellings of the subtype and the e-mail as the member's code", async () => {
    const { body, text } = await client.vsee("/visits/500001");
    const stored = client.upstreams.store.clinic.visits.get("500001")!;
    expect(body.data).toMatchObject({
      id: "500001",
      member_id: Number(SHOWCASE),
      provider_id: Number(stored.providerId),
      start: stored.start,
      type: 2,
      status: 40,
      subtype: 3,
      subType: 3,
      postvisit: stored.postvisit,
      member: { code: client.upstreams.store.clinic.users.get(SHOWCASE)?.email },
      related_walkin: { id: stored.relatedWalkinId, status: 40 },
    });
    expect(body.data.room_id).not.toBe(Number(body.data.room.id));
    expect(text).toContain("<\\/p>");
  });

  it("writes `postvisit` twice where documented, the second one another patient's", async () => {
    const visit = visitsOf(IRREGULAR_PATIENTS.foreignPostVisit)[0]!;
    const { text, body } = await client.vsee(`/visits/${visit.id}`);
    expect(text.match(/"postvisit":/g)).toHaveLength(2);
    expect(body.data.postvisit.member_id).not.toBe(IRREGULAR_PATIENTS.foreignPostVisit);
  });

  it("answers the visit in progress, one that has ended where documented, and null where there is none", async () => {
    expect((await client.vsee("/visits/current", {}, SHOWCASE)).body.data).toMatchObject({
      status: "30",
      actual_end: null,
    });
    const ended = await client.vsee("/visits/current", {}, IRREGULAR_PATIENTS.endedCurrent);
    expect(ended.body.data).toMatchObject({ status: "40", actual_end: expect.any(String), intake: expect.any(Object) });
    expect((await client.vsee("/visits/current", {}, IRREGULAR_PATIENTS.noVisits)).body).toEqual({ data: null });
  });

  it("narrows to one member only where the deployment has a parameter for it", async () => {
    const narrow = await SandboxClient.start({ patients: 10, visitsMemberParam: "member_id" });
    const narrowed = await narrow.vsee(`/visits?member_id=${SHOWCASE}`);
    const size = narrow.upstreams.store.clinic.visits.size;
    await narrow.stop();
    expect(narrowed.body.data).toHaveLength(6);
    expect(size).toBeGreaterThan(6);
    const ignored = await client.vsee(`/visits?member_id=${SHOWCASE}`);
    expect(ignored.body.data).toHaveLength(client.upstreams.store.clinic.visits.size);
  });

  it("links to a summary", async () => {
    expect((await client.vsee("/visits/500001/exports/visit_summary")).body.data.url).toMatch(/^https:\/\//);
  });
});

describe("intakes", () => {
  it("reads attachments as a list or as empty text, type as text, custom fields as they are", async () => {
    const intakes = [...client.upstreams.store.clinic.intakes.values()];
    const kinds = new Set<string>();
    for (const intake of intakes.slice(0, 30)) {
      const { body } = await client.vsee(`/intakes/${intake.id}`);
      expect(body.data).toEqual(intake);
      kinds.add(Array.isArray(body.data.attachments) ? "list" : JSON.stringify(body.data.attachments));
    }
    expect(kinds).toEqual(new Set(["list", '""']));
  });
});

describe("availability", () => {
  const path = "/availability?start=1773480000&end=1773510000&duration=1800";

  it("lists slots of the asked length, the first of them twice, providers as text", async () => {
    const { body } = await client.vsee(path);
    const [first, second, third] = body.data;
    expect(second).toEqual(first);
    expect(third.start).toBeGreaterThan(first.start);
    for (const { start, end, providers } of body.data) {
      expect(end - start).toBe(1800);
      expect(providers.every((id: unknown) => typeof id === "string")).toBe(true);
    }
  });

  it("accepts application credentials instead of a token, and nothing else", async () => {
    const { vseeApiKey, vseeApiSecret } = client.upstreams.credentials;
    const url = `${client.upstreams.urls.vsee}${path}`;
    const headers = { "x-apikey": vseeApiKey, "x-apisecret": vseeApiSecret };
    expect((await ask(url, { headers })).status).toBe(200);
    expect((await ask(url, { headers: { "x-apikey": vseeApiKey } })).status).toBe(401);
  });

  it("refuses what it cannot read and does not know what does not exist", async () => {
    expect((await client.vsee("/availability?start=soon&end=later")).status).toBe(400);
    expect((await client.vsee(`${path}&room_code=nowhere`)).status).toBe(404);
    expect((await client.vsee(`${path}&provider_id=1`)).status).toBe(404);
  });
});
