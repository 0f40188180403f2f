import { readFileSync } from "node:fs";
import { join } from "node:path";

const file = join(__dirname, "../../schema/operations/patient-chart.graphql");

/** The operation that shows the whole connected graph, as its file says it runs on the sandbox. */
export interface FirstQuery {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The patient in it. */
  readonly patientId: string;
}

/** A query of one line, for a terminal: a little of the chart. */
export function shortQuery(patientId: string): string {
  return `{ patient(id: "${patientId}") { fullName insuranceCards { insurer { name } plan { name } } visits(first: 1) { nodes { start status } } } }`;
}

export function readFirstQuery(): FirstQuery {
  const text = readFileSync(file, "utf8");
  const variables = JSON.parse(/^# variables: (.+)$/m.exec(text)?.[1] ?? "{}") as Record<string, unknown>;
  return { document: text.replace(/^# (role|variables):.*\n/gm, ""), variables, patientId: String(variables["id"]) };
}
