import type { UpstreamName } from "../../../src/upstream/upstream-error";
import { namedOperations, type NamedOperation } from "../../support/named-operations";
import type { GraphAnswer } from "../../support/run-graph";
import type { ColdGraph } from "./cold-graph";

/** A route of an upstream that the graph uses, and the committed operation by which it is tried. */
export interface Endpoint {
  readonly upstream: UpstreamName;
  readonly method: string;
  readonly route: string;
  readonly operation: NamedOperation;
  /** What the operation answers while nothing is wrong. */
  readonly healthy: GraphAnswer;
  /** How often the operation calls the endpoint, and any endpoint. */
  readonly calls: number;
  readonly allCalls: number;
}

/** A GET of the broker's that sends an e-mail. */
const acting = new Set(["/auth/password-reset"]);

/** Whether a call to it changes something, so that it must never be sent twice. */
export function isWrite({ method, route }: Pick<Endpoint, "method" | "route">): boolean {
  return (method !== "GET" && !route.endsWith("/generateAuthToken")) || acting.has(route);
}

/**
 * Every endpoint that the committed operations use, found by running them, each with the operation that reaches it by the
 * fewest calls; reads are tried by queries.
 */
export async function collectEndpoints(graph: ColdGraph): Promise<readonly Endpoint[]> {
  const found = new Map<string, Endpoint>();
  const isMutating = ({ document }: NamedOperation): boolean => /^mutation /m.test(document);
  const queries = namedOperations.filter(({ document }) => /^query /m.test(document));
  // Queries first: they are to find what no mutation has changed.
  for (const operation of [...queries, ...namedOperations.filter(isMutating)]) {
    const { document, variables, role } = operation;
    const isMutation = isMutating(operation);
    if (isMutation) await graph.renew();
    graph.upstreams.clearRequests();
    const healthy = await graph.run(document, variables, { role });
    const requests = graph.upstreams.requests();
    for (const { upstream, method, route } of requests) {
      if (isMutation && !isWrite({ method, route })) continue;
      const name = `${upstream} ${method} ${route}`;
      const { length: calls } = requests.filter((one) => `${one.upstream} ${one.method} ${one.route}` === name);
      const known = found.get(name);
      if (known && known.allCalls <= requests.length) continue;
      found.set(name, { upstream, method, route, operation, healthy, calls, allCalls: requests.length });
    }
  }
  return [...found.values()];
}
