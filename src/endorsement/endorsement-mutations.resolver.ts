import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import {
  AddEndorsementInput,
  ChangeEndorsementPlanInput,
  RemoveEndorsementInput,
  RestoreEndorsementInput,
  UpdateEndorsementMemberInput,
} from "./endorsement.input";
import { EndorsementPayload } from "./endorsement.payload";
import { selectedBelow } from "../selection/selected-fields";
import { expectDependants } from "./roster/load-family";
import { Endorsement } from "./endorsement.type";
import { loadEndorsement } from "./load-endorsement";
import {
  addEndorsement,
  changeEndorsementPlan,
  removeEndorsement,
  restoreEndorsement,
  updateEndorsementMember,
} from "./write-endorsement";

/** Brokers' writes to members. */
@Resolver(() => EndorsementPayload)
export class EndorsementMutationsResolver {
  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, { description: "Adds a new member to a policy. For BROKER." })
  addEndorsement(
    @Arg("input", () => AddEndorsementInput, { description: "Who, and on which policy." }) input: AddEndorsementInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementPayload> {
    return addEndorsement(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, {
    description:
      "Removes a member from their policy; they can be restored. Select `endorsement { dependants { status } }` to see which of a policy holder's dependants are still active. For BROKER.",
  })
  async removeEndorsement(
    @Arg("input", () => RemoveEndorsementInput, { description: "Which member." }) input: RemoveEndorsementInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EndorsementPayload> {
    await expectDependants(selectedBelow(info, "endorsement"), context);
    return removeEndorsement(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, { description: "Restores a removed member to their policy. For BROKER." })
  restoreEndorsement(
    @Arg("input", () => RestoreEndorsementInput, { description: "Which member." }) input: RestoreEndorsementInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementPayload> {
    return restoreEndorsement(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, { description: "Moves a member to another plan. For BROKER." })
  changeEndorsementPlan(
    @Arg("input", () => ChangeEndorsementPlanInput, { description: "Which member, from and to which plan." })
    input: ChangeEndorsementPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementPayload> {
    return changeEndorsementPlan(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, {
    description: "Changes a member's personal data at the broker. For BROKER.",
  })
  updateEndorsementMember(
    @Arg("input", () => UpdateEndorsementMemberInput, { description: "The member and the new data." })
    input: UpdateEndorsementMemberInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementPayload> {
    return updateEndorsementMember(input, context);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description: "The member as it is now, read again; null if nothing was written.",
  })
  async endorsement(
    @Root() { memberId }: Partial<EndorsementPayload>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return memberId == null ? null : loadEndorsement(memberId, context, info);
  }
}
