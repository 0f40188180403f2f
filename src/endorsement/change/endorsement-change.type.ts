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
    ADDITION: { description: "Put on a policy." },
    REINSTATEMENT: { description: "Put back on its policy after a termination." },
    CHANGE: { description: "Another plan, or other personal data." },
    TERMINATION: { description: "Taken off its policy." },
  },
});

export enum ChangeSource {
  WEBHOOK = "WEBHOOK",
  MUTATION = "MUTATION",
}
registerEnumType(ChangeSource, {
  name: "ChangeSource",
  description: "Who told of a change first.",
  valuesConfig: {
    WEBHOOK: { description: "The broker, confirmed by reading the member." },
    MUTATION: { description: "A mutation of this graph." },
  },
});

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "Something that happened to a member, told once whoever told of it." })
export class EndorsementChange {
  @Field(() => ID, { description: "Names this change and no other." })
  id!: string;

  @Field(() => EndorsementChangeType, { description: "What happened." })
  type!: EndorsementChangeType;

  @Field(() => DateTimeScalar, { description: "When this graph heard of it." })
  occurredAt!: Date;

  @Field(() => ChangeSource, { description: "Who told of it first." })
  source!: ChangeSource;

  @Field(() => ID, { description: "The broker's member id." })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: "The policy, where what told of the change names it." })
  policyId!: string | null;

  @Field(() => ID, { nullable: true, description: "The plan, where what told of the change names it." })
  planId!: string | null;

  @Field(() => String, {
    description: "Its place among the stored changes: give it to `endorsementChanges` as `after` to go on behind it.",
  })
  cursor!: string;
}

@Policy("none", "structure")
@ObjectType({ description: "A change and its place in the list." })
export class EndorsementChangeEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this change." })
  cursor!: string;

  @Field(() => EndorsementChange, { description: "The change." })
  node!: EndorsementChange;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of stored changes, oldest first." })
export class EndorsementChangeConnection {
  @Field(() => [EndorsementChangeEdge], { description: "Changes with their cursors." })
  edges!: EndorsementChangeEdge[];

  @Field(() => [EndorsementChange], { description: "Changes alone." })
  nodes!: EndorsementChange[];

  @Field(() => PageInfo, { description: "Where the page stands in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Changes in the whole list, as far as the caller may see them." })
  totalCount!: number | null;
}
