import { features } from "../features";
import { buildSubgraph, type Subgraph } from "../schema/build-subgraph";
import { applyFieldMiddleware } from "../schema/middleware/field-middleware";

let built: Subgraph | undefined;

/** The graph with the checks of every field in place. It depends on the code alone, so a process builds it once. */
export function servedSubgraph(): Subgraph {
  return (built ??= applyFieldMiddleware(buildSubgraph(features)));
}
