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
    BROKER: { description: "Every plan that the broker offers." },
    BENEFITS: { description: "Every plan of the benefits side." },
    ANY: { description: "The plans of both, each once." },
  },
});

@InputType({ description: "Which plans." })
export class PlanFilter {
  @Field(() => PlanSource, { nullable: true, description: "Whose plans; the broker's unless told." })
  source?: PlanSource | null;

  @Field(() => [PlanState], { nullable: true, description: "In one of these states at the broker." })
  state?: PlanState[] | null;

  @Field(() => String, { nullable: true, description: "The broker's category, whatever its case." })
  category?: string | null;

  @Field(() => String, { nullable: true, description: "Part of a name or a description, or a whole id." })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "The benefits side's kind of plan; that side is read for it." })
  planType?: string | null;
}
