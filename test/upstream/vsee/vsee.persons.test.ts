import { setTimeout as delay } from "node:timers/promises";
import { VseeDataSource } from "../../../src/upstream/vsee/vsee.data-source";
import { clientOf, json, operation, serve } from "../http/loopback";

const ada = { id: "1", first_name: "Ada", last_name: "Marlow", dob: "1980-02-03" };
const visitsOf = (member: object) => ({ data: [{ id: "7", member_id: "1", member }] });

/** A clinic whose lists of visits are narrowed by `member`; `visits` answers them. */
async function clinic(visits: () => Promise<unknown>, narrowed = true) {
  const asked: string[] = [];
  const server = await serve((request, response) => {
    const path = request.url!.split("?")[0]!;
    asked.push(path);
    if (path === "/users") return json(response, { data: [ada], total_count: 1 });
    visits().then(
      (body) => json(response, body),
      () => json(response, {}, 500),
    );
  });
  const options = narrowed ? { visitsMemberParam: "member" } : {};
  return { asked, source: new VseeDataSource(clientOf(server), operation(), options) };
}

describe("who a patient is", () => {
  it("is in their own visits, if those are being read, and costs no users call", async () => {
    const { asked, source } = await clinic(() => Promise.resolve(visitsOf(ada)));
    const visits = source.visits.ofMember("1");
    expect((await source.person("1"))?.dob).toBe("1980-02-03");
    await visits;
    expect(asked).toEqual(["/visits"]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["name them without a birth date", () => Promise.resolve(visitsOf({ id: "1", first_name: "Ada" }))],
    ["are none", () => Promise.resolve({ data: [] })],
    ["cannot be read", () => Promise.reject(new Error("away"))],
  ])("is asked of the users where those visits %s", async (_, visits) => {
    const { asked, source } = await clinic(visits);
    const read = source.visits.ofMember("1").catch(() => undefined);
    expect((await source.person("1"))?.dob).toBe("1980-02-03");
    await read;
    expect(asked).toContain("/users");
  });

  it("is asked of the users while those visits take long", async () => {
    const ended = new AbortController();
    const { source } = await clinic(() => delay(60_000, visitsOf(ada), { signal: ended.signal }));
    const read = source.visits.ofMember("1").catch(() => undefined);
    expect((await source.person("1"))?.dob).toBe("1980-02-03");
    ended.abort();
    await read;
  });

  it("is asked of the users at once where the list of visits has everybody's", async () => {
    const { asked, source } = await clinic(() => Promise.resolve(visitsOf(ada)), false);
    const visits = source.visits.ofMember("1");
    await source.person("1");
    await visits;
    expect(asked.toSorted()).toEqual(["/users", "/visits"]);
  });
});
