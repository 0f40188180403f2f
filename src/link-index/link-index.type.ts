import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

export enum LinkIndexStateName {
  OFF = "OFF",
  BUILDING = "BUILDING",
  COMPLETE = "COMPLETE",
  STALE = "STALE",
}
registerEnumType(LinkIndexStateName, {
  name: "LinkIndexState",
  description: "How far the graph knows the way back from members and pre-authorizations.",
  valuesConfig: {
    OFF: { description: "This deployment keeps none." },
    BUILDING: { description: "The first sweep has not ended." },
    COMPLETE: { description: "Every patient and member that the upstreams list has been read." },
    STALE: { description: "The last whole sweep ended more than two periods ago." },
  },
});

@Policy("none", "structure")
@ObjectType({ description: "How much the link index has read." })
export class LinkIndex {
  @Field(() => LinkIndexStateName, { description: "How far it is." })
  state!: LinkIndexStateName;

  @Field(() => Int, { description: "Patients whose cards have been read." })
  patients!: number;

  @Field(() => Int, { description: "Members whose status has been read." })
  members!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a whole sweep last ended." })
  completedAt!: Date | null;
}
