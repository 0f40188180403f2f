import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { temporaryFolder } from "../support/temporary-folder";
import { readConfig, refuseRealUpstreams } from "../../src/config";
import { ConfigError } from "../../src/config/config-error";

const folder = temporaryFolder();
const insurersFile = join(folder, "insurers.json");
writeFileSync(
  insurersFile,
  JSON.stringify([{ code: "A", name: "Alder", vseeCodes: ["A", "(sandbox) A"], broker: true, preAuthInsurance: "ma" }]),
);

const complete = {
  VSEE_URL: "https://clinic.example/vc/stable/api_v3/",
  VSEE_API_TOKEN: "vsee-token-value",
  VSEE_ACCOUNT_CODE: "clinic",
  BASTION_URL: "https://broker.example/api/v2",
  BASTION_USERNAME: "broker",
  BASTION_PASSWORD: "broker-password-value",
  PREAUTH_URL: "https://preauth.example",
  VBA_URL: "https://benefits.example/vbasoftware",
  VBA_TOKEN: "vba-token-value",
  VBA_API_KEY: "vba-key-value",
  VBA_DATABASE: "db",
  INSURERS_FILE: insurersFile,
  AUTH_JWKS_URL: "https://issuer.example/jwks",
  AUTH_ISSUER: "https://issuer.example",
  AUTH_AUDIENCE: "graph",
};

function problemsOf(variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  it("has the documented defaults", () => {
    expect(readConfig(complete)).toMatchObject({
      sandbox: false,
      listen: { host: "0.0.0.0", port: 4000 },
      upstreamTimeoutMs: 5000,
      requestDeadlineMs: 15_000,
      introspection: false,
      logLevel: "info",
      ledger: { dataDir: "./data" },
    });
  });

  it("drops a slash at the end of a root, so that paths can follow", () => {
    expect(readConfig(complete).vsee.url).toBe("https://clinic.example/vc/stable/api_v3");
  });

  it("names every missing variable at once", () => {
    const problems = problemsOf({});
    for (const name of Object.keys(complete)) expect(problems.some((line) => line.startsWith(`${name}:`))).toBe(true);
    expect(problems).toHaveLength(Object.keys(complete).length);
  });

  it.each([
    ["PORT", "99999"],
    ["PORT", "four"],
    ["UPSTREAM_TIMEOUT_MS", "-1"],
    ["INTROSPECTION", "yes"],
    ["LOG_LEVEL", "loud"],
    ["VSEE_URL", "clinic.example"],
    ["VSEE_URL", "https://user:secret@clinic.example"],
    ["VSEE_API_TOKEN", "two words"],
    ["WEB_CONCURRENCY", "2"],
    ["REPLICAS", "-5"],
    ["INSURERS_FILE", join(folder, "nowhere.json")],
  ])("names %s and never its value", (name, value) => {
    const problems = problemsOf({ ...complete, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}:`));
    expect(problems[0]).not.toContain(value);
  });

  it("refuses an insurers file in which one clinic spelling belongs to two insurers", () => {
    const file = join(folder, "twice.json");
    const entry = { code: "A", name: "A", vseeCodes: ["A"], broker: true };
    writeFileSync(file, JSON.stringify([entry, { ...entry, code: "B" }]));
    expect(problemsOf({ ...complete, INSURERS_FILE: file })[0]).toMatch(/^INSURERS_FILE:/);
  });

  it("is frozen all the way down and shows no secret when it is printed", () => {
    const config = readConfig(complete);
    expect(() => Object.assign(config.vsee, { url: "x" })).toThrow(TypeError);
    const printed = inspect(config, { depth: 10 }) + JSON.stringify(config);
    for (const secret of ["vsee-token-value", "broker-password-value", "vba-token-value", "vba-key-value"]) {
      expect(printed).not.toContain(secret);
    }
  });

  it("keeps the sandbox from being mistaken for a real upstream", () => {
    expect(() => refuseRealUpstreams({ VSEE_URL: "https://clinic.example" })).toThrow(ConfigError);
    expect(() => refuseRealUpstreams({})).not.toThrow();
  });
});
