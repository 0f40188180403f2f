import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from "graphql";
import { pages, root, snippetsOf } from "../docs/pages";

const text = readFileSync(join(root, "schema/client.graphql"), "utf8");
const schema = buildSchema(text);

/** What names a record in a normalized cache; null for what is a part of another record. */
function keyOf(type: GraphQLObjectType): string | null {
  const keys: Readonly<Record<string, string>> = { Endorsement: "memberId", PlanBenefits: "planId" };
  return keys[type.name] ?? ("id" in type.getFields() ? "id" : null);
}

const selects = ({ selections }: SelectionSetNode, field: string): boolean =>
  selections.some((one) =>
    one.kind === Kind.FIELD ? one.name.value === field && !one.alias : one.kind === Kind.FRAGMENT_SPREAD,
  );

/** Where the document selects a record without its key. */
function keyless(document: DocumentNode): string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(selected) {
        const type = types.getParentType();
        const key = isObjectType(type) ? keyOf(type) : null;
        if (key !== null && !selects(selected, key)) found.push(`${type!.name} without ${key}`);
      },
    }),
  );
  return found;
}

const operations = ["schema/operations", "examples/web/src/operations"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => [`${folder}/${name}`, parse(readFileSync(join(root, folder, name), "utf8"))] as const),
);
const examples = pages
  .filter((page) => page !== "docs/adding-a-type.md")
  .flatMap(snippetsOf)
  .filter(
    ({ language, text: snippet }) =>
      language === "graphql" && /^\s*(#.*\n)*(query|mutation|subscription)/.test(snippet),
  )
  .map(({ at, text: snippet }) => [at, parse(snippet)] as const);

describe("the schema that clients are generated from", () => {
  it("has nothing that only gateways read", () => {
    const directives = new Set<string>();
    visit(parse(text), { Directive: ({ name }) => void directives.add(name.value) });
    const ofTheSpecification = ["deprecated", "specifiedBy", "oneOf"];
    expect([...directives].filter((name) => !ofTheSpecification.includes(name))).toEqual([]);
    expect(Object.keys(schema.getTypeMap()).filter((name) => /^_[^_]/.test(name))).toEqual([]);
  });

  it("takes every operation of one file", () => {
    for (const [file, document] of operations.filter(([name]) => name.startsWith("schema/"))) {
      expect([file, validate(schema, document)]).toEqual([file, []]);
    }
  });

  it.each([...operations, ...examples])("%s selects the key of every record", (_file, document) => {
    expect(keyless(document)).toEqual([]);
  });
});
