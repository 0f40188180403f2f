import type { UpstreamName } from "../../../src/upstream/upstream-error";
import type { NamedOperation } from "../../support/named-operations";
import type { RunningGraph } from "../../support/run-graph";

/** One field of an answer that an operation reads. */
export interface PayloadField {
  readonly operation: NamedOperation;
  readonly route: string;
  /** As fault rules write it, e.g. `data.0.start`. */
  readonly path: string;
  /** What it holds. */
  readonly value: unknown;
}

/** Of a list as many items as show every kind of its items; the others would only repeat what is found on them. */
const itemsOfList = 2;

/** Every field of every answer that an upstream gives to the operations, recorded from the sandbox itself. */
export async function recordFields(
  graph: RunningGraph,
  upstream: UpstreamName,
  operations: readonly NamedOperation[],
): Promise<readonly PayloadField[]> {
  const fields: PayloadField[] = [];
  for (const operation of operations) {
    graph.upstreams.clearRequests();
    const { errors } = await graph.run(operation.document, operation.variables, { role: operation.role });
    if (errors) throw new Error(`${operation.file} does not answer: ${JSON.stringify(errors)}`);
    const routes = new Map(graph.upstreams.requests(upstream).map((request) => [request.route, request] as const));
    for (const [route, { method, path, headers }] of routes) {
      if (method !== "GET") continue;
      const { host: _host, connection: _connection, ...kept } = headers;
      const answer = await fetch(graph.upstreams.urls[upstream] + path, { headers: kept as Record<string, string> });
      for (const field of fieldsIn(await answer.json())) {
        // A list's items are its value, not fields; the rows of an answer stand for themselves.
        if (!/\.\d+$/.test(field.path) || /^data\.\d+$/.test(field.path)) fields.push({ operation, route, ...field });
      }
    }
  }
  return fields;
}

function fieldsIn(holder: unknown, above = ""): Pick<PayloadField, "path" | "value">[] {
  if (typeof holder !== "object" || holder === null) return [];
  const fields = Object.entries(holder).slice(0, Array.isArray(holder) ? itemsOfList : undefined);
  return fields
    .filter(([key]) => !key.includes("."))
    .flatMap(([key, value]) => {
      const path = above === "" ? key : `${above}.${key}`;
      return [{ path, value }, ...fieldsIn(value, path)];
    });
}
