import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

@Policy("own-patient", "health")
@ObjectType({
  description:
    "A policy and its period as the insurer has them. `isActive`: today, in the deployment's time zone, is within the period, its last day included; null where the insurer gives no beginning.",
})
export class CoveragePeriod {
  @Field(() => ID, { nullable: true, description: "The policy's id, the same at the pre-authorizations." })
  policyId!: string | null;

  @Field(() => String, { nullable: true, description: "Running number of the policy." })
  policyNumber!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the cover begins." })
  startsAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the cover ends; null while it is open." })
  endsAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when the insurer's word is good." })
  validUntil!: Date | null;

  @Field(() => Boolean, { nullable: true, description: "Whether today is within the period." })
  isActive!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The person's relation to the policy holder, in the insurer's word.",
  })
  relation!: string | null;

  @Field(() => String, { nullable: true, description: "Number as it is printed." })
  policyFullNumber!: string | null;

  @Field(() => Int, { nullable: true, description: "Version of the policy." })
  policyVersion!: number | null;

  @Field(() => ID, { nullable: true, description: "The contract's id." })
  contractId!: string | null;

  @Field(() => String, { nullable: true, description: "The insurer's business group." })
  businessGroup!: string | null;

  @Field(() => String, { nullable: true, description: "The insurer's word for seminary students." })
  seminaryStudent!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the policy begins." })
  policyStartsAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why the cover began, in the insurer's word." })
  entryReason!: string | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "A person's policies at one insurer." })
export class InsurerCoverage {
  @Field(() => ID, { description: "The insurer's slug." })
  insurance!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "As the insurer says of the person; null where it does not say.",
  })
  isUnderCoverage!: boolean | null;

  @Field(() => [CoveragePeriod], { description: "The person's policies, in the insurer's order." })
  policies!: CoveragePeriod[];
}
