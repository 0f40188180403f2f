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
  description: "What a write was to do to a member.",
  valuesConfig: {
    ADD: { description: "Put a new member on a policy." },
    REMOVE: { description: "Take a member off its policy." },
    RESTORE: { description: "Put a removed member back." },
    CHANGE_PLAN: { description: "Move a member to another plan." },
    UPDATE_MEMBER: { description: "Change what the broker knows of a member's person." },
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
  description: "What became of a write.",
  valuesConfig: {
    SENDING: { description: "It is under way." },
    DONE: { description: "The broker has performed it." },
    REFUSED: { description: "The broker has refused it: `code` says how." },
    OUTCOME_UNKNOWN: { description: "It was sent and its answer was lost. Never repeat it blindly." },
    NOT_SENT: { description: "It never left: repeat it with the same reference or key." },
  },
});

@InputType({ description: "Which of the caller's writes." })
export class EndorsementRequestFilter {
  @Field(() => [EndorsementRequestState], { nullable: true, description: "In one of these states." })
  state?: EndorsementRequestState[] | null;

  @Field(() => [EndorsementAction], { nullable: true, description: "That were to do one of these." })
  action?: EndorsementAction[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Asked for at this moment or later." })
  since?: Date | null;
}

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "One write of the caller. Ids and outcome only; no names are kept." })
export class EndorsementRequest {
  @Field(() => ID, {
    description:
      "The `reference`, or the `idempotencyKey` of a single mutation, followed by `:` and the action where another write of the caller has the same one; without either a name of the graph's own.",
  })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The `reference` of an enrolment or of a batch's item." })
  reference!: string | null;

  @Field(() => EndorsementAction, { description: "What it was to do." })
  action!: EndorsementAction;

  @Field(() => EndorsementRequestState, { description: "What became of it." })
  state!: EndorsementRequestState;

  @Field(() => ID, { nullable: true, description: "The member, once there is one." })
  memberId!: string | null;

  @Field(() => ID, { nullable: true, description: "The policy, where the write names it." })
  policyId!: string | null;

  @Field(() => ID, { nullable: true, description: "The plan, where the write names it." })
  planId!: string | null;

  @Field(() => UserErrorCode, { nullable: true, description: "Why it was not done; null where it was." })
  code!: UserErrorCode | null;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When its state last changed." })
  updatedAt!: Date;
}

@Policy("none", "structure")
@ObjectType({ description: "A write and its place in the list." })
export class EndorsementRequestEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this write." })
  cursor!: string;

  @Field(() => EndorsementRequest, { description: "The write." })
  node!: EndorsementRequest;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of the caller's writes, the newest first." })
export class EndorsementRequestConnection {
  @Field(() => [EndorsementRequestEdge], { description: "Writes with their cursors." })
  edges!: EndorsementRequestEdge[];

  @Field(() => [EndorsementRequest], { description: "Writes alone." })
  nodes!: EndorsementRequest[];

  @Field(() => PageInfo, { description: "Where the page stands in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Writes in the whole list; counted only when selected." })
  totalCount!: number | null;
}
