import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { InsuranceCard } from "../insurance-card/insurance-card.type";
import { loadInsuranceCard } from "../insurance-card/load-insurance-cards";
import { confirmCardMember } from "./confirm-card-member";
import { ConfirmCardMemberInput, ConfirmCardMemberPayload } from "./confirm-card-member.input";

/** `Mutation.confirmCardMember` and the records that it leads to. */
@Resolver(() => ConfirmCardMemberPayload)
export class ConfirmCardMemberResolver {
  @Directive("@authenticated")
  @Mutation(() => ConfirmCardMemberPayload, {
    nullable: true,
    description:
      "Clinic staff: confirms that the member on a card is its patient, where the records cannot show it (a married name, a nickname). Audited; void as soon as the number, a name or a birth date changes.",
  })
  confirmCardMember(
    @Arg("input", () => ConfirmCardMemberInput, { description: "Which card, and the member's number and birth date." })
    input: ConfirmCardMemberInput,
    @Ctx() context: GraphContext,
  ): Promise<ConfirmCardMemberPayload> {
    return confirmCardMember(input, context);
  }

  @FieldResolver(() => InsuranceCard, {
    nullable: true,
    description: "The card as it is now; null if nothing was stored.",
  })
  async insuranceCard(
    @Root() { confirmed }: Partial<ConfirmCardMemberPayload>,
    @Ctx() context: GraphContext,
  ): Promise<InsuranceCard | null> {
    return confirmed ? loadInsuranceCard(confirmed.patientId, confirmed.type, context) : null;
  }
}
