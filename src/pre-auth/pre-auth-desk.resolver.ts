import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { cancelPreAuth } from "./cancel-pre-auth";
import { CancelPreAuthInput, CancelPreAuthPayload } from "./cancel-pre-auth.type";
import { loadPreAuth } from "./load-pre-auths";
import { loadPreAuthSummary } from "./load-pre-auth-summary";
import { PreAuthFilter } from "./pre-auth-filter.input";
import { checkedQuery } from "./pre-auth-page";
import { PreAuthSummary } from "./pre-auth-summary.type";
import { PreAuth } from "./pre-auth.type";

/** Daily work of insurers: `Query.preAuthSummary` and `Mutation.cancelPreAuth`. */
@Resolver(() => CancelPreAuthPayload)
export class PreAuthDeskResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 20)")
  @Query(() => PreAuthSummary, {
    nullable: true,
    description:
      "Counts and sums by status, for callers of that insurer; null for all others. Amounts are as the insurer sends them, in its own currency. Reads the whole period.",
  })
  preAuthSummary(
    @Arg("insurance", () => ID, { description: "The insurer's slug." }) insurance: string,
    @Arg("filter", () => PreAuthFilter, { description: "Which pre-authorizations." }) filter: PreAuthFilter,
    @Ctx() context: GraphContext,
  ): Promise<PreAuthSummary | null> {
    return loadPreAuthSummary(insurance, checkedQuery(filter, {}), context);
  }

  @Directive("@authenticated")
  @Mutation(() => CancelPreAuthPayload, {
    nullable: true,
    description:
      "Cancels a pre-authorization that can be cancelled; never sent twice. For insurers, and clinic staff who may see it.",
  })
  cancelPreAuth(
    @Arg("input", () => CancelPreAuthInput, { description: "Which one, and why." }) input: CancelPreAuthInput,
    @Ctx() context: GraphContext,
  ): Promise<CancelPreAuthPayload> {
    return cancelPreAuth(input, context);
  }

  @FieldResolver(() => PreAuth, {
    nullable: true,
    description: "The pre-authorization as it is now, read again; null if the caller may not see it.",
  })
  async preAuth(
    @Root() { preAuthId }: Partial<CancelPreAuthPayload>,
    @Ctx() context: GraphContext,
  ): Promise<PreAuth | null> {
    return preAuthId == null ? null : loadPreAuth(preAuthId, context);
  }
}
