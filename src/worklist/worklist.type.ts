import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { PageInfo } from "../connection/page-info.type";
import { InsuranceCard } from "../insurance-card/insurance-card.type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { UserError } from "../user-error/user-error.type";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import { CoverageAction, CoverageIssue, CoverageReadiness } from "./coverage-enums";
import type { PatientCover } from "./read-covers";
import { CoverageSettlementKind } from "./settlement";

@Policy("clinic-staff", "health")
@ObjectType({ description: "The desk's note about a visit's or a patient's cover." })
export class CoverageSettlement {
  @Field(() => CoverageSettlementKind, { description: "What was done." })
  kind!: CoverageSettlementKind;

  @Field(() => ID, { description: "The subject of the token that made the note." })
  by!: string;

  @Field(() => DateTimeScalar, { description: "When it was noted." })
  at!: Date;

  @Field(() => DateTimeScalar, { description: "When it ends by itself." })
  until!: Date;
}

@Policy("clinic-staff", "health")
@ObjectType({ description: "One visit, and what must be done about its patient's coverage before it." })
export class CoverageWorklistEntry {
  @Field(() => ID, { description: "`worklist:<visit id>`." })
  id!: string;

  @Field(() => InsuranceCard, { nullable: true, description: "The primary card." })
  card!: InsuranceCard | null;

  @Field(() => CoverageReadiness, { description: "Whether anything remains to be done." })
  readiness!: CoverageReadiness;

  @Field(() => [CoverageIssue], {
    description: "The most urgent first, in the order of the enum; empty when READY.",
  })
  issues!: CoverageIssue[];

  @Field(() => CoverageAction, {
    nullable: true,
    description: "What to do about the first issue; null when READY.",
  })
  nextAction!: CoverageAction | null;

  @Field(() => CoverageSettlement, {
    nullable: true,
    description: "The desk's note for this visit or patient. It hides `issues` until it ends or a new issue appears.",
  })
  settlement!: CoverageSettlement | null;

  @Field(() => DateTimeScalar, { description: "When the row was read." })
  asOf!: Date;

  patientId!: string;
  /** The visit as the clinic lists it. */
  wire!: VisitWire;
  cover!: PatientCover;
}

@Policy("none", "structure")
@ObjectType({ description: "A row and its cursor." })
export class CoverageWorklistEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this row." })
  cursor!: string;

  @Field(() => CoverageWorklistEntry, { description: "The row." })
  node!: CoverageWorklistEntry;
}

@Policy("clinic-staff", "structure")
@ObjectType({ description: "How many rows have this readiness." })
export class CoverageReadinessCount {
  @Field(() => CoverageReadiness, { description: "The readiness." })
  readiness!: CoverageReadiness;

  @Field(() => Int, { description: "Rows." })
  count!: number;
}

@Policy("clinic-staff", "structure")
@ObjectType({ description: "How many rows have this issue." })
export class CoverageIssueCount {
  @Field(() => CoverageIssue, { description: "The issue." })
  issue!: CoverageIssue;

  @Field(() => Int, { description: "Rows." })
  count!: number;
}

@Policy("clinic-staff", "structure")
@ObjectType({ description: "The rows of one hour, in the deployment's time zone." })
export class CoverageHourCount {
  @Field(() => DateTimeScalar, { description: "When the hour begins." })
  start!: Date;

  @Field(() => Int, { description: "Rows that are READY." })
  ready!: number;

  @Field(() => Int, { description: "Rows that are not READY." })
  notReady!: number;
}

@Policy("clinic-staff", "structure")
@ObjectType({ description: "Counts of a period." })
export class CoverageWorklistCounts {
  @Field(() => [CoverageReadinessCount], { description: "In the order of urgency; without those that do not occur." })
  byReadiness!: CoverageReadinessCount[];

  @Field(() => [CoverageIssueCount], { description: "In the order of urgency; without those that do not occur." })
  byIssue!: CoverageIssueCount[];

  @Field(() => [CoverageHourCount], { description: "In chronological order; only hours with visits." })
  byHour!: CoverageHourCount[];
}

@Policy("clinic-staff", "structure")
@ObjectType({ description: "A page of the worklist." })
export class CoverageWorklistConnection {
  @Field(() => [CoverageWorklistEdge], { description: "Rows with their cursors." })
  edges!: CoverageWorklistEdge[];

  @Field(() => [CoverageWorklistEntry], { description: "Rows without cursors." })
  nodes!: CoverageWorklistEntry[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Number of rows in the whole list." })
  totalCount!: number | null;

  @Field(() => CoverageWorklistCounts, {
    nullable: true,
    description: "Counts of the whole period, regardless of `first`; computed only if selected.",
  })
  counts!: CoverageWorklistCounts | null;
}

@Policy("clinic-staff", "structure")
@ObjectType({ description: "Result of a note about cover." })
export class SettleCoveragePayload {
  @Field(() => CoverageSettlement, { nullable: true, description: "The note; null if nothing was noted." })
  settlement!: CoverageSettlement | null;

  @Field(() => [UserError], { description: "Why nothing was noted; empty otherwise." })
  userErrors!: UserError[];

  /** The patient; null if nothing was noted. */
  patientId!: string | null;
}
