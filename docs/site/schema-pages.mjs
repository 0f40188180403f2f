import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";
import { escapedText } from "./escaped-text.mjs";
import { clientSchema } from "./operations.mjs";

const kinds = [
  ["Object types", isObjectType],
  ["Inputs", isInputObjectType],
  ["Enumerations", isEnumType],
  ["Scalars", isScalarType],
  [
    "Interfaces and unions",
    (type) => !isObjectType(type) && !isInputObjectType(type) && !isEnumType(type) && !isScalarType(type),
  ],
];

const types = () =>
  Object.values(clientSchema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));

/** A page for each type: path below the site's root, and Markdown. */
export function schemaPages() {
  return new Map(types().map((type) => [`schema/${type.name}.md`, typePage(type)]));
}

export function schemaIndex() {
  const lists = kinds.map(([title, is]) => {
    const found = types().filter(is);
    const lines = found.map((type) => `| ${linkTo(type)} | ${cell(type.description)} |`);
    return found.length === 0 ? "" : `## ${title}\n\n| type | what it is |\n| --- | --- |\n${lines.join("\n")}\n`;
  });
  return `# Schema\n\nEvery type of the graph as its clients see it: \`schema/client.graphql\`.\n\n${lists.filter(Boolean).join("\n")}`;
}

function typePage(type) {
  return `# ${type.name}\n\n${escapedText(type.description)}\n\n${bodyOf(type)}`;
}

function bodyOf(type) {
  if (isEnumType(type)) {
    const lines = type.getValues().map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`);
    return `| value | when |\n| --- | --- |\n${lines.join("\n")}\n`;
  }
  if (!("getFields" in type)) return "";
  return Object.values(type.getFields()).map(fieldPart).join("\n");
}

function fieldPart({ name, type, description, args = [], deprecationReason, defaultValue }) {
  const lines = args.map(
    (arg) =>
      `| \`${arg.name}\` | ${typeText(arg.type)} | ${defaultText(arg.defaultValue)} | ${cell(arg.description)} |`,
  );
  const table =
    lines.length === 0
      ? ""
      : `\n| argument | type | default | what it is |\n| --- | --- | --- | --- |\n${lines.join("\n")}\n`;
  const given = defaultValue === undefined ? "" : ` Default: ${defaultText(defaultValue)}.`;
  const old = deprecationReason ? `\n**Deprecated.** ${escapedText(deprecationReason)}\n` : "";
  return `## ${name}\n\n${typeText(type)}\n\n${escapedText(description)}${given}\n${old}${table}`;
}

const defaultText = (value) => (value === undefined ? "" : `\`${JSON.stringify(value)}\``);
const linkTo = (type) => `[${type.name}](./${type.name}.md)`;

/** The type with a link, its brackets and exclamation marks around it. */
function typeText(type) {
  const named = getNamedType(type);
  if (isSpecifiedScalarType(named)) return `\`${String(type)}\``;
  const [before, after] = String(type).split(named.name);
  return `${before.replaceAll("[", "\\[")}${linkTo(named)}${after.replaceAll("]", "\\]")}`;
}

const cell = (text) => escapedText(text).replaceAll("\n", " ").replaceAll("|", "\\|");
