import { scriptedClinic, type Script, type ScriptedClinic } from "./scripted-clinic";

const ids = ["1", "2", "3", "4", "5"];
const users = (...some: string[]): object[] => some.map((id) => ({ id, full_name: `User ${id}` }));

describe("the batch read of users", () => {
  it("asks for a whole page, since the clinic's own may be smaller than the batch", async () => {
    const clinic = await scriptedClinic({ "GET /users?id=1,2,3,4,5&limit=100": { body: { data: users(...ids) } } });
    expect(await namesOf(clinic)).toEqual(ids.map((id) => `User ${id}`));
    expect(clinic.asked()).toHaveLength(1);
  });

  it.each(["total_count", "total"])(
    "goes on where the clinic cuts the page smaller and says so in `%s`",
    async (total) => {
      const clinic = await scriptedClinic({
        "GET /users?id=1,2,3,4,5&limit=100": { body: { data: users("5", "4"), [total]: 5 } },
        "GET /users?id=1,2,3,4,5&start=2&limit=100": { body: { data: users("3", "2"), [total]: "5" } },
        "GET /users?id=1,2,3,4,5&start=4&limit=100": { body: { data: users("1"), [total]: 5 } },
      });
      expect(await namesOf(clinic)).toEqual(ids.map((id) => `User ${id}`));
    },
  );

  it("goes on where the clinic cuts the page smaller and gives no total, until nobody is missing", async () => {
    const clinic = await scriptedClinic({
      "GET /users?id=1,2,3,4,5&limit=100": { body: { data: users("5", "4", "3") } },
      "GET /users?id=1,2,3,4,5&start=3&limit=100": { body: { data: users("2", "1") } },
    });
    expect(await namesOf(clinic)).toEqual(ids.map((id) => `User ${id}`));
    expect(clinic.asked()).toHaveLength(2);
  });

  it("ends at an empty page, whatever number was announced", async () => {
    const clinic = await scriptedClinic({
      "GET /users?id=1,2,3,4,5&limit=100": { body: { data: users("2"), total_count: 900 } },
      "GET /users?id=1,2,3,4,5&start=1&limit=100": { body: { data: [], total_count: 900 } },
    });
    expect(await namesOf(clinic)).toEqual([undefined, "User 2", undefined, undefined, undefined]);
  });

  it("takes one answer that has more users than were asked for", async () => {
    const body = { data: users("9", "8", "7", ...ids), total_count: 8 };
    const clinic = await scriptedClinic({ "GET /users?id=1,2,3,4,5&limit=100": { body } });
    expect(await namesOf(clinic)).toEqual(ids.map((id) => `User ${id}`));
    expect(clinic.asked()).toHaveLength(1);
  });
});

it("requests an order, so that pages of patients neither repeat nor omit anyone", async () => {
  const page = { body: { data: users("1"), total_count: 1 } };
  const clinic = await scriptedClinic({ "GET /users?type=200&sort=full_name.asc&start=0&limit=100": page });
  expect(await clinic.source().patients.list(0)).toEqual({ ids: ["1"], rows: 1, total: 1 });
});

it("lists rooms until a page is not full, rooms without a code counted, or there is no further page", async () => {
  const rooms = (from: number, to: number): object[] =>
    Array.from({ length: to - from }, (_, at) => ({ code: (from + at) % 11 === 0 ? null : `r${from + at}` }));
  const clinic = await scriptedClinic({
    "GET /rooms?page=1&limit=100": { body: { data: rooms(0, 11) } },
    "GET /rooms?page=2&limit=100": { body: { data: rooms(11, 21) } },
  });
  const listed = await clinic.source().rooms.list();
  expect(listed).toHaveLength(19);
  expect(clinic.asked().at(-1)).toBe("GET /rooms?page=3&limit=100");
});

