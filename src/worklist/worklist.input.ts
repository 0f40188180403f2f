import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { VisitStatus } from "../visit/visit-status";
import { CoverageInclude, CoverageIssue, CoverageReadiness } from "./coverage-enums";
import { CoverageSettlementKind } from "./settlement";

export enum CoverageWorklistOrder {
  START_ASC = "START_ASC",
  URGENCY = "URGENCY",
}
registerEnumType(CoverageWorklistOrder, {
  name: "CoverageWorklistOrder",
  description: "Order of rows.",
  valuesConfig: {
    START_ASC: { description: "By start, then visit id." },
    URGENCY: { description: "By readiness, first issue, start, then visit id." },
  },
});

@InputType({
  description:
    "Visits with `from` <= start < `to`; at most 31 days. `roomCode` costs one detail read per visit of the period.",
})
export class CoverageWorklistFilter {
  @Field(() => DateTimeScalar, { description: "Only visits that start at this time or later." })
  from!: Date;

  @Field(() => DateTimeScalar, { description: "Only visits that start before this time." })
  to!: Date;

  @Field(() => ID, { nullable: true, description: "Only visits of this provider." })
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: "Only visits in this room." })
  roomCode?: string | null;

  @Field(() => [CoverageReadiness], { nullable: true, description: "Only rows with one of these values." })
  readiness?: CoverageReadiness[] | null;

  @Field(() => [CoverageIssue], { nullable: true, description: "Only rows with one of these issues." })
  issues?: CoverageIssue[] | null;

  @Field(() => [VisitStatus], {
    nullable: true,
    description:
      "Default: all that can still take place (PENDING, BOOKED, IN_PROGRESS, UNKNOWN). Test visits are omitted if the clinic's list marks them.",
  })
  visitStatus?: VisitStatus[] | null;

  @Field(() => [CoverageInclude], { nullable: true, description: "Sources to read besides card, check and member." })
  include?: CoverageInclude[] | null;
}

@InputType({ description: "A note about one visit, or about all visits of a patient." })
export class SettleCoverageInput {
  @Field(() => ID, {
    nullable: true,
    description: "Makes the write idempotent: the same key with the same input never writes twice.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { nullable: true, description: "The visit; give this or `patientId`." })
  visitId?: string | null;

  @Field(() => ID, { nullable: true, description: "The patient; give this or `visitId`." })
  patientId?: string | null;

  @Field(() => CoverageSettlementKind, { description: "What was done." })
  as!: CoverageSettlementKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Default: the end of the visit's day in the deployment's time zone, or 90 days for a patient.",
  })
  until?: Date | null;
}
