import { Policy } from "../auth/policy";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../connection/page-info.type";
import { VisitType } from "../intake/visit-type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { VisitStatus } from "./visit-status";
import { Visit } from "./visit.type";

@Policy("none", "structure")
@ObjectType({ description: "A visit and its cursor." })
export class VisitEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this visit." })
  cursor!: string;

  @Field(() => Visit, { description: "The visit." })
  node!: Visit;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of visits." })
export class VisitConnection {
  @Field(() => [VisitEdge], { description: "Visits with their cursors." })
  edges!: VisitEdge[];

  @Field(() => [Visit], { description: "Visits without cursors." })
  nodes!: Visit[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Number of all visits that match the filter." })
  totalCount!: number | null;
}

export enum VisitOrder {
  START_ASC = "START_ASC",
  START_DESC = "START_DESC",
}
registerEnumType(VisitOrder, {
  name: "VisitOrder",
  description: "Order of visits. Those without a planned start come last.",
  valuesConfig: {
    START_ASC: { description: "By planned start, earliest first." },
    START_DESC: { description: "By planned start, latest first." },
  },
});

@InputType({ description: "Which visits. All given conditions must be met." })
export class VisitFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only visits that start in the future; false: only others.",
  })
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
      "Only visits in this room. The clinic's list has no rooms, so each visit that passes the other filters is read: limit them with `from` and `to`.",
  })
  roomCode?: string | null;
}
