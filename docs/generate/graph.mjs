import { code, table } from "./markdown.mjs";
import { definitions, fieldsOf, isObject, keyOf, shapeOf } from "./schema.mjs";

/** Types of reference data that are shown beside the entities. */
const lookups = ["State", "City", "CareProvider", "PreExistingCondition", "AvailabilitySlot"];

/** The entity relationship diagram, from the emitted schema: entities, their edges and their fields. */
export function graphPage() {
  const entities = [...definitions.keys()].filter((name) => keyOf(name).length > 0).sort();
  const shown = [...entities, ...lookups.filter((name) => isObject(name) && !entities.includes(name))];
  const edges = shown.flatMap((from) => edgesOf(from, shown));
  const boxes = shown.map((name) => `  ${name} {\n${attributesOf(name).join("\n")}\n  }`);
  const parts = shown.flatMap((name) => partsOf(name, shown));
  return `# The graph

Generated from [the schema](../schema/subgraph.graphql) by \`npm run docs\`. Types with a key (PK) are entities, which a router can resolve by key.

\`\`\`mermaid
erDiagram
${[...edges, ...boxes].join("\n")}
\`\`\`

## Parts

Objects that belong to a record and have no key of their own:

${table(["field", "type", "description"], parts)}
`;
}

/** The type behind a connection, or the type itself. */
function targetOf(name) {
  const nodes = fieldsOf(name).find((field) => field.name.value === "nodes");
  return nodes && name.endsWith("Connection") ? { name: shapeOf(nodes.type).name, list: true } : { name, list: false };
}

/** One line for both directions of an edge, named by both fields, from the "one" side to the "many" side. */
function edgesOf(from, shown) {
  return fieldsOf(from).flatMap((field) => {
    const to = edgeOf(field);
    if (!shown.includes(to.name)) return [];
    const back = fieldsOf(to.name).find((other) => edgeOf(other).name === from);
    if (back && isLesser({ from, to, back: edgeOf(back) })) return [];
    const names = back ? `"${field.name.value}, ${back.name.value}"` : field.name.value;
    return [`  ${from} ${back ? startOf(edgeOf(back)) : "}o"}--${endOf(to)} ${to.name} : ${names}`];
  });
}

function edgeOf({ type }) {
  const { name, list, nullable } = shapeOf(type);
  const target = targetOf(name);
  return { name: target.name, list: list || target.list, nullable };
}

const isLesser = ({ from, to, back }) => (to.list === back.list ? from > to.name : back.list);
const startOf = ({ list, nullable }) => (list ? "}o" : nullable ? "|o" : "||");
const endOf = ({ list, nullable }) => (list ? "o{" : nullable ? "o|" : "||");

function attributesOf(type) {
  const key = keyOf(type);
  return fieldsOf(type).flatMap((field) => {
    const { name, list } = shapeOf(field.type);
    if (isObject(name)) return [];
    const mark = key.includes(field.name.value) ? " PK" : "";
    return [`    ${name}${list ? "[]" : ""} ${field.name.value}${mark}`];
  });
}

function partsOf(type, shown) {
  return fieldsOf(type).flatMap((field) => {
    const { name, list } = shapeOf(field.type);
    if (!isObject(name) || shown.includes(targetOf(name).name)) return [];
    return [[code(`${type}.${field.name.value}`), code(list ? `[${name}]` : name), field.description?.value ?? ""]];
  });
}
