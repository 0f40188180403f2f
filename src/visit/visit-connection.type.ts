import { Policy } from "../auth/policy";
import { Field, InputType, Int, ObjectType } from "type-graphql";
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
@ObjectType({ description: "A page of visits, in the clinic's order." })
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

  @Field(() => DateTimeScalar, { nullable: true, description: "Only visits that start at this time or earlier." })
  to?: Date | null;
}
