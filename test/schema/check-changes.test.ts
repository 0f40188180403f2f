import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const schema = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])

type Query {
  patient(id: ID!): Patient @authenticated
  patients(first: Int = 20): [Patient!]!
}

type Patient @key(fields: "id") {
  id: ID!
  fullName: String
  gender: Gender
}

enum Gender {
  FEMALE
  MALE
}
`;
const major = { "major.md": '---\n"coverage-graph": major\n---\n\nOld fields end.\n' };
const minor = { "minor.md": '---\n"coverage-graph": minor\n---\n\nMore of the same.\n' };

/** The schema with one text for another. */
function changed(from: string, to: string): string {
  if (!schema.includes(from)) throw new Error(`The schema does not hold: ${from}`);
  return schema.replace(from, to);
}

describe("a change of the schema", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "coverage-graph-schema-"));
    mkdirSync(join(folder, "schema"));
    mkdirSync(join(folder, ".changeset"));
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    cpSync(join(root, ".changeset/config.json"), join(folder, ".changeset/config.json"));
    writeFileSync(join(folder, "schema/released.graphql"), schema);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function check(now: string, changesets: Readonly<Record<string, string>> = {}) {
    writeFileSync(join(folder, "schema/subgraph.graphql"), now);
    for (const [file, text] of Object.entries(changesets)) writeFileSync(join(folder, ".changeset", file), text);
    return run(["schema/check-changes.mjs", "--root", folder]);
  }

  it.each([
    ["a field that is gone", changed("  fullName: String\n", "")],
    ["an argument that has become required", changed("  patient(id: ID!)", "  patient(id: ID!, at: String!)")],
    ["a value that is gone from an enum", changed("  FEMALE\n", "")],
    ["a field that may now be null", changed("[Patient!]!", "[Patient!]")],
    ["an entity that others can no longer name", changed(' @key(fields: "id")', "")],
  ])("breaks clients: %s; it passes only where a changeset says major", (_, now) => {
    const refused = check(now, minor);
    expect([refused.status, refused.stdout]).toEqual([1, expect.stringMatching(/^breaking /m)]);
    expect(refused.stderr).toContain("say major");
    expect(check(now, major).status).toBe(0);
  });

  it.each([
    ["dangerous", "a value more in an enum", changed("  FEMALE\n", "  FEMALE\n  NEITHER\n")],
    ["dangerous", "another default", changed("first: Int = 20", "first: Int = 10")],
    ["non_breaking", "a field more", changed("type Query {\n", "type Query {\n  more: String\n")],
    ["non_breaking", "a field deprecated", changed("type Query {\n", 'type Query {\n  old: Int @deprecated(reason: "no")\n')],
  ])("passes, and is told as %s: %s", (level, _, now) => {
    const { status, stdout, stderr } = check(now);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^${level} `, "m"));
  });

  it("is none where nothing changed but the order", () => {
    const [first = "", ...rest] = schema.split("\n\n");
    const { status, stdout } = check([first, ...rest.reverse()].join("\n\n"));
    expect([status, stdout]).toEqual([0, ""]);
  });

  it("after a release, is what the next schema is compared with; version and changelog include the changesets", () => {
    const now = changed("  FEMALE\n", "");
    expect(check(now, major).status).toBe(0);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(run([join(root, "node_modules/@changesets/cli/bin.js"), "version"], folder).status).toBe(0);
    expect(run(["schema/check-changes.mjs", "--release", "--root", folder]).status).toBe(0);
    const released = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(Number(released.version.split(".")[0])).toBe(Number(version.split(".")[0]) + 1);
    expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).toContain("Old fields end.");
    expect(check(now)).toMatchObject({ status: 0, stdout: "" });
    expect(check(schema).stdout).toMatch(/^dangerous /m);
  });
});

describe("the schema of this repository", () => {
  it("breaks nothing that was released, or says so", () => {
    const { status, stderr } = run(["schema/check-changes.mjs"]);
    expect([status, stderr]).toEqual([0, ""]);
  });
});

function run(args: readonly string[], cwd = root) {
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 30_000 });
}
