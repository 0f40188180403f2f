import { Policy } from "../../auth/policy";
import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../scalar/decimal.scalar";

@Policy("none", "reference", { maxAgeSeconds: 0 })
@ObjectType({ description: "One amount, in and out of network. What the upstream omits is null." })
export class NetworkAmounts {
  @Field(() => DecimalScalar, { nullable: true, description: "In and out of network together." })
  total!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "In network." })
  inNetwork!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Out of network." })
  outOfNetwork!: string | null;
}

@Policy("none", "reference", { maxAgeSeconds: 0 })
@ObjectType({ description: "Amounts of one kind, per member, subscriber and family." })
export class BenefitAmounts {
  @Field(() => NetworkAmounts, { nullable: true, description: "For each covered person." })
  member!: NetworkAmounts | null;

  @Field(() => NetworkAmounts, {
    nullable: true,
    description: "For the subscriber only. Null except in the deductible credit.",
  })
  subscriber!: NetworkAmounts | null;

  @Field(() => NetworkAmounts, {
    nullable: true,
    description: "For the family as a whole. Null in the deductible credit.",
  })
  family!: NetworkAmounts | null;
}
