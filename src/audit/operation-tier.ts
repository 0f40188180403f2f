import type { FragmentDefinitionNode, GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { FieldPolicy, Tier } from "../auth/policy";
import { walkFields } from "../operation/walk-fields";
import type { AuditTier } from "./audit";

type Operation = Pick<GraphQLResolveInfo, "operation" | "fragments">;

const tiers: readonly AuditTier[] = ["DIRECTORY", "HEALTH", "SENSITIVE"];
const ranks: Readonly<Partial<Record<Tier, number>>> = { health: 1, sensitive: 2 };

/**
 * The highest tier of all that an operation selects. An operation is looked through once; it lives as long as its
 * document, which the server bounds.
 */
export class OperationTiers {
  private readonly known = new WeakMap<OperationDefinitionNode, AuditTier>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly policies: ReadonlyMap<string, FieldPolicy>,
  ) {}

  of(info: Operation): AuditTier {
    let tier = this.known.get(info.operation);
    if (tier === undefined) this.known.set(info.operation, (tier = this.highest(info)));
    return tier;
  }

  private highest({ operation, fragments }: Operation): AuditTier {
    let rank = 0;
    const spread = new Set<FragmentDefinitionNode>();
    const look = (definition: OperationDefinitionNode | FragmentDefinitionNode): void =>
      walkFields(
        this.schema,
        [definition],
        ({ name }, parent) => {
          const tier = this.policies.get(`${parent}.${name.value}`)?.tier;
          rank = Math.max(rank, (tier && ranks[tier]) ?? 0);
        },
        (name) => {
          const fragment = fragments[name];
          if (fragment) spread.add(fragment);
        },
      );
    look(operation);
    // Fragments spread in fragments join the set while it is walked.
    for (const fragment of spread) look(fragment);
    return tiers[rank]!;
  }
}
