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

/** What brokers write of members. */
@Resolver(() => EndorsementPayload)
export class EndorsementMutationsResolver {
  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, { description: "Puts a new member on a policy. For BROKER." })
  addEndorsement(
    @Arg("input", () => AddEndorsementInput, { description: "Who, and on which policy." }) input: AddEndorsementInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementPayload> {
    return addEndorsement(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => EndorsementPayload, {
    description:
      "Takes a member off its policy; it may be restored. Ask for `endorsement { dependants { status } }` to see who of a policy holder's dependants is still active. For BROKER.",
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
  @Mutation(() => EndorsementPayload, { description: "Puts a removed member back on its policy. For BROKER." })
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
    description: "Changes what the broker knows of a member's person. For BROKER.",
  })
  updateEndorsementMember(
    @Arg("input", () => UpdateEndorsementMemberInput, { description: "Which member, and the data to hold." })
    input: UpdateEndorsementMemberInput,
    @Ctx() context: GraphContext,
  ): Promise<EndorsementPayload> {
    return updateEndorsementMember(input, context);
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description: "The member as it is now, read again; null where nothing was written.",
  })
  async endorsement(
    @Root() { memberId }: Partial<EndorsementPayload>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return memberId == null ? null : loadEndorsement(memberId, context, info);
  }
}
