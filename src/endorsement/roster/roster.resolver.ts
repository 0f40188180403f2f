import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { defaultPageSize, type Connection } from "../../connection/connection";
import type { GraphContext } from "../../context";
import { Plan } from "../../plan/plan.type";
import { Endorsement } from "../endorsement.type";
import { EndorsementConnection } from "./endorsement-connection.type";
import { EndorsementFilter } from "./endorsement-filter.input";
import { loadEndorsementsByIds } from "./load-by-ids";
import { loadEndorsements } from "./load-endorsements";
import { loadDependants, loadPrincipal } from "./load-family";

const pagedList =
  '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)';

/** `Query.endorsements` and `Query.endorsementsByIds`, and whom the roster relates to a member. */
@Resolver(() => Endorsement)
export class RosterResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 20)")
  @Directive(pagedList)
  @Query(() => EndorsementConnection, {
    nullable: true,
    description:
      "Members, from the broker's roster, in its order; for BROKER, null for all others and with BAD_USER_INPUT where the deployment has no roster. One call a hundred members; a filter on status or a name looks through the roster, at most a hundred calls for one answer. Filters on policy and plan are answered from the link index, each row proved by reading it: before the index is complete, null and LINK_INDEX_INCOMPLETE.",
  })
  endorsements(
    @Arg("filter", () => EndorsementFilter, { nullable: true, description: "Which members." })
    filter: EndorsementFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Cursor to go on after." }) after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Endorsement> | null> {
    return loadEndorsements(filter, { first, after }, context, info);
  }

  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 100)")
  @Query(() => [Endorsement], {
    nullable: "items",
    description:
      "Same order and length as `memberIds`; null where there is none or the caller may not see it. One call a member, or the roster's pages where they show all that is selected and are few for so many members.",
  })
  endorsementsByIds(
    @Arg("memberIds", () => [ID], { description: "The broker's member ids, at most 100." }) memberIds: string[],
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Endorsement | Error | null)[]> {
    return loadEndorsementsByIds(memberIds, context, info);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description:
      "The policy holder of a dependant, where the roster relates them; for BROKER. No call for a member of a roster page, otherwise the whole roster, once an operation.",
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
      "The dependants of a policy holder, where the roster relates them; for BROKER, null where the member is not in the roster. Costs as `principal` does.",
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
      "Members on this plan who are not removed, by the link index, each proved by two reads; for BROKER. Null and LINK_INDEX_INCOMPLETE before the index is complete.",
  })
  endorsements(
    @Root() { id }: Plan,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Cursor to go on after." }) after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Endorsement> | null> {
    return loadEndorsements({ planId: id }, { first, after }, context, info);
  }
}
