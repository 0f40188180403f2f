// npm run compose: composes the subgraphs in schema/supergraph.yaml, or with --check checks that the committed files are up to date.
import { assertCompositionSuccess, composeSchemaContract, composeServices } from "@theguild/federation-composition";
import { Kind, parse, print, visit } from "graphql";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";

const read = (file) => readFileSync(new URL(file, import.meta.url), "utf8");

/** Directives that say who may ask and what it costs. Our own server heeds them; not every gateway takes them. */
const unknownToSome = new Set(["authenticated", "requiresScopes", "cost", "listSize"]);
/** Fields and types with this tag stay out of the contract. */
const withheld = "sensitive";

/** The subgraphs of schema/supergraph.yaml. */
export function readSubgraphs() {
  const { subgraphs } = parseYaml(read("supergraph.yaml"));
  return Object.entries(subgraphs).map(([name, { routing_url: url, schema }]) => ({
    name,
    url,
    typeDefs: parse(read(schema.file)),
  }));
}

/** The supergraph as it is, for gateways that take every directive of Federation 2.9. */
export function composeWhole(subgraphs = readSubgraphs()) {
  return sdlOf(composeServices(subgraphs));
}

/** The supergraph as a contract: without `sensitive` fields, and without directives that `@apollo/gateway` refuses. */
export function composeContract(subgraphs = readSubgraphs()) {
  const plain = subgraphs.map(({ typeDefs, ...rest }) => ({
    ...rest,
    typeDefs: withheldByType(withoutDirectives(typeDefs)),
  }));
  return sdlOf(composeSchemaContract(plain, { include: new Set(), exclude: new Set([withheld]) }, true));
}

/** Directives of the GraphQL specification: clients need no others. */
const ofClients = new Set(["deprecated", "specifiedBy", "oneOf"]);

/** The schema of this graph alone as its clients ask it, without what only gateways read: for code generators. */
export function clientSchema(typeDefs = parse(read("subgraph.graphql"))) {
  const plain = visit(typeDefs, {
    SchemaExtension: () => null,
    Directive: ({ name }) => (ofClients.has(name.value) ? undefined : null),
  });
  return `${print(plain).trim()}\n`;
}

function sdlOf(result) {
  assertCompositionSuccess(result, result.errors?.map(({ message }) => message).join("\n"));
  return `${result.supergraphSdl.trim()}\n`;
}

function withoutDirectives(typeDefs) {
  return visit(typeDefs, {
    Directive: ({ name }) => (unknownToSome.has(name.value) ? null : undefined),
    ListValue: (list) => ({
      ...list,
      values: list.values.filter(({ kind, value }) => kind !== Kind.STRING || !unknownToSome.has(value.slice(1))),
    }),
  });
}

/** A field of a withheld type is withheld with it: what cannot be reached cannot be named. */
function withheldByType(typeDefs) {
  const types = new Set(typeDefs.definitions.filter(isWithheld).map(({ name }) => name.value));
  return visit(typeDefs, {
    FieldDefinition: (field) =>
      types.has(namedType(field.type)) && !isWithheld(field)
        ? { ...field, directives: [...field.directives, withheldTag] }
        : undefined,
  });
}

const withheldTag = parse(`type T @tag(name: "${withheld}")`).definitions[0].directives[0];
const isWithheld = ({ directives = [] }) =>
  directives.some(({ name, arguments: [tag] }) => name.value === "tag" && tag.value.value === withheld);
const namedType = (type) => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

const files = {
  "supergraph.graphql": composeWhole,
  "supergraph.contract.graphql": composeContract,
  "client.graphql": clientSchema,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  for (const [file, compose] of Object.entries(files)) {
    const composed = compose();
    if (!check) writeFileSync(new URL(file, import.meta.url), composed);
    else if (read(file) !== composed) {
      console.error(`schema/${file} is not made of the subgraphs as they are: run \`npm run compose\``);
      process.exitCode = 1;
    }
  }
}
