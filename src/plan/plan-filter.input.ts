import { Field, InputType, registerEnumType } from "type-graphql";
import { PlanState } from "./plan.type";

export enum PlanSource {
  BROKER = "BROKER",
  BENEFITS = "BENEFITS",
  ANY = "ANY",
}
registerEnumType(PlanSource, {
  name: "PlanSource",
  description: "Whose plans.",
  valuesConfig: {
    BROKER: { description: "All plans of the broker." },
    BENEFITS: { description: "All plans of the benefits administrator." },
    ANY: { description: "All plans of both, each once." },
  },
});

@InputType({ description: "Which plans." })
export class PlanFilter {
  @Field(() => PlanSource, { nullable: true, description: "Whose plans; default: the broker's." })
  source?: PlanSource | null;

  @Field(() => [PlanState], { nullable: true, description: "Only plans in one of these states at the broker." })
  state?: PlanState[] | null;

  @Field(() => String, { nullable: true, description: "The broker's category, ignoring case." })
  category?: string | null;

  @Field(() => String, { nullable: true, description: "Part of a name or description, or a whole id." })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Kind of plan at the benefits administrator, which is then read.",
  })
  planType?: string | null;
}
