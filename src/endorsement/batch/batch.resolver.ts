import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../../context";
import { selectedBelow } from "../../selection/selected-fields";
import { expectDependants } from "../roster/load-family";
import { Endorsement } from "../endorsement.type";
import { loadEndorsement } from "../load-endorsement";
import {
  AddEndorsementsInput,
  ChangeEndorsementPlansInput,
  RemoveEndorsementsInput,
  RestoreEndorsementsInput,
} from "./batch.input";
import {
  AddEndorsementsPayload,
  AddEndorsementsResult,
  EndorsementBatchPayload,
  EndorsementBatchResult,
} from "./batch.payload";
import { addEndorsements, changeEndorsementPlans, removeEndorsements, restoreEndorsements } from "./write-batches";

const promise =
  "Each item has its own reference and its own outcome, in input order; an item that is not sent within the operation's time is NOT_SENT and can be sent again with the same reference. For BROKER.";

/** Brokers' batches of writes to members. */
@Resolver(() => EndorsementBatchPayload)
export class EndorsementBatchResolver {
  @Directive("@authenticated")
  @Mutation(() => AddEndorsementsPayload, { nullable: true, description: `Many enrolments. ${promise}` })
  addEndorsements(
    @Arg("input", () => AddEndorsementsInput, { description: "The people." }) input: AddEndorsementsInput,
    @Ctx() context: GraphContext,
  ): Promise<AddEndorsementsPayload> {
    return addEndorsements(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementBatchPayload, {
    nullable: true,
    description: `As \`removeEndorsement\` for many. ${promise}`,
  })
  removeEndorsements(
    @Arg("input", () => RemoveEndorsementsInput, { description: "Which members." }) input: RemoveEndorsementsInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndorsementBatchPayload> {
    const readDependants = () => expectDependants(selectedBelow(info, "results", "endorsement"), context);
    return removeEndorsements(input, context, readDependants);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementBatchPayload, {
    nullable: true,
    description: `As \`restoreEndorsement\` for many, with one call where the broker has it. ${promise}`,
  })
  restoreEndorsements(
    @Arg("input", () => RestoreEndorsementsInput, { description: "Which members." }) input: RestoreEndorsementsInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementBatchPayload> {
    return restoreEndorsements(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementBatchPayload, {
    nullable: true,
    description: `As \`changeEndorsementPlan\` for many. ${promise}`,
  })
  changeEndorsementPlans(
    @Arg("input", () => ChangeEndorsementPlansInput, { description: "Which members." })
    input: ChangeEndorsementPlansInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementBatchPayload> {
    return changeEndorsementPlans(input, context);
  }
}

/** Adds the fields of a result that lead to other records. */
@Resolver(() => AddEndorsementsResult)
export class AddEndorsementsResultResolver {
  @FieldResolver(() => Endorsement, {
    nullable: true,
    description: "The new member as it is now, or the one that a CONFLICT is about; null if there is none.",
  })
  async endorsement(
    @Root() { memberId }: AddEndorsementsResult,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return memberId === null ? null : loadEndorsement(memberId, context, info);
  }
}

/** Adds the fields of a result that lead to other records. */
@Resolver(() => EndorsementBatchResult)
export class EndorsementBatchResultResolver {
  @FieldResolver(() => Endorsement, {
    nullable: true,
    description: "The member as it is now, read again; null if nothing was written.",
  })
  async endorsement(
    @Root() { memberId, isDone }: EndorsementBatchResult,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return isDone ? loadEndorsement(memberId, context, info) : null;
  }
}
