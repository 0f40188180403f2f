import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { defaultPageSize, type Connection } from "../../connection/connection";
import type { GraphContext } from "../../context";
import { Plan } from "../../plan/plan.type";
import type { MaybeFlawed, Unread } from "../../upstream/flawed";
import { Endorsement } from "../endorsement.type";
import { EndorsementConnection } from "./endorsement-connection.type";
import { EndorsementFilter } from "./endorsement-filter.input";
import { loadEndorsementsByIds } from "./load-by-ids";
import { loadEndorsements } from "./load-endorsements";
import { loadDependants, loadPrincipal } from "./load-family";

const pagedList =
  '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)';

/** `Query.endorsements`, `Query.endorsementsByIds`, and the members that the roster relates to a member. */
@Resolver(() => Endorsement)
export class RosterResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 20)")
  @Directive(pagedList)
  @Query(() => EndorsementConnection, {
    nullable: true,
    description:
      "Members from the broker's roster, in its order. For BROKER; null for all others, and null with BAD_USER_INPUT if the deployment has no roster. One call per hundred members; a filter on status or name searches the roster with at most a hundred calls per answer. Filters on policy and plan use the link index, and each row is verified by reading it; until the index is complete: null with LINK_INDEX_INCOMPLETE.",
  })
  endorsements(
    @Arg("filter", () => EndorsementFilter, { nullable: true, description: "Which members." })
    filter: EndorsementFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MaybeFlawed<Connection<Endorsement>> | null> {
    return loadEndorsements(filter, { first, after }, context, info);
  }

  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 100)")
  @Query(() => [Endorsement], {
    nullable: "items",
    description:
      "Several members, one for each of `memberIds` and in their order; null if there is none or the caller may not see it. One call per member, or the roster's pages if they contain everything that is selected and are few for so many members.",
  })
  endorsementsByIds(
    @Arg("memberIds", () => [ID], { description: "The broker's member ids, at most 100." }) memberIds: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Endorsement | Unread | null)[]> {
    return loadEndorsementsByIds(memberIds, context, info);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description:
      "A dependant's policy holder, if the roster relates them. For BROKER. No call for a member of a roster page, otherwise the whole roster, once per operation.",
  })
  principal(
    @Root() member: Endorsement,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return loadPrincipal(member, context, info);
  }

  @FieldResolver(() => [Endorsement], {
    nullable: true,
    description:
      "A policy holder's dependants, if the roster relates them. For BROKER; null if the member is not in the roster. Costs as much as `principal`.",
  })
  @Directive("@listSize(assumedSize: 5)")
  dependants(
    @Root() member: Endorsement,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement[] | null> {
    return loadDependants(member, context, info);
  }
}

/** Adds `Plan.endorsements`. */
@Resolver(() => Plan)
export class PlanEndorsementsResolver {
  @Directive("@cost(weight: 20)")
  @Directive(pagedList)
  @FieldResolver(() => EndorsementConnection, {
    nullable: true,
    description:
      "Members on this plan who are not removed, from the link index, each verified by two reads. For BROKER. Null with LINK_INDEX_INCOMPLETE until the index is complete.",
  })
  endorsements(
    @Root() { id }: Plan,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MaybeFlawed<Connection<Endorsement>> | null> {
    return loadEndorsements({ planId: id }, { first, after }, context, info);
  }
}
