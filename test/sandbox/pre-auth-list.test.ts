import { ask, SandboxClient } from "./sandbox-client";

const NOW = Date.parse("2026-03-14T00:00:00Z") / 1000;
const FROM = NOW - 30 * 86_400;
const WINDOW = `confirm_from=${FROM}&confirm_to=${NOW}`;
let client: SandboxClient;

beforeAll(async () => {
  client = await SandboxClient.start({ now: new Date(NOW * 1000) });
});
afterAll(() => client.stop());

const inWindow = (slug: string) =>
  client.upstreams.store.preAuths.get(slug)!.entries.filter(({ listedAt }) => listedAt >= FROM && listedAt <= NOW);

it("pages a window, at most 100 records at a time whatever was asked for", async () => {
  const stored = inWindow("ma");
  const pages = [];
  for (let skip = 0; skip < stored.length; skip += 100) {
    const { body } = await client.preauth(`/pre-auth-list?insurance=ma&${WINDOW}&skip=${skip}&top=500`);
    expect(body).toMatchObject({ ok: true, provider: "mad", insurance: "ma", meta: { total: stored.length } });
    expect(body.meta.count).toBe(body.data.length);
    pages.push(...body.data);
  }
  expect(stored.length).toBeGreaterThan(200);
  expect(pages.map(({ index: _index, ...record }) => record)).toEqual(stored.map(({ record }) => record));
  expect(pages.map(({ index }) => index)).toEqual(pages.map((_record, position) => position + 1));
});

it("takes the aliases, and 20 records where no page size is asked for", async () => {
  const { body } = await client.preauth(`/pre-auth-list?ins=asia&from=${FROM}&to=${NOW}`);
  expect(body.data).toHaveLength(20);
});

it("gives no total for one of the insurers, and then an empty page behind the last", async () => {
  const all = inWindow("razi").length;
  const { body } = await client.preauth(`/pre-auth-list?insurance=razi&${WINDOW}&skip=${all}`);
  expect(body).toMatchObject({ ok: true, meta: { total: null, count: 0 }, data: [] });
});

it("includes both ends of the window", async () => {
  const { listedAt } = inWindow("ma")[0]!;
  const { body } = await client.preauth(`/pre-auth-list?insurance=ma&from=${listedAt}&to=${listedAt}`);
  expect(body.data.length).toBeGreaterThan(0);
});

it("refuses an unsupported insurance with HTTP 200", async () => {
  const answer = await client.preauth(`/pre-auth-list?insurance=nobody&${WINDOW}`);
  expect(answer).toMatchObject({ status: 200, body: { ok: false, error: expect.any(String) } });
});

it.each([
  `${WINDOW}`,
  "insurance=ma",
  `insurance=ma&from=${FROM}`,
  `insurance=ma&from=a&to=b`,
  `insurance=ma&${WINDOW}&top=0`,
])("refuses %s with HTTP 400 in the same shape", async (query) => {
  expect(await client.preauth(`/pre-auth-list?${query}`)).toMatchObject({ status: 400, body: { ok: false } });
});

it("demands its key", async () => {
  const url = `${client.upstreams.urls.preauth}/pre-auth-list?insurance=ma&${WINDOW}`;
  expect(await ask(url)).toMatchObject({ status: 401, body: { ok: false } });
});