it("leaves out what has no readable id, and nothing else", async () => {
  const wrong = { no: "text" };
  const clinic = await scriptedClinic({
    "GET /rooms?page=1&limit=100": { body: { data: [{ code: wrong }, { code: "r1" }] } },
    "GET /insurances/list/insurers": {
      body: { data: [{ id: wrong }, { id: 7, text: wrong }, { id: "8", name: "B" }] },
    },
    "GET /users?q=ada&type=200&sort=full_name.asc&start=0&limit=100": {
      body: { data: [{ id: wrong }, { id: "1" }], total_count: 2 },
    },
  });
  const dropped: string[] = [];
  const source = clinic.source({ observer: { invalidField: (_, field) => void dropped.push(field) } });
  expect(await source.rooms.list()).toMatchObject([{ code: "r1" }]);
  expect(await source.insurers()).toEqual([
    { code: "7", name: null },
    { code: "8", name: "B" },
  ]);
  expect(await source.patients.search("ada", () => false)).toMatchObject({ ids: ["1"], isWhole: true });
  expect(dropped).toEqual(["room.code", "insurer.id", "insurer.text", "user.id"]);
});

describe("a search", () => {
  const path = (start: number): string => `GET /users?q=ada+l&type=200&sort=full_name.asc&start=${start}&limit=100`;
  /** Answers one after the other; the last one again and again. */
  const search = async (pages: Readonly<Record<number, readonly object[]>>) => {
    const script: Script = {};
    for (const [start, bodies] of Object.entries(pages)) {
      let turn = 0;
      const get = () => ({ body: bodies[Math.min(turn++, bodies.length - 1)] });
      Object.defineProperty(script, path(Number(start)), { get });
    }
    const clinic = await scriptedClinic(script);
    const found = await clinic.source().patients.search("ada l", () => false);
    return { found, calls: clinic.asked().length };
  };
  const page = (total: number | undefined, ...some: string[]): object => ({ data: users(...some), total_count: total });

  it("is read again where a patient moved to the next page meanwhile", async () => {
    const { found, calls } = await search({ 0: [page(4, "1", "2"), page(4, "0", "1")], 2: [page(4, "2", "3")] });
    expect(found).toEqual({ ids: ["0", "1", "2", "3"], total: 4, isWhole: true, isIncomplete: false });
    expect(calls).toBe(4);
  });

  it("is read again where the number of patients changed", async () => {
    const { found } = await search({ 0: [page(4, "1", "2"), page(3, "2", "3")], 2: [page(3, "4")] });
    expect(found).toEqual({ ids: ["2", "3", "4"], total: 3, isWhole: true, isIncomplete: false });
  });

  it("is incomplete where it changed both times", async () => {
    const { found } = await search({ 0: [page(4, "1", "2"), page(5, "0", "1")], 2: [page(3, "3"), page(4, "2", "3")] });
    expect(found).toMatchObject({ ids: ["0", "1", "2", "3"], isIncomplete: true });
  });

  it("is incomplete where the clinic announces more than it lists", async () => {
    const { found, calls } = await search({ 0: [page(9, "1", "2"), page(9, "1", "3")], 2: [page(9)] });
    expect(found).toEqual({ ids: ["1", "3"], total: 9, isWhole: true, isIncomplete: true });
    expect(calls).toBe(4);
  });

  it("is what both reads found where the clinic repeats itself", async () => {
    const { found } = await search({ 0: [page(3, "1", "2")], 2: [page(3, "2")] });
    expect(found).toMatchObject({ ids: ["1", "2"], isIncomplete: false });
  });

  it("ends where a clinic without a total has no more", async () => {
    // A page after the last is empty, or there is none.
    const pages: Readonly<Record<number, readonly object[]>> = { 0: [page(undefined, "1", "2")] };
    for (const script of [pages, { ...pages, 2: [page(undefined)] }]) {
      const { found, calls } = await search(script);
      expect(found).toEqual({ ids: ["1", "2"], total: null, isWhole: true, isIncomplete: false });
      expect(calls).toBe(2);
    }
  });
});

async function namesOf(clinic: ScriptedClinic): Promise<(string | null | undefined)[]> {
  const source = clinic.source();
  const found = await Promise.all(ids.map((id) => source.user(id)));
  return found.map((user) => user?.full_name);
}
