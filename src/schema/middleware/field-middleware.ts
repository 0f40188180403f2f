import type { Subgraph } from "../build-subgraph";
import { auditFields } from "./audit.middleware";
import { makeMutationsIdempotent } from "./idempotency.middleware";
import { isolateMutations } from "./isolation.middleware";

/** Wrappers of a schema's resolvers, innermost first. Policies are checked where features load their objects. */
const fieldMiddleware: readonly ((subgraph: Subgraph) => void)[] = [
  makeMutationsIdempotent,
  auditFields,
  isolateMutations,
];

/** Wraps the resolvers of the subgraph's schema in place. */
export function applyFieldMiddleware(subgraph: Subgraph): Subgraph {
  for (const wrap of fieldMiddleware) wrap(subgraph);
  return subgraph;
}
