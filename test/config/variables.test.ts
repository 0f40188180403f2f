import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig, readSandboxConfig, readSandboxNow, type Config } from "../../src/config";
import { ConfigError } from "../../src/config/config-error";
import table from "../../docs/generate/variables.json";
import { temporaryFolder } from "../support/temporary-folder";

interface VariableEntry {
  readonly otherwise: string;
  readonly inSandbox?: string;
}
const variables: Readonly<Record<string, VariableEntry>> = table.variables;
const { tracingVariables } = table;

const insurersFile = join(temporaryFolder(), "insurers.json");
writeFileSync(insurersFile, "[]");

const required: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(variables).flatMap(([name, { otherwise }]) => (otherwise === "required" ? [[name, "x"]] : [])),
  ),
  VSEE_URL: "https://clinic.example",
  BASTION_URL: "https://broker.example",
  PREAUTH_URL: "https://preauth.example",
  VBA_URL: "https://benefits.example",
  AUTH_JWKS_URL: "https://issuer.example/keys",
  INSURERS_FILE: insurersFile,
};

/** Which variables are looked at while `read` runs. */
function lookedAt(read: (environment: Record<string, string>) => unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (target: Record<string, string>, name: string | symbol) => {
    names.add(String(name));
    return Reflect.get(target, name) as string;
  };
  // Set, so that what is read only beside it is read too.
  read(new Proxy({ ...required, OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector.example" }, { get: note }));
  return names;
}

const sandboxConfig = (overrides: Readonly<Record<string, string>> = {}): Config =>
  readSandboxConfig({ variables: required, insurers: [] }, overrides);

describe("the table of variables", () => {
  it("lists every variable that is read, and no other", () => {
    const read = new Set([...lookedAt(readConfig), ...lookedAt(readSandboxNow)]);
    expect([...read].sort()).toEqual([...Object.keys(variables), ...tracingVariables].sort());
  });

  const isValue = (text: string): boolean =>
    !/^(required|none|simulated|built in|in memory|not read|the machine's time)$/.test(text);
  const defaults = Object.entries(variables).filter(([, { otherwise }]) => isValue(otherwise));

  it.each(defaults)("says what %s is when it is not set", (name, { otherwise }) => {
    expect(readConfig({ ...required, [name]: otherwise })).toEqual(readConfig(required));
  });

  it.each(Object.entries(variables).filter(([, { otherwise, inSandbox }]) => isValue(inSandbox ?? otherwise)))(
    "says what %s is in the sandbox",
    (name, { otherwise, inSandbox = otherwise }) => {
      expect(sandboxConfig({ [name]: inSandbox })).toEqual(sandboxConfig());
    },
  );

  it.each(Object.keys(variables).filter((name) => variables[name]?.otherwise === "required"))(
    "knows that %s is required",
    (name) => {
      expect(() => readConfig({ ...required, [name]: undefined })).toThrow(ConfigError);
    },
  );
});

describe("lists in variables", () => {
  it.each([
    ["CORS_ORIGINS", "https://app.example.org, https://*.preview.example.org,http://localhost:3000"],
    ["TRUSTED_PROXIES", "10.0.0.0/8,192.0.2.7,2001:db8::/32"],
  ])("%s takes several", (name, value) => {
    expect(() => readConfig({ ...required, [name]: value })).not.toThrow();
  });

  it.each([
    ["CORS_ORIGINS", "*"],
    ["CORS_ORIGINS", "https://*"],
    ["CORS_ORIGINS", "https://a.*.example.org"],
    ["CORS_ORIGINS", "https://example.org/path"],
    ["CORS_ORIGINS", "null"],
    ["CORS_ORIGINS", "https://good.example.org, example.org"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "proxy.example.org"],
    ["TRUSTED_PROXIES", "10.0.0"],
    ["ADMIN_PORT", "4000"],
  ])("%s stops the start at %s", (name, value) => {
    expect(() => readConfig({ ...required, [name]: value })).toThrow(new RegExp(`^${name}: expected`));
  });
});
