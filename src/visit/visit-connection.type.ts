import { Policy } from "../auth/policy";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../connection/page-info.type";
import { VisitType } from "../intake/visit-type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { VisitStatus } from "./visit-status";
import { Visit } from "./visit.type";

@Policy("none", "structure")
@ObjectType({ description: "A visit in a list." })
export class VisitEdge {
  @Field(() => String, { description: "Where the visit stands in the list: give it as `after` to go on from here." })
  cursor!: string;

  @Field(() => Visit, { description: "The visit." })
  node!: Visit;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of visits." })
export class VisitConnection {
  @Field(() => [VisitEdge], { description: "The visits with their cursors." })
  edges!: VisitEdge[];

  @Field(() => [Visit], { description: "The visits." })
  nodes!: Visit[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "How many visits there are in all that match the filter." })
  totalCount!: number | null;
}

export enum VisitOrder {
  START_ASC = "START_ASC",
  START_DESC = "START_DESC",
}
registerEnumType(VisitOrder, {
  name: "VisitOrder",
  description: "In which order visits come. Those without a planned start come last.",
  valuesConfig: {
    START_ASC: { description: "By planned start, the earliest first." },
    START_DESC: { description: "By planned start, the latest first." },
  },
});

@InputType({ description: "Which visits to show; all conditions that are given must hold." })
export class VisitFilter {
  @Field(() => Boolean, { nullable: true, description: "Only visits that start in the future, or only others." })
  upcoming?: boolean | null;

  @Field(() => VisitType, { nullable: true, description: "Only visits of this type." })
  type?: VisitType | null;

  @Field(() => [VisitStatus], { nullable: true, description: "Only visits with one of these statuses." })
  status?: VisitStatus[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only visits that start at this time or later." })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only visits that start before this time." })
  to?: Date | null;

  @Field(() => ID, { nullable: true, description: "Only this patient's visits." })
  patientId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only visits with this provider." })
  providerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The clinic's list has no rooms: this reads each visit that the other filters leave. Narrow it by `from` and `to`.",
  })
  roomCode?: string | null;
}
