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
    "A patient's visit to the clinic: a walk-in, an appointment or an e-consult. Fields that lists contain cost no further call; hosts, meeting, call log, notes and prescriptions take one read of the visit.",
})
export class Visit {
  @Field(() => ID, { description: "The clinic's visit id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "The clinic's opaque visit code." })
  code!: string | null;

  @Field(() => VisitType, { description: "Type of the visit." })
  type!: MaybeFlawed<VisitType>;

  @Field(() => Int, {
    nullable: true,
    description: "The clinic's code for the subtype; its meaning is not documented.",
  })
  subtype!: number | null;

  @Field(() => VisitStatus, { description: "Status of the visit." })
  status!: MaybeFlawed<VisitStatus>;

  @Field(() => Int, { nullable: true, description: "The clinic's status code, which `status` is mapped from." })
  statusCode!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Planned start." })
  start!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Planned end." })
  end!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Actual start." })
  actualStart!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Actual end." })
  actualEnd!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the record was created." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the record last changed." })
  updatedAt!: Date | null;

  @Field(() => Boolean, { description: "Whether it starts in the future." })
  isUpcoming!: MaybeFlawed<boolean>;

  @Field(() => ID, { nullable: true, description: "The group appointment that it belongs to, if any." })
  groupId!: string | null;

  @Field(() => String, { nullable: true, description: "The clinic's user id of the person who completed it." })
  completedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the clinic account that it belongs to." })
  accountCode!: string | null;

  @Field(() => ID, { nullable: true, description: "The clinic's id of the specialty." })
  specialtyId!: string | null;

  @Field(() => String, { nullable: true, description: "The clinic's `state`; null for `--`." })
  state!: string | null;

  /** Owner of the visit. */
  patientId!: string;
  /** What the visit itself says about its owner. */
  member!: UserWire | null;
  /** The record it was read from. */
  wire!: VisitWire;
  /** Whether that record is the visit's own read, which has every part; a list's row has the plain fields. */
  isDetailed!: boolean;
}
