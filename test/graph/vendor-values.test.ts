import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { closeAll, serve, type Loopback } from "../upstream/http/loopback";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

/** A vendor that answers with the bytes that the test gives it. */
class Vendor {
  readonly asked: Asked[] = [];
  answer: (asked: Asked) => { status?: number; type?: string; body: string | Buffer } = () => ({ body: "{}" });
  private constructor(private server: Loopback | null) {}

  static async start(): Promise<Vendor> {
    const vendor = new Vendor(null);
    vendor.server = await serve((request, response) => void vendor.reply(request, response));
    return vendor;
  }

  get url(): string {
    return this.server!.url;
  }

  private async reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = { method: request.method!, path: request.url!, body: await buffer(request) };
    this.asked.push(asked);
    const { status = 200, type = "application/json", body } = this.answer(asked);
    response.writeHead(status, { "content-type": type }).end(body);
  }
}

let vsee: Vendor;
let bastion: Vendor;
let preauth: Vendor;
let vba: Vendor;
let graph: RunningGraph;

beforeAll(async () => {
  [vsee, bastion, preauth, vba] = await Promise.all([Vendor.start(), Vendor.start(), Vendor.start(), Vendor.start()]);
  graph = await runGraph({
    patients: 2,
    variables: {
      VSEE_URL: `${vsee.url}/api_v3`,
      BASTION_URL: `${bastion.url}/api/v2`,
      PREAUTH_URL: preauth.url,
      VBA_URL: vba.url,
      LINK_INDEX: "off",
    },
  });
});
afterAll(async () => {
  await graph?.stop();
  await closeAll();
});
beforeEach(() => {
  for (const vendor of [vsee, bastion, preauth, vba]) vendor.asked.length = 0;
  bastion.answer = ({ path }) => (path.endsWith("/generateAuthToken") ? login : { status: 404, body: "{}" });
  vba.answer = vsee.answer = preauth.answer = () => ({ status: 404, body: "{}" });
});

const login = { body: '{"status":true,"token":"t"}' };
const codes = ({ errors }: GraphAnswer) => errors?.map(({ extensions }) => extensions.code);
const run = (document: string, role: "BROKER" | "INSURER" | "BENEFITS_ADMIN" | "CLINIC_STAFF", variables = {}) =>
  graph.run(document, variables, { role });
const members = (answer: (asked: Asked) => string): void => {
  bastion.answer = (asked) =>
    asked.path.endsWith("/generateAuthToken") ? login : { body: `{"status":true,"data":{"member":${answer(asked)}}}` };
};

