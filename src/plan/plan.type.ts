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
  description: "Where a plan stands in its life at the broker.",
  valuesConfig: {
    PUBLISHED: { description: "On offer." },
    DRAFT: { description: "Being prepared; nobody can be enrolled in it." },
    RETIRED: { description: "No longer on offer." },
    UNKNOWN: { description: "The broker uses a word that this graph does not know." },
  },
});

@Directive('@key(fields: "id")')
@Policy("none", "reference", { maxAgeSeconds: 60 })
@ObjectType({
  description:
    "A health plan. Its sale is the broker's, its benefits are the benefits administrator's; what only the other knows is null.",
})
export class Plan {
  @Field(() => ID, {
    description: "The plan's id at the broker and, where it administers the plan, at the benefits upstream.",
  })
  id!: string;

  @Field(() => String, { nullable: true, description: "Name under which the broker offers it." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "The broker's description." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "The broker's category, in its own words." })
  category!: string | null;

  @Field(() => PlanState, { nullable: true, description: "Where the plan stands in its life." })
  state!: PlanState | null;

  @Field(() => String, { nullable: true, description: "The broker's own word for the state." })
  rawState!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Price; the broker does not state its currency." })
  premium!: string | null;
}
