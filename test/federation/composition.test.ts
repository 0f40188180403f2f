import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertCompositionSuccess, composeServices } from "@theguild/federation-composition";
import { isObjectType, parse } from "graphql";
import { buildSubgraph } from "../../src/schema/build-subgraph";
import { fieldPolicies } from "../../src/schema/field-policies";
import { features } from "../../src/features";
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";

const committed = readFileSync(join(__dirname, "../../schema/subgraph.graphql"), "utf8");
const neighbour = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { reminders: [Reminder!]! }
  type Reminder @key(fields: "id") { id: ID! text: String! patient: Patient! }
  type Patient @key(fields: "id") { id: ID! reminders: [Reminder!]! }
`;

describe("the subgraph", () => {
  const { schema, sdl, declarations } = buildSubgraph(features);

  it("is the schema that is committed", () => {
    expect(sdl).toBe(committed);
  });

  it.each([
    ["alone", []],
    ["with another subgraph that extends Patient", [{ name: "reminders", typeDefs: parse(neighbour) }]],
  ])("composes %s", (_how, others) => {
    const result = composeServices([{ name: "coverage", url: "http://coverage", typeDefs: parse(sdl) }, ...others]);
    assertCompositionSuccess(result);
    expect(result.supergraphSdl).toContain("type Patient");
  });

  it("loads every entity by its key", () => {
    const keyed = [...sdl.matchAll(/^type (\w+) .*@key/gm)].map(([, name]) => name);
    expect([...declarations.entities.keys()].sort()).toEqual(keyed.sort());
  });

  it("describes every type, field, argument and enum value", () => {
    const without: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith("_") ||
        !sdl.includes(` ${type.name}`) ||
        ["String", "Int", "Boolean", "ID", "Float"].includes(type.name)
      )
        continue;
      if (!type.description && !["Query", "Mutation", "Subscription"].includes(type.name)) without.push(type.name);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith("_")) continue;
        if (!field.description) without.push(`${type.name}.${field.name}`);
        for (const argument of field.args)
          if (!argument.description) without.push(`${type.name}.${field.name}(${argument.name}:)`);
      }
    }
    expect(without).toEqual([]);
  });

  it("does not build with a field that declares no policy", () => {
    const type = new GraphQLObjectType({ name: "Bare", fields: { open: { type: GraphQLString } } });
    const query = new GraphQLObjectType({ name: "Query", fields: { bare: { type } } });
    expect(() => fieldPolicies(new GraphQLSchema({ query }))).toThrow("Bare.open");
  });
});

describe("the supergraph", () => {
  const root = join(__dirname, "../..");
  const compose = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "schema/compose.mjs"), ...args], { encoding: "utf8", timeout: 30_000 });
  const read = (file: string) => readFileSync(join(root, "schema", file), "utf8");

  it("is committed as it composes, whole and as a contract", () => {
    const { status, stderr } = compose("--check");
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("leaves out of the contract what is sensitive, and says nothing that an older gateway refuses", () => {
    const contract = read("supergraph.contract.graphql");
    expect(read("supergraph.graphql")).toMatch(/@authenticated/);
    expect(contract).not.toMatch(/@(authenticated|requiresScopes|listSize|cost)\b/);
    for (const field of ["nationalId: String", "medicalProfile: MedicalProfile", "postVisit: PostVisit"]) {
      expect(contract).toContain(`  ${field} `);
      expect(contract).toMatch(new RegExp(`  ${field}[^\\n]* @inaccessible`));
    }
  });
});