describe("ids of any text", () => {
  const odd = [
    "HMO/2031/0007",
    "NH.0012.7",
    "PPO 500",
    "a?b=c&d",
    "100%",
    "..a",
    "O'Brien",
    "王-7",
    "a:b",
    "x".repeat(128),
  ];

  it.each(odd)("name a member: %s", async (memberId) => {
    members(() => JSON.stringify({ memberId, firstName: "Ada" }));
    const { data, errors } = await run(
      "query ($id: ID!) { endorsement(memberId: $id) { memberId firstName } }",
      "BROKER",
      {
        id: ` ${memberId} `,
      },
    );
    expect({ data, errors }).toEqual({ data: { endorsement: { memberId, firstName: "Ada" } }, errors: undefined });
    const { searchParams } = new URL(bastion.asked.at(-1)!.path, bastion.url);
    expect([...searchParams]).toEqual([["memberId", memberId]]);
  });

  it.each(odd)("name a plan, as one segment of the path: %s", async (id) => {
    vba.answer = () => ({ body: JSON.stringify({ data: { plan_ID: id, description: "Gold" } }) });
    const document = "query ($id: ID!) { plan(id: $id) { id benefits { description } } }";
    const { data } = await run(document, "BENEFITS_ADMIN", { id });
    expect(data.plan).toEqual({ id, benefits: { description: "Gold" } });
    const segments = new URL(vba.asked[0]!.path, vba.url).pathname.split("/");
    expect(segments.map(decodeURIComponent)).toEqual(["", "plans", id]);
  });

  it.each(["", "  ", ".", "..", "a\u0000b", "a\nb", "\ud83d", "x".repeat(129)])(
    "that cannot be sent are refused, and nothing is asked: %j",
    async (id) => {
      for (const document of [
        "query ($id: ID!) { endorsement(memberId: $id) { memberId } }",
        "query ($id: ID!) { plan(id: $id) { name } }",
      ]) {
        expect(codes(await run(document, "BROKER", { id }))).toEqual(["BAD_USER_INPUT"]);
      }
      expect([...bastion.asked, ...vba.asked]).toEqual([]);
    },
  );

  it("are those of a member that the broker has just made, and that can be removed by it", async () => {
    const memberId = "HMO/2031/0009";
    bastion.answer = ({ path }) => {
      if (path.endsWith("/generateAuthToken")) return login;
      const member = JSON.stringify({ memberId, firstName: "Ada" });
      const details = path.includes("/endorsement/") ? `"success":1,"membersDetails":${member}` : `"member":${member}`;
      return { body: `{"status":true,"data":{${details}}}` };
    };
    const add = `mutation { addEndorsement(input: { reference: "enrolment of HMO/2031/0009", planId: "PPO 500", policyId: "POL/1",
      allowDuplicate: true, member: { firstName: "Ada", lastName: "Obi", email: "ada@people.example", birthDate: "1984-02-29",
        gender: FEMALE, phone: "+2348031234567", relation: SPOUSE, maritalStatus: MARRIED, countryId: "1", stateId: "2", cityId: "3",
        address: "12 Ring Road", nationalId: "N-1" } }) { endorsement { memberId firstName } userErrors { code field message } } }`;
    const added = await run(add, "BROKER");
    expect(added.errors).toBeUndefined();
    expect(added.data.addEndorsement).toEqual({ endorsement: { memberId, firstName: "Ada" }, userErrors: [] });
    const remove = `mutation { removeEndorsement(input: { memberId: "${memberId}", policyId: "POL/1" })
      { userErrors { code message } } }`;
    const { data, errors } = await run(remove, "BROKER");
    expect(errors).toBeUndefined();
    expect(data.removeEndorsement.userErrors).toEqual([]);
    const sent = bastion.asked.find(({ path }) => path.endsWith("/endorsement/remove"))!;
    expect(JSON.parse(sent.body.toString())).toMatchObject({ memberId, policyId: "POL/1" });
  });

  it("are parts of a pre-authorization's id, which finds it again", async () => {
    const record = { pre_auth_id: "A:7/3", confirm_date: Date.parse("2030-05-10T09:00:00Z") / 1000 };
    preauth.answer = () => ({ body: JSON.stringify({ ok: true, meta: { total: 1 }, data: [record] }) });
    const token = await graph.issue({ subject: "insurer", roles: ["INSURER" as never], insurances: ["ma"] });
    const list = `{ preAuths(insurance: "ma", filter: { confirmedFrom: "2030-05-01T00:00:00Z", confirmedTo: "2030-05-30T00:00:00Z" })
      { nodes { id } } }`;
    const { data } = await graph.run(list, {}, { token });
    expect(data.preAuths.nodes).toEqual([{ id: "ma:20300510:A%3A7/3" }]);
    const document = `query ($id: ID!) { _entities(representations: [{ __typename: "PreAuth", id: $id }]) { ... on PreAuth { id } } }`;
    const again = await graph.run(document, data.preAuths.nodes[0], { token });
    expect(again.data._entities).toEqual(data.preAuths.nodes);
  });
});

