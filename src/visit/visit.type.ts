import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { VisitType } from "../intake/visit-type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { VisitStatus } from "./visit-status";

@Directive('@key(fields: "id")')
@Policy("own-patient", "health")
@ObjectType({
  description:
    "A patient's visit to the clinic: a walk-in, an appointment or an e-consult. Facts that lists hold cost no call of their own; hosts, meeting, call log, notes and prescriptions take one read of the visit.",
})
export class Visit {
  @Field(() => ID, { description: "The clinic's visit id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "The clinic's opaque visit code." })
  code!: string | null;

  @Field(() => VisitType, { description: "How the visit comes about." })
  type!: MaybeFlawed<VisitType>;

  @Field(() => Int, {
    nullable: true,
    description: "The clinic's own number of a finer kind, which it does not explain.",
  })
  subtype!: number | null;

  @Field(() => VisitStatus, { description: "Where the visit stands." })
  status!: MaybeFlawed<VisitStatus>;

  @Field(() => Int, { nullable: true, description: "The upstream's own number; `status` is our reading of it." })
  statusCode!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Planned start." })
  start!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Planned end." })
  end!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it really started." })
  actualStart!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it really ended." })
  actualEnd!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the record was made." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the record last changed." })
  updatedAt!: Date | null;

  @Field(() => Boolean, { description: "Starts in the future." })
  isUpcoming!: MaybeFlawed<boolean>;

  @Field(() => ID, { nullable: true, description: "The group appointment it belongs to, if it belongs to one." })
  groupId!: string | null;

  @Field(() => String, { nullable: true, description: "The clinic's user id of who completed it." })
  completedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the clinic account that it belongs to." })
  accountCode!: string | null;

  @Field(() => ID, { nullable: true, description: "The clinic's id of the field of medicine." })
  specialtyId!: string | null;

  @Field(() => String, { nullable: true, description: "The clinic's `state`; null for `--`." })
  state!: string | null;

  /** Owner of the visit. */
  patientId!: string;
  /** What the visit itself tells of its owner. */
  member!: UserWire | null;
  /** The record it was read from. */
  wire!: VisitWire;
  /** Whether that record is the visit's own read, which holds every part; a list's row holds the plain facts. */
  isDetailed!: boolean;
}
