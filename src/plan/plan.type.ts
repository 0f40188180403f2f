import { Policy } from "../auth/policy";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DecimalScalar } from "../scalar/decimal.scalar";

export enum PlanState {
  PUBLISHED = "PUBLISHED",
  DRAFT = "DRAFT",
  RETIRED = "RETIRED",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(PlanState, {
  name: "PlanState",
  description: "State of a plan's offer at the broker.",
  valuesConfig: {
    PUBLISHED: { description: "Offered." },
    DRAFT: { description: "In preparation; no one can be enrolled in it." },
    RETIRED: { description: "No longer offered." },
    UNKNOWN: { description: "A value of the broker that this graph does not know." },
  },
});

@Directive('@key(fields: "id")')
@Policy("none", "reference", { maxAgeSeconds: 60 })
@ObjectType({
  description:
    "A health plan. Its offer comes from the broker, its benefits from the benefits administrator. If only one of them has the plan, the other's fields are null.",
})
export class Plan {
  @Field(() => ID, {
    description: "The plan's id, the same at the broker and the benefits administrator.",
  })
  id!: string;

  @Field(() => String, { nullable: true, description: "The broker's name of the plan." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "The broker's description." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "The broker's category." })
  category!: string | null;

  @Field(() => PlanState, { nullable: true, description: "State of the plan's offer." })
  state!: PlanState | null;

  @Field(() => String, { nullable: true, description: "The broker's own value for the state." })
  rawState!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Price; the broker does not state its currency." })
  premium!: string | null;
}