describe("an insurer's pre-authorizations of the last 30 days", () => {
  it("are 16 whatever else is asked: undated ones, which only longer periods list, are not among them", async () => {
    const day = 86_400;
    const now = Math.floor(Date.now() / 1000);
    const dated = Array.from({ length: 16 }, (_, index) => ({
      pre_auth_id: index + 1,
      confirm_date: now - index * day,
    }));
    const undated = [101, 102].map((pre_auth_id) => ({ pre_auth_id }));
    preauth.answer = ({ path }) => {
      const { searchParams } = new URL(path, preauth.url);
      const [from, to] = ["confirm_from", "confirm_to"].map((name) => Number(searchParams.get(name)));
      const data = to! - from! > 32 * day ? [...dated, ...undated] : dated;
      return { body: JSON.stringify({ ok: true, meta: { total: data.length }, data }) };
    };
    const to = new Date(now * 1000).toISOString();
    const of = (days: number) =>
      `preAuths(insurance: "razi", filter: { confirmedFrom: "${new Date((now - days * day) * 1000).toISOString()}", confirmedTo: "${to}" }) { totalCount }`;
    const month = async (): Promise<number> => (await run(`{ ${of(30)} }`, "INSURER")).data.preAuths.totalCount;
    expect(await month()).toBe(16);
    const { data } = await run(`{ month: ${of(30)} year: ${of(365)} again: ${of(30)} }`, "INSURER");
    expect(data).toEqual({ month: { totalCount: 16 }, year: { totalCount: 18 }, again: { totalCount: 16 } });
    expect(await Promise.all([run(`{ ${of(365)} }`, "INSURER"), month()])).toMatchObject([
      { data: { preAuths: { totalCount: 18 } } },
      16,
    ]);
    expect(await month()).toBe(16);
  });
});

describe("exact numbers", () => {
  const save = (fields: string) => `mutation { savePlanBenefits(input: { plans: [{ planId: "301", ${fields} }] })
    { results { userErrors { code } } } }`;

  it.each([
    "9007199254740993",
    "90071992547409931.25",
    "1500.00",
    "1e3",
    "-0.10",
    "12345678901234567890123",
    "0.1000000000000000055511151231257827",
  ])("are written back as the same bytes by a change of another field: %s", async (amount) => {
    const plan = `{"plan_ID":"301","annual_Max":${amount},"unknown_Field":[${amount},{"x":${amount}}],"description":"Old"}`;
    vba.answer = ({ method, path }) => {
      if (method === "PUT") return { body: '{"data":[{"id":[{"key":"plan_ID","value":"301"}],"status":200}]}' };
      return { body: path.includes("?") ? `{"data":[${plan}]}` : `{"data":${plan}}` };
    };
    const { data, errors } = await run(save('description: "New"'), "BENEFITS_ADMIN");
    expect(errors).toBeUndefined();
    expect(data.savePlanBenefits.results).toEqual([{ userErrors: [] }]);
    const sent = vba.asked.find(({ method }) => method === "PUT")!.body.toString();
    expect(sent).toContain(`"annual_Max":${amount},"unknown_Field":[${amount},{"x":${amount}}]`);
    expect(sent).toContain('"description":"New"');
  });

  it("show every digit of an amount, and of ids", async () => {
    preauth.answer = () => ({
      body: `{"ok":true,"meta":{"total":1},"data":[{"pre_auth_id":12345678901234567890,"confirm_date":1904634000,
        "policy":{"id":9007199254740993},"amounts":{"amount":90071992547409931.25,"paid":1e3}}]}`,
    });
    const token = await graph.issue({ subject: "insurer", roles: ["INSURER" as never], insurances: ["ma"] });
    const document = `{ preAuths(insurance: "ma", filter: { confirmedFrom: "2030-05-01T00:00:00Z", confirmedTo: "2030-05-30T00:00:00Z" })
      { nodes { id policy { id } amounts { requested paid } } } }`;
    const { data, errors } = await graph.run(document, {}, { token });
    expect(errors).toBeUndefined();
    expect(data.preAuths.nodes).toEqual([
      {
        id: "ma:20300510:12345678901234567890",
        policy: { id: "9007199254740993" },
        amounts: { requested: "90071992547409931.25", paid: "1000" },
      },
    ]);
  });

  it.each([
    ["9007199254740993", "9007199254740993"],
    ["-1", "-1"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
    ['"000123"', "000123"],
    ["0", "0"],
    ["9007199254740991", "9007199254740991"],
  ])("are a member's policy id: %s", async (policyId, shown) => {
    members(() => `{"memberId":"M-1","policyId":${policyId},"planId":${policyId}}`);
    const { data, errors } = await run('{ endorsement(memberId: "M-1") { policyId } }', "BROKER");
    expect({ data, errors }).toEqual({ data: { endorsement: { policyId: shown } }, errors: undefined });
  });

  it.each(["1.5", "1e400", "9007199254740993.5", "true", "{}"])("are not policy ids: %s", async (policyId) => {
    members(() => `{"memberId":"M-1","policyId":${policyId}}`);
    const { data, errors } = await run('{ endorsement(memberId: "M-1") { memberId policyId } }', "BROKER");
    expect(data).toEqual({ endorsement: { memberId: "M-1", policyId: null } });
    expect(errors).toMatchObject([
      { path: ["endorsement", "policyId"], extensions: { code: "UPSTREAM_INVALID_RESPONSE" } },
    ]);
  });

  it("are passed on in a form's own fields, out and in", async () => {
    const custom = '{"claimNo":9007199254740993,"rate":0.1000000000000000055511151231257827}';
    vsee.answer = ({ method }) =>
      method === "GET"
        ? { body: `{"data":{"id":"i1","member_id":"4001","claimNo":9007199254740993,"rate":1.0000000000000000001}}` }
        : { body: '{"data":{"id":"i1"}}' };
    const read = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
      body: JSON.stringify({ query: '{ intake(id: "i1") { customFields } }' }),
    });
    expect(await read.text()).toContain('"claimNo":9007199254740993,"rate":1.0000000000000000001');
    const document = `mutation ($fields: JSONObject!) { updateIntake(input: { id: "i1", customFields: $fields }) { userErrors { message } } }`;
    const write = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
      body: `{"query":${JSON.stringify(document)},"variables":{"fields":${custom}}}`,
    });
    expect(await write.json()).toEqual({ data: { updateIntake: { userErrors: [] } } });
    expect(vsee.asked.find(({ method }) => method === "POST")!.body.toString()).toContain(custom.slice(1, -1));
    vsee.asked.length = 0;
    const inline =
      'mutation { updateIntake(input: { id: "i1", customFields: { claimNo: 9007199254740993 } }) { userErrors { message } } }';
    expect((await run(inline, "CLINIC_STAFF")).errors).toBeUndefined();
    expect(vsee.asked.find(({ method }) => method === "POST")!.body.toString()).toContain('"claimNo":9007199254740993');
  });
});

