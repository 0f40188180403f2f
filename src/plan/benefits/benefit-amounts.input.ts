import { Field, InputType } from "type-graphql";
import { DecimalScalar } from "../../scalar/decimal.scalar";

@InputType({ description: "One amount, by where care was given. What is left out keeps its value, null clears it." })
export class NetworkAmountsInput {
  @Field(() => DecimalScalar, { nullable: true, description: "In and out of network together." })
  total?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "In network only." })
  inNetwork?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Out of network only." })
  outOfNetwork?: string | null;
}

@InputType({ description: "Amounts of one kind, by whom they are counted for." })
export class BenefitAmountsInput {
  @Field(() => NetworkAmountsInput, { nullable: true, description: "For each covered person." })
  member?: NetworkAmountsInput | null;

  @Field(() => NetworkAmountsInput, {
    nullable: true,
    description: "For the subscriber alone. Only the deductible credit has it.",
  })
  subscriber?: NetworkAmountsInput | null;

  @Field(() => NetworkAmountsInput, {
    nullable: true,
    description: "For the family as a whole. All have it but the deductible credit.",
  })
  family?: NetworkAmountsInput | null;
}
