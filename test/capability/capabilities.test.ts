import { readCommand } from "../../src/sandbox/command-line";
import { runGraph, type RunningGraph } from "../support/run-graph";

const capabilities = `{ capabilities { name upstream available checkedAt } }`;

describe("Query.capabilities", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  it("names every capability with its upstream, unknown until tried, without a call", async () => {
    graph.upstreams.clearRequests();
    for (const role of ["PATIENT", "CLINIC_STAFF", "BROKER", "INSURER", "BENEFITS_ADMIN"] as const) {
      const { data, errors } = await graph.run(capabilities, {}, { role });
      expect(errors).toBeUndefined();
      expect(data.capabilities.map(({ name, upstream }: Record<string, string>) => `${name} ${upstream}`)).toEqual([
        "PATIENT_SEARCH VSEE",
        "PATIENT_REGISTRATION VSEE",
        "ROOMS VSEE",
        "MEMBER_ROSTER BASTION",
        "MEMBER_BATCH_RESTORE BASTION",
        "MEMBER_AUTHORIZATIONS BASTION",
        "COVERAGE_PERIODS PREAUTH",
        "PRE_AUTH_CANCELLATION PREAUTH",
      ]);
      expect(data.capabilities[0]).toMatchObject({ available: null, checkedAt: null });
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("shows nothing to a caller without a role", async () => {
    const token = await graph.issue({ roles: [] });
    expect((await graph.run(capabilities, {}, { token })).data.capabilities).toEqual([]);
  });
});

describe("the sandbox's --without", () => {
  it("takes names with commas between them", () => {
    expect(readCommand(["--without", "rooms, roster"])).toMatchObject({ without: ["rooms", "roster"] });
    expect(readCommand([])).toMatchObject({ without: [] });
  });

  it("says which names there are", () => {
    const misuse = readCommand(["--without", "beds"]);
    expect(misuse).toMatchObject({ kind: "misuse", problem: expect.stringContaining("patient-search, registration") });
  });
});