describe("text", () => {
  const isPut = ({ method }: Asked) => method === "PUT";
  const plan = (description: Buffer, type = "application/json") => {
    vba.answer = (asked) => {
      if (isPut(asked)) return { body: '{"data":[{"id":[{"key":"plan_ID","value":"301"}],"status":200}]}' };
      const [open, close] = asked.path.includes("?") ? ["[", "]"] : ["", ""];
      return {
        type,
        body: Buffer.concat([
          Buffer.from(`{"data":${open}{"plan_ID":"301","currency_ID":"NGN","description":"`),
          description,
          Buffer.from(`"}${close}}`),
        ]),
      };
    };
  };
  const read = '{ plan(id: "301") { benefits { description currency } } }';
  const save = `mutation { savePlanBenefits(input: { plans: [{ planId: "301", currency: "USD" }] })
    { results { userErrors { code } } } }`;

  it("in a declared charset is read, and written back whole", async () => {
    plan(Buffer.from("José", "latin1"), "application/json; charset=ISO-8859-1");
    expect((await run(read, "BENEFITS_ADMIN")).data.plan.benefits.description).toBe("José");
    expect((await run(save, "BENEFITS_ADMIN")).data.savePlanBenefits.results).toEqual([{ userErrors: [] }]);
    expect(JSON.parse(vba.asked.find(isPut)!.body.toString())[0].description).toBe("José");
  });

  it.each([
    ["an invalid byte", Buffer.from("Jos\u00e9", "latin1")],
    ["half a surrogate pair", Buffer.from("Ada \\ud83d")],
    ["an overlong sequence", Buffer.from([0xc0, 0xaf])],
    ["a surrogate in UTF-8", Buffer.from([0xed, 0xa0, 0xbd])],
    ["a character that was cut off", Buffer.from("Zoë").subarray(0, 3)],
    ["bytes beyond Unicode", Buffer.from([0xf5, 0x80, 0x80, 0x80])],
  ])("with %s costs its field alone, and is never written back", async (_, bytes) => {
    plan(bytes);
    const answer = await run(read, "BENEFITS_ADMIN");
    expect(answer.data.plan.benefits).toEqual({ description: null, currency: "NGN" });
    expect(answer.errors).toMatchObject([
      { path: ["plan", "benefits", "description"], extensions: { code: "UPSTREAM_INVALID_RESPONSE" } },
    ]);
    const { data } = await run(save, "BENEFITS_ADMIN");
    expect(data.savePlanBenefits.results).toEqual([{ userErrors: [{ code: "REFUSED_BY_UPSTREAM" }] }]);
    expect(vba.asked.filter(isPut)).toEqual([]);
  });
});

