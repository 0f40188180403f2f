import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { defaultPageSize, type Connection } from "../../connection/connection";
import type { GraphContext } from "../../context";
import { selectedFields } from "../../selection/selected-fields";
import { Endorsement } from "../endorsement.type";
import { loadEndorsement } from "../load-endorsement";
import { EndorsementChange, EndorsementChangeConnection, EndorsementChangeType } from "./endorsement-change.type";
import { loadEndorsementChanges, type ChangeSelection } from "./load-endorsement-changes";
import { watchEndorsementChanges, type WatchedChange } from "./watch-endorsement-changes";

const pagedList =
  '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)';
const idArgument = (description: string) => ({ nullable: true, description });

/** `Query.endorsementChanges`, `Subscription.endorsementChanged`, and the records that a change leads to. */
@Resolver(() => EndorsementChange)
export class EndorsementChangeResolver {
  @Directive("@authenticated")
  @Directive(pagedList)
  @Query(() => EndorsementChangeConnection, {
    description:
      "Stored changes of members, oldest first, for clients that were offline: all of them for BROKER, those of members that their own cards name for PATIENT, none for others.",
  })
  endorsementChanges(
    @Arg("memberId", () => ID, idArgument("Only this member's.")) memberId: string | null,
    @Arg("policyId", () => ID, idArgument("Only those that name this policy.")) policyId: string | null,
    @Arg("type", () => [EndorsementChangeType], { nullable: true, description: "Only of these kinds." })
    type: EndorsementChangeType[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EndorsementChange>> {
    const counted = selectedFields(info).has("totalCount");
    return loadEndorsementChanges({ memberId, policyId, type }, { first, after }, counted, context);
  }

  @Directive("@authenticated")
  @Subscription(() => EndorsementChange, {
    subscribe: ({ args, context }) => watchEndorsementChanges(args as ChangeSelection, context as GraphContext),
    description:
      "Members that were added, restored, changed or removed, from the broker's webhook and from this graph's own mutations: each change once, for callers who may see it in `endorsementChanges`.",
  })
  endorsementChanged(
    @Root() change: WatchedChange,
    @Arg("memberId", () => ID, idArgument("Only this member's.")) _memberId: string | null,
    @Arg("policyId", () => ID, idArgument("Only those that name this policy.")) _policyId: string | null,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementChange> {
    return change.watch.show(change, context);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description: "The member as it is now; one upstream call, made only if selected.",
  })
  endorsement(
    @Root() { memberId }: EndorsementChange,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return loadEndorsement(memberId, context, info);
  }
}
