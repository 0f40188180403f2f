import { ask, ready, runMain, surroundings, type Service, type Surroundings } from "./support/service";
import { eventually } from "../ledger/eventually";

describe("npm start", () => {
  let around: Surroundings;
  beforeAll(async () => {
    around = await surroundings();
  });
  afterAll(() => around.stop());

  it("exits before it listens, and names everything that is missing and the sandbox", async () => {
    const { PORT, AUTH_ISSUER, VBA_TOKEN, ...rest } = around.variables;
    const service = runMain([], { ...rest, PORT, VSEE_URL: "not-a-url-but-a-secret" });
    expect(await service.ended).toBe(1);
    const lines = service.output().split("\n");
    expect(lines.filter((line) => /^[A-Z_]+: expected /.test(line))).toHaveLength(3);
    for (const name of ["VSEE_URL", "AUTH_ISSUER", "VBA_TOKEN"]) expect(service.output()).toContain(`${name}: `);
    expect(service.output()).toContain("npm run sandbox");
    expect(service.output()).not.toContain("not-a-url-but-a-secret");
    expect([AUTH_ISSUER, VBA_TOKEN].some((value) => service.output().includes(value ?? ""))).toBe(false);
  });

  it("refuses to trust the sandbox's issuer", async () => {
    const service = runMain([], { ...around.variables, AUTH_ISSUER: "urn:coverage-graph:sandbox" });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(/^AUTH_ISSUER: /m);
  });

  it("keeps the sandbox from starting beside a real upstream's address", async () => {
    const service = runMain(["sandbox"], { VSEE_URL: "https://clinic.example/api_v3" });
    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(/^VSEE_URL: /m);
  });

  it("starts the sandbox at the instant that SANDBOX_NOW says, or not at all", async () => {
    const misuse = runMain(["sandbox"], { SANDBOX_NOW: "2027-02-29T08:00:00Z" });
    expect(await misuse.ended).toBe(1);
    expect(misuse.output()).toMatch(/^SANDBOX_NOW: expected an ISO 8601 instant/m);
    const sandbox = runMain(["sandbox", "--port", "0", "--patients", "20"], { SANDBOX_NOW: "2028-02-29T08:00:00Z" });
    await eventually(() => expect(sandbox.output()).toContain("Ctrl+C"));
    const url = /answers at\s+(\S+)\/graphql/.exec(sandbox.output())?.[1] ?? "";
    const token = /CLINIC_STAFF\nexport TOKEN=(\S+)/.exec(sandbox.output())?.[1] ?? "";
    const { body } = await ask(
      url,
      token,
      "{ visits(filter: { status: [IN_PROGRESS] }, first: 1) { nodes { start } } }",
    );
    sandbox.process.kill("SIGKILL");
    expect(body).toMatchObject({ data: { visits: { nodes: [{ start: expect.stringMatching(/^2028-02-29/) }] } } });
  });

  it("explains its options, and reports unknown ones", async () => {
    const help = runMain(["sandbox", "--help"], {});
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain("--latency <ms>");
    const misuse = runMain(["sandbox", "--patients", "many"], {});
    expect(await misuse.ended).toBe(1);
    expect(misuse.output()).toContain("--patients takes a whole number");
  });

  describe("with everything configured", () => {
    let service: Service;
    /** Resolves when the clinic has been asked for more. */
    const clinicIsAsked = async (before: number): Promise<void> => {
      await eventually(() => expect(around.upstreams.requests("vsee").length).toBeGreaterThan(before));
    };
    const readiness = (): Promise<unknown> =>
      fetch(`${around.url}/readyz`).then(
        async (answer) => [answer.status, ((await answer.json()) as { status: string }).status],
        () => "door closed",
      );
    const expectStopping = async (): Promise<void> =>
      expect([[503, "stopping"], "door closed"]).toContainEqual(await readiness());
    beforeEach(async () => {
      service = runMain([], around.variables);
      await ready(around.url);
    });
    afterEach(() => service.process.kill("SIGKILL"));

    it("answers tokens of its issuer, refuses the sandbox's, and shows no explorer", async () => {
      const { status, body } = await ask(around.url, around.staffToken);
      expect([status, body.errors]).toEqual([200, undefined]);
      expect((await ask(around.url, around.sandboxToken)).status).toBe(401);
      const page = await fetch(`${around.url}/graphiql`);
      expect(page.status).toBe(404);
    });

    it("on a signal to stop, finishes accepted requests, reports that it is stopping, and exits 0", async () => {
      const before = around.upstreams.requests("vsee").length;
      around.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 800, times: 1 });
      const running = ask(around.url, around.staffToken);
      // On a separate connection, before the listener closes.
      const open = await fetch(`${around.url}/healthz`);
      await open.text();
      await clinicIsAsked(before);
      service.process.kill("SIGTERM");
      await eventually(expectStopping);
      const { status, body } = await running;
      expect([status, body.errors]).toEqual([200, undefined]);
      expect(await service.ended).toBe(0);
    });

    it("ends at once at a second signal", async () => {
      const before = around.upstreams.requests("vsee").length;
      around.upstreams.faults.add({ upstream: "vsee", kind: "no-answer", times: 1 });
      const running = ask(around.url, around.staffToken).catch(() => "cut");
      await clinicIsAsked(before);
      service.process.kill("SIGTERM");
      await eventually(expectStopping);
      service.process.kill("SIGTERM");
      // Where it ends in good order, it exits with 0 and answers first.
      expect(await service.ended).toBe(1);
      expect(await running).toBe("cut");
    });
  });
});
