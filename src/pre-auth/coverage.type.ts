import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

@Policy("own-patient", "health")
@ObjectType({
  description:
    "A policy and its period at the insurer. `isActive`: today, in the deployment's time zone, is within the period, including its last day; null if the insurer gives no start.",
})
export class CoveragePeriod {
  @Field(() => ID, { nullable: true, description: "The policy's id, the same as in pre-authorizations." })
  policyId!: string | null;

  @Field(() => String, { nullable: true, description: "Running number of the policy." })
  policyNumber!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the cover begins." })
  startsAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the cover ends; null if it has no end." })
  endsAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when the insurer's information is valid." })
  validUntil!: Date | null;

  @Field(() => Boolean, { nullable: true, description: "Whether today is within the period." })
  isActive!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The person's relation to the policy holder: the insurer's value.",
  })
  relation!: string | null;

  @Field(() => String, { nullable: true, description: "Number as printed." })
  policyFullNumber!: string | null;

  @Field(() => Int, { nullable: true, description: "Version of the policy." })
  policyVersion!: number | null;

  @Field(() => ID, { nullable: true, description: "The contract's id." })
  contractId!: string | null;

  @Field(() => String, { nullable: true, description: "The insurer's business group." })
  businessGroup!: string | null;

  @Field(() => String, { nullable: true, description: "The insurer's value for seminary students." })
  seminaryStudent!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the policy begins." })
  policyStartsAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why the cover began: the insurer's value." })
  entryReason!: string | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "A person's policies at one insurer." })
export class InsurerCoverage {
  @Field(() => ID, { description: "The insurer's slug." })
  insurance!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the insurer says that the person is covered; null if it does not say.",
  })
  isUnderCoverage!: boolean | null;

  @Field(() => [CoveragePeriod], { description: "The person's policies, in the insurer's order." })
  policies!: CoveragePeriod[];
}
