import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DecimalScalar } from "../scalar/decimal.scalar";

@Policy("none", "reference")
@ObjectType({ description: "A kind of consultation that a room offers, which also sets its price." })
export class Consultation {
  @Field(() => ID, {
    nullable: true,
    description: "The room's id of this kind of consultation; older rooms have none.",
  })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Name shown to the patient." })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: "Planned length in minutes." })
  durationMinutes!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Price." })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: "Currency of the price, ISO 4217." })
  currency!: MaybeFlawed<string | null>;

  @Field(() => Boolean, { nullable: true, description: "Whether the price is charged." })
  charge!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is for several patients." })
  group!: boolean | null;

  @Field(() => Int, { nullable: true, description: "How many calendar slots it takes." })
  slots!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether patients may choose it." })
  visibleToPatient!: boolean | null;
}
