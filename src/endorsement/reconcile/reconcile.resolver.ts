import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../../context";
import { selectedFields, selectsBeyond } from "../../selection/selected-fields";
import { Endorsement } from "../endorsement.type";
import { loadEndorsement } from "../load-endorsement";
import { rosterFields, rowMember } from "../roster/shown-member";
import { loadReconciliation } from "./load-reconciliation";
import { ReconcileEndorsementsInput } from "./reconcile.input";
import { ReconcileDifference, Reconciliation } from "./reconciliation.type";

/** `Query.reconcileEndorsements`, and the member that a difference is about. */
@Resolver(() => ReconcileDifference)
export class ReconcileResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 100)")
  @Query(() => Reconciliation, {
    nullable: true,
    description:
      "Compares the caller's own list with the broker's members. Changes nothing; the list is neither stored nor logged. For BROKER; null for all others. One roster call per hundred members, one read per member whose roster row is not sufficient, and the plan list; without a roster, one read per member that a row names.",
  })
  reconcileEndorsements(
    @Arg("input", () => ReconcileEndorsementsInput, { description: "The list." }) input: ReconcileEndorsementsInput,
    @Ctx() context: GraphContext,
  ): Promise<Reconciliation | null> {
    return loadReconciliation(input, context);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description:
      "The member that it concerns; no call if the roster contains everything that is selected, otherwise one.",
  })
  async endorsement(
    @Root() { memberId, row }: ReconcileDifference,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    if (memberId === null) return null;
    if (row && !selectsBeyond(selectedFields(info), rosterFields)) return rowMember(row, false, context);
    return loadEndorsement(memberId, context, info);
  }
}
