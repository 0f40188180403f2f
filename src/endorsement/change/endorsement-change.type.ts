import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { PageInfo } from "../../connection/page-info.type";
import { DateTimeScalar } from "../../scalar/date-time.scalar";

export enum EndorsementChangeType {
  ADDITION = "ADDITION",
  REINSTATEMENT = "REINSTATEMENT",
  CHANGE = "CHANGE",
  TERMINATION = "TERMINATION",
}
registerEnumType(EndorsementChangeType, {
  name: "EndorsementChangeType",
  description: "What happened to a member, as in an 834 maintenance transaction.",
  valuesConfig: {
    ADDITION: { description: "Added to a policy." },
    REINSTATEMENT: { description: "Restored to a policy after a termination." },
    CHANGE: { description: "The plan or personal data changed." },
    TERMINATION: { description: "Removed from a policy." },
  },
});

export enum ChangeSource {
  WEBHOOK = "WEBHOOK",
  MUTATION = "MUTATION",
}
registerEnumType(ChangeSource, {
  name: "ChangeSource",
  description: "Which source reported a change first.",
  valuesConfig: {
    WEBHOOK: { description: "The broker, confirmed by reading the member." },
    MUTATION: { description: "A mutation of this graph." },
  },
});

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "A change of a member, once, however many sources report it." })
export class EndorsementChange {
  @Field(() => ID, { description: "Unique id of the change." })
  id!: string;

  @Field(() => EndorsementChangeType, { description: "What happened." })
  type!: EndorsementChangeType;

  @Field(() => DateTimeScalar, { description: "When this graph learned of it." })
  occurredAt!: Date;

  @Field(() => ChangeSource, { description: "Which source reported it first." })
  source!: ChangeSource;

  @Field(() => ID, { description: "The broker's member id." })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: "The policy, if the source names it." })
  policyId!: string | null;

  @Field(() => ID, { nullable: true, description: "The plan, if the source names it." })
  planId!: string | null;

  @Field(() => String, {
    description: "Cursor of the change: pass it to `endorsementChanges` as `after` to continue after it.",
  })
  cursor!: string;
}

@Policy("none", "structure")
@ObjectType({ description: "A change and its cursor." })
export class EndorsementChangeEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this change." })
  cursor!: string;

  @Field(() => EndorsementChange, { description: "The change." })
  node!: EndorsementChange;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of stored changes, oldest first." })
export class EndorsementChangeConnection {
  @Field(() => [EndorsementChangeEdge], { description: "Changes with their cursors." })
  edges!: EndorsementChangeEdge[];

  @Field(() => [EndorsementChange], { description: "Changes without cursors." })
  nodes!: EndorsementChange[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Number of changes in the whole list that the caller may see." })
  totalCount!: number | null;
}
