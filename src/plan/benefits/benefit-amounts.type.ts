import { Policy } from "../../auth/policy";
import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../scalar/decimal.scalar";

@Policy("none", "reference", { maxAgeSeconds: 0 })
@ObjectType({ description: "One amount, by where care was given. What the upstream leaves out is null." })
export class NetworkAmounts {
  @Field(() => DecimalScalar, { nullable: true, description: "In and out of network together." })
  total!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "In network only." })
  inNetwork!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Out of network only." })
  outOfNetwork!: string | null;
}

@Policy("none", "reference", { maxAgeSeconds: 0 })
@ObjectType({ description: "Amounts of one kind, by whom they are counted for." })
export class BenefitAmounts {
  @Field(() => NetworkAmounts, { nullable: true, description: "For each covered person." })
  member!: NetworkAmounts | null;

  @Field(() => NetworkAmounts, {
    nullable: true,
    description: "For the subscriber alone. Only the deductible credit has it; null elsewhere.",
  })
  subscriber!: NetworkAmounts | null;

  @Field(() => NetworkAmounts, {
    nullable: true,
    description: "For the family as a whole. The deductible credit has none: null there.",
  })
  family!: NetworkAmounts | null;
}
