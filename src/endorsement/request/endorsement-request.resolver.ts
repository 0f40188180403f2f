import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { defaultPageSize, type Connection } from "../../connection/connection";
import type { GraphContext } from "../../context";
import { selectedFields } from "../../selection/selected-fields";
import { Endorsement } from "../endorsement.type";
import { loadEndorsement } from "../load-endorsement";
import { EndorsementRequest, EndorsementRequestConnection, EndorsementRequestFilter } from "./endorsement-request.type";
import { loadEndorsementRequests } from "./load-requests";

/** `Query.endorsementRequests`, and the member that a write leads to. */
@Resolver(() => EndorsementRequest)
export class EndorsementRequestResolver {
  @Directive("@authenticated")
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @Query(() => EndorsementRequestConnection, {
    nullable: true,
    description:
      "The caller's own enrolments, removals, restorations and changes from the ledger, newest first, so that no outcome is lost when a browser is closed. For BROKER; null for all others. Makes no upstream call.",
  })
  endorsementRequests(
    @Arg("filter", () => EndorsementRequestFilter, { nullable: true, description: "Which writes." })
    filter: EndorsementRequestFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EndorsementRequest> | null> {
    const counted = selectedFields(info).has("totalCount");
    return loadEndorsementRequests(filter, { first, after }, counted, context);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description: "The member as it is now; one upstream call, made only if selected.",
  })
  async endorsement(
    @Root() { memberId }: EndorsementRequest,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return memberId === null ? null : loadEndorsement(memberId, context, info);
  }
}
