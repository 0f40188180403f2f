import { scriptedClinic, type ScriptedClinic } from "./scripted-clinic";

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

async function namesOf(clinic: ScriptedClinic): Promise<(string | null | undefined)[]> {
  const source = clinic.source();
  const found = await Promise.all(ids.map((id) => source.user(id)));
  return found.map((user) => user?.full_name);
}
