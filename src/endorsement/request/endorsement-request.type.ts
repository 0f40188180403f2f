import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { PageInfo } from "../../connection/page-info.type";
import { DateTimeScalar } from "../../scalar/date-time.scalar";
import { UserErrorCode } from "../../user-error/user-error.type";

export enum EndorsementAction {
  ADD = "ADD",
  REMOVE = "REMOVE",
  RESTORE = "RESTORE",
  CHANGE_PLAN = "CHANGE_PLAN",
  UPDATE_MEMBER = "UPDATE_MEMBER",
}
registerEnumType(EndorsementAction, {
  name: "EndorsementAction",
  description: "Kind of write to a member.",
  valuesConfig: {
    ADD: { description: "Add a new member to a policy." },
    REMOVE: { description: "Remove a member from their policy." },
    RESTORE: { description: "Restore a removed member." },
    CHANGE_PLAN: { description: "Move a member to another plan." },
    UPDATE_MEMBER: { description: "Change a member's personal data." },
  },
});

export enum EndorsementRequestState {
  SENDING = "SENDING",
  DONE = "DONE",
  REFUSED = "REFUSED",
  OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN",
  NOT_SENT = "NOT_SENT",
}
registerEnumType(EndorsementRequestState, {
  name: "EndorsementRequestState",
  description: "State of a write.",
  valuesConfig: {
    SENDING: { description: "It is in progress." },
    DONE: { description: "The broker has performed it." },
    REFUSED: { description: "The broker has refused it: `code` says how." },
    OUTCOME_UNKNOWN: { description: "It was sent, but the answer was lost. Read the member before repeating it." },
    NOT_SENT: { description: "It was not sent: repeat it with the same reference or key." },
  },
});

@InputType({ description: "Which of the caller's writes." })
export class EndorsementRequestFilter {
  @Field(() => [EndorsementRequestState], { nullable: true, description: "Only those in one of these states." })
  state?: EndorsementRequestState[] | null;

  @Field(() => [EndorsementAction], { nullable: true, description: "Only writes of these kinds." })
  action?: EndorsementAction[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only writes requested at this time or later." })
  since?: Date | null;
}

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "One write of the caller. Ids and outcome only; names are not stored." })
export class EndorsementRequest {
  @Field(() => ID, {
    description:
      "The `reference`, or the `idempotencyKey` of a single mutation, followed by `:` and the action if another write of the caller has the same one; without either, an id that the graph makes.",
  })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The `reference` of an enrolment or of an item of a batch." })
  reference!: string | null;

  @Field(() => EndorsementAction, { description: "Kind of write." })
  action!: EndorsementAction;

  @Field(() => EndorsementRequestState, { description: "Its outcome." })
  state!: EndorsementRequestState;

  @Field(() => ID, { nullable: true, description: "The member, once there is one." })
  memberId!: string | null;

  @Field(() => ID, { nullable: true, description: "The policy, if the write names it." })
  policyId!: string | null;

  @Field(() => ID, { nullable: true, description: "The plan, if the write names it." })
  planId!: string | null;

  @Field(() => UserErrorCode, { nullable: true, description: "Why it was not done; null if it was." })
  code!: UserErrorCode | null;

  @Field(() => DateTimeScalar, { description: "When it was requested." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When its state last changed." })
  updatedAt!: Date;
}

@Policy("none", "structure")
@ObjectType({ description: "A write and its cursor." })
export class EndorsementRequestEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this write." })
  cursor!: string;

  @Field(() => EndorsementRequest, { description: "The write." })
  node!: EndorsementRequest;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of the caller's writes, newest first." })
export class EndorsementRequestConnection {
  @Field(() => [EndorsementRequestEdge], { description: "Writes with their cursors." })
  edges!: EndorsementRequestEdge[];

  @Field(() => [EndorsementRequest], { description: "Writes without cursors." })
  nodes!: EndorsementRequest[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Number of writes in the whole list; counted only if selected." })
  totalCount!: number | null;
}
