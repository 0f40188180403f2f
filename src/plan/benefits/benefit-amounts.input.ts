import { Field, InputType } from "type-graphql";
import { DecimalScalar } from "../../scalar/decimal.scalar";

@InputType({ description: "One amount, in and out of network. An omitted field keeps its value; null clears it." })
export class NetworkAmountsInput {
  @Field(() => DecimalScalar, { nullable: true, description: "In and out of network together." })
  total?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "In network." })
  inNetwork?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Out of network." })
  outOfNetwork?: string | null;
}

@InputType({ description: "Amounts of one kind, per member, subscriber and family." })
export class BenefitAmountsInput {
  @Field(() => NetworkAmountsInput, { nullable: true, description: "For each covered person." })
  member?: NetworkAmountsInput | null;

  @Field(() => NetworkAmountsInput, {
    nullable: true,
    description: "For the subscriber only. Only for the deductible credit.",
  })
  subscriber?: NetworkAmountsInput | null;

  @Field(() => NetworkAmountsInput, {
    nullable: true,
    description: "For the family as a whole. Not for the deductible credit.",
  })
  family?: NetworkAmountsInput | null;
}
