import { createRequire } from "node:module";
import { code, table } from "./markdown.mjs";
import { readMappers } from "./mappers.mjs";
import { definitions, fieldsOf } from "./schema.mjs";

const require = createRequire(import.meta.url);
require("reflect-metadata");
const { amountLayouts, scopes, networks } = require("../../dist/plan/benefits/benefit-amounts.layout.js");
const { benefitGroups, ownFields } = require("../../dist/plan/benefits/plan-benefits.layout.js");

const vendors = {
  vsee: "Clinic (VSee)",
  bastion: "Broker (Bastion)",
  preauth: "Pre-authorization list",
  vba: "Benefits administrator (VBA)",
};

/** Which vendor's field each field of the graph comes from, found in the mappers and their tables. */
export function sourcesPage() {
  const mapped = readMappers();
  const sections = Object.entries(vendors).map(([vendor, title]) => {
    const own = mapped.filter(({ vendors: of }) => of.includes(vendor));
    const rows = vendor === "vba" ? benefitRows() : own.flatMap(rowsOf);
    return `## ${title}\n\n${table(["field", "vendor's field", "how it is read"], rows)}\n`;
  });
  return `# Where each field comes from

Generated from the mappers by \`npm run docs\`. Each line names a field of the graph and the fields of the vendor's record that it is read from. Fields that are
not listed lead from one record to another, or are computed by the graph.

${sections.join("\n")}`;
}

function rowsOf({ type, fields }) {
  const known = new Set(fieldsOf(type).map(({ name }) => name.value));
  return fields
    .filter(({ name, sources }) => known.has(name) && sources.length > 0)
    .map(({ name, sources, notes }) => [code(`${type}.${name}`), sources.map(code).join(", "), notes.join(" ")]);
}

function benefitRows() {
  const row = (field, wire) => [code(field), code(`plan.${wire}`), ""];
  const type = "PlanBenefits";
  const own = Object.entries(ownFields).map(([name, [wire]]) => row(`${type}.${name}`, wire));
  const amounts = Object.entries(amountLayouts).flatMap(([name, layout]) =>
    scopes
      .filter((scope) => layout[scope])
      .flatMap((scope) =>
        networks.map((network) => row(`${type}.${name}.${scope}.${network}`, layout[scope][network])),
      ),
  );
  const groups = Object.entries(benefitGroups).flatMap(([name, { fields }]) =>
    Object.entries(fields).map(([field, [wire]]) => row(`${type}.${name}.${field}`, wire)),
  );
  if (!definitions.has(type)) throw new Error("The schema has no benefits.");
  return [row(`${type}.planId`, "plan_ID"), ...own, ...amounts, ...groups];
}
