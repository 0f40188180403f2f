import { Field, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DecimalScalar } from "../scalar/decimal.scalar";
import { PreAuthStatus } from "./pre-auth-status";

@Policy("insurance-or-through-patient", "health")
@ObjectType({
  description:
    "Pre-authorizations of one state: how many, and their amounts. Undated records count here too. A sum is null where no record has an amount.",
})
export class PreAuthStatusSummary {
  @Field(() => PreAuthStatus, { description: "The state." })
  status!: PreAuthStatus;

  @Field(() => Int, { description: "How many are in it." })
  count!: number;

  @Field(() => DecimalScalar, { nullable: true, description: "Asked for, in the insurer's own currency." })
  requested!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Paid, in the insurer's own currency." })
  paid!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "An insurer's pre-authorizations of a period, by state." })
export class PreAuthSummary {
  @Field(() => [PreAuthStatusSummary], { description: "One for each state that occurs." })
  byStatus!: PreAuthStatusSummary[];

  @Field(() => Int, {
    description: "How many of them have no confirm date, as far as the windows of the period brought them.",
  })
  undated!: number;
}
