import { Field, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DecimalScalar } from "../scalar/decimal.scalar";
import { PreAuthStatus } from "./pre-auth-status";

@Policy("insurance-or-through-patient", "health")
@ObjectType({
  description:
    "Number and amounts of the pre-authorizations with one status. Includes records without a date. A sum is null if no record has an amount.",
})
export class PreAuthStatusSummary {
  @Field(() => PreAuthStatus, { description: "The state." })
  status!: PreAuthStatus;

  @Field(() => Int, { description: "How many have it." })
  count!: number;

  @Field(() => DecimalScalar, { nullable: true, description: "Requested, in the insurer's own currency." })
  requested!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Paid, in the insurer's own currency." })
  paid!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "An insurer's pre-authorizations of a period, by status." })
export class PreAuthSummary {
  @Field(() => [PreAuthStatusSummary], { description: "One for each status that occurs." })
  byStatus!: PreAuthStatusSummary[];

  @Field(() => Int, {
    description: "How many have no confirm date, as far as reading the period returned them.",
  })
  undated!: number;
}
