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
  description: "State of the index that leads from members and pre-authorizations back to patients.",
  valuesConfig: {
    OFF: { description: "This deployment has no link index." },
    BUILDING: { description: "The first sweep is in progress." },
    COMPLETE: { description: "Every patient and member that the upstreams list has been read." },
    STALE: { description: "The last complete sweep ended more than two sweep periods ago." },
  },
});

@Policy("none", "structure")
@ObjectType({ description: "Progress of the link index." })
export class LinkIndex {
  @Field(() => LinkIndexStateName, { description: "Its state." })
  state!: LinkIndexStateName;

  @Field(() => Int, { description: "Patients whose cards have been read." })
  patients!: number;

  @Field(() => Int, { description: "Members whose status has been read." })
  members!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last complete sweep ended." })
  completedAt!: Date | null;
}
