import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { InsuranceCard } from "../insurance-card/insurance-card.type";
import { Plan } from "../plan/plan.type";
import { cardMember } from "./card-member";
import { MemberMatch, MemberProof, PolicyHolder } from "./card-member.type";
import { toPolicyHolder } from "./endorsement.mapper";
import { Endorsement } from "./endorsement.type";
import { loadEndorsementOn, loadPlanOn } from "./load-endorsement";

/** Adds to `InsuranceCard` which member it names, and the fields that this opens. */
@Resolver(() => InsuranceCard)
export class CardMemberResolver {
  @FieldResolver(() => MemberMatch, {
    nullable: true,
    description:
      "Whether the member with the subscriber number is the patient, by the broker's and the clinic's own records. Null if the insurer has no broker or there is no such member; for a PATIENT also null unless PATIENT or POLICY_HOLDER. One read of the member, and one users call for all cards.",
  })
  async memberMatch(@Root() card: InsuranceCard, @Ctx() context: GraphContext): Promise<MemberMatch | null> {
    const found = await cardMember(card, context);
    return found && MemberMatch[found.match];
  }

  @FieldResolver(() => MemberProof, {
    nullable: true,
    description: "What proves a PATIENT match; null for any other.",
  })
  async memberProof(@Root() card: InsuranceCard, @Ctx() context: GraphContext): Promise<MemberProof | null> {
    const proof = (await cardMember(card, context, { needsProof: true }))?.proof ?? null;
    return proof && MemberProof[proof];
  }

  @FieldResolver(() => Endorsement, {
    nullable: true,
    description:
      "The broker's record of the member with this card's subscriber number. Only if `memberMatch` is PATIENT.",
  })
  endorsement(
    @Root() card: InsuranceCard,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return loadEndorsementOn(card, context, info);
  }

  @FieldResolver(() => PolicyHolder, {
    nullable: true,
    description: "The policy holder of a dependant's card. Only if `memberMatch` is POLICY_HOLDER. One upstream call.",
  })
  async policyHolder(@Root() card: InsuranceCard, @Ctx() context: GraphContext): Promise<PolicyHolder | null> {
    const found = await cardMember(card, context, { read: "status" });
    return found?.match === "POLICY_HOLDER" ? toPolicyHolder(found, context.access) : null;
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description:
      "The member's plan. Only if `memberMatch` is PATIENT or POLICY_HOLDER. One call to the broker's plan endpoint, then the plan.",
  })
  async plan(
    @Root() card: InsuranceCard,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Plan | null> {
    const found = await cardMember(card, context, { read: "plan" });
    const isOpen = found?.match === "PATIENT" || found?.match === "POLICY_HOLDER";
    return isOpen ? loadPlanOn(found.member, context, info) : null;
  }
}