describe("a clinic's chart", () => {
  const chart = ({ user = "", card = "", visit = "" }): void => {
    const seconds = Math.floor(Date.now() / 1000);
    vsee.answer = ({ path }) => {
      const data = /\/users\/[^/]+\/insurances/.test(path)
        ? `{"insurer_code":"CIGNA","subscriber_number":"1",${card}}`
        : path.includes("/visits")
          ? `{"id":"v1","member_id":"4001","start":${seconds - 900},"actual_start":${seconds - 800},${visit}}`
          : `{"id":"4001","first_name":"Ada","last_name":"Marlow","dob":"1980-02-03",${user}}`;
      const record = data.replace(/,}$/, "}");
      return { body: `{"data":${path.includes("/visits/") ? record : `[${record}]`}}` };
    };
  };
  const patient = (selection: string) => run(`{ patient(id: "4001") { ${selection} } }`, "CLINIC_STAFF");

  it("with half of a character costs that name, and what leaves is well-formed", async () => {
    chart({ user: '"first_name":"Ada \\ud83d"' });
    const answer = await patient("firstName lastName");
    expect(answer.data.patient).toEqual({ firstName: null, lastName: "Marlow" });
    expect(answer.errors).toMatchObject([
      { path: ["patient", "firstName"], extensions: { code: "UPSTREAM_INVALID_RESPONSE" } },
    ]);
    expect(JSON.stringify(answer)).not.toContain("ud83d");
  });

  it.each(["NH.0012.7", "HMO/2031/0007", "PPO 500", "a:b", "100%", "..a", " 200000101 "])(
    "has a card that leads to the member %j",
    async (number) => {
      const memberId = number.trim();
      chart({ card: `"card_type":"primary","insurer_code":"NORTHFIELD","subscriber_number":"${number}"` });
      members(() => JSON.stringify({ memberId, firstName: "Ada", lastName: "Marlow", dob: "03-02-1980" }));
      const { data, errors } = await patient("insuranceCards { subscriberNumber endorsement { memberId } }");
      expect(errors).toBeUndefined();
      expect(data.patient.insuranceCards).toEqual([{ subscriberNumber: memberId, endorsement: { memberId } }]);
      const { searchParams } = new URL(bastion.asked.at(-1)!.path, bastion.url);
      expect(searchParams.get("memberId")).toBe(memberId);
    },
  );

  it.each(["Primary", "PRIMARY", " primary", "primary\\t", "pRiMaRy", "\\u00a0primary"])(
    "has a primary card where the clinic writes %j",
    async (type) => {
      chart({ card: `"card_type":"${type}"` });
      const { data, errors } = await patient("insuranceCards { id type }");
      expect({ cards: data.patient.insuranceCards, errors }).toEqual({
        cards: [{ id: "4001:primary", type: "PRIMARY" }],
        errors: undefined,
      });
    },
  );

  it.each([
    ['"M"', "MALE"],
    ['"f"', "FEMALE"],
    ['" Female "', "FEMALE"],
    ["1", "MALE"],
    ['"2"', "FEMALE"],
    ['"X"', "OTHER"],
    ['"zz"', "UNKNOWN"],
    ["7", "UNKNOWN"],
  ])("has the gender %s as %s, without an error", async (gender, shown) => {
    chart({ user: `"gender":${gender}` });
    const { data, errors } = await patient("gender");
    expect({ data, errors }).toEqual({ data: { patient: { gender: shown } }, errors: undefined });
  });

  it.each(['"0"', "0", "null", '""', '"--"', '"000"'])(
    "has a visit that goes on where its end is %s",
    async (actual) => {
      chart({ visit: `"actual_end":${actual}` });
      const { data, errors } = await graph.run("{ currentVisit { id actualEnd } }", {}, { role: "PATIENT" });
      expect({ data, errors }).toEqual({ data: { currentVisit: { id: "v1", actualEnd: null } }, errors: undefined });
    },
  );

  it.each([
    ["its end cannot be read", '"actual_end":{"no":"time"}', true],
    ["its start cannot be read", '"actual_start":[[]],"actual_end":null', true],
    ["it has ended, whenever it started", '"actual_start":[[]],"actual_end":1790000000', false],
    ["it has not started, whenever it ended", '"actual_start":"0","actual_end":{"no":"time"}', false],
  ])("says of a visit whether it can be the current one where %s", async (_name, visit, isUnknown) => {
    chart({ visit });
    const { data, errors } = await graph.run("{ currentVisit { id } }", {}, { role: "PATIENT" });
    expect(data).toEqual({ currentVisit: null });
    expect(errors?.map(({ path, extensions }) => [path?.join("."), extensions.code])).toEqual(
      isUnknown ? [["currentVisit", "UPSTREAM_INVALID_RESPONSE"]] : undefined,
    );
  });

  it.each([
    ["1790000000123", "2026-09-21T14:13:20.123Z"],
    ['"1790000000"', "2026-09-21T14:13:20.000Z"],
    ["1767312345678901", null],
    ["1e400", null],
  ])("has a visit that started at %s: %s", async (start, shown) => {
    chart({ visit: `"start":${start}` });
    const { data, errors } = await run('{ visit(id: "v1") { id start } }', "CLINIC_STAFF");
    expect(data.visit).toEqual({ id: "v1", start: shown });
    expect(errors?.map(({ path, extensions }) => [path?.join("."), extensions.code])).toEqual(
      shown === null ? [["visit.start", "UPSTREAM_INVALID_RESPONSE"]] : undefined,
    );
  });

  it.each([
    '"room":{"code":"r1"},"room_code":"r1"',
    '"room":{"code":"r1"},"room_code":[["x"]]',
    '"room":{"code":{}},"room_code":"r1"',
    '"room_code":"r1"',
  ])("has a visit whose room either record names: %s", async (room) => {
    chart({ visit: room });
    const { data, errors } = await run('{ visit(id: "v1") { room { code } } }', "CLINIC_STAFF");
    expect({ data, errors }).toEqual({ data: { visit: { room: { code: "r1" } } }, errors: undefined });
  });

  it.each(['{"id":"v2"}', "{}", "7", '{"id":"v2","member_id":[["4001"]]}'])(
    "counts a row of its visits that names nobody: %s",
    async (row) => {
      const drifts = async (): Promise<number> => {
        const text = await (await fetch(`${graph.url}/metrics`)).text();
        return Number(/invalid_fields_total{upstream="vsee",field="visit"} (\d+)/.exec(text)?.[1] ?? 0);
      };
      const before = await drifts();
      const visits = `{"data":[${row},{"id":"v1","member_id":"4001","start":1790000000}]}`;
      const user = '{"data":[{"id":"4001"}]}';
      vsee.answer = ({ path }) => ({ body: path.includes("/visits") ? visits : user });
      const { data } = await patient("visits { nodes { id } }");
      expect(data.patient.visits.nodes).toEqual([{ id: "v1" }]);
      expect(await drifts()).toBe(before + 1);
    },
  );

  it("costs a plan, and blames the broker, where the member's plan id cannot be sent", async () => {
    chart({ card: '"card_type":"primary","insurer_code":"NORTHFIELD","subscriber_number":"9"' });
    const person = { memberId: "9", firstName: "Ada", lastName: "Marlow", dob: "03-02-1980" };
    members(() => JSON.stringify({ ...person, planId: "x".repeat(129) }));
    const { data, errors } = await patient("insuranceCards { plan { id } }");
    expect(data.patient.insuranceCards).toEqual([{ plan: null }]);
    expect(errors).toMatchObject([
      { path: ["patient", "insuranceCards", 0, "plan"], extensions: { code: "UPSTREAM_INVALID_RESPONSE" } },
    ]);
  });
});
