import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { DateTimeScalar } from "../../scalar/date-time.scalar";
import type { RosterRow } from "../../upstream/bastion/roster.wire";

export enum ReconcileKind {
  ONLY_YOURS = "ONLY_YOURS",
  ONLY_BROKER = "ONLY_BROKER",
  STATUS_DIFFERS = "STATUS_DIFFERS",
  PLAN_DIFFERS = "PLAN_DIFFERS",
  DETAILS_DIFFER = "DETAILS_DIFFER",
  POSSIBLE_MATCH = "POSSIBLE_MATCH",
  DUPLICATE_YOURS = "DUPLICATE_YOURS",
  DUPLICATE_BROKER = "DUPLICATE_BROKER",
}
registerEnumType(ReconcileKind, {
  name: "ReconcileKind",
  description: "How the caller's list and the broker's members differ.",
  valuesConfig: {
    ONLY_YOURS: { description: "A row that is active and names no member of the broker." },
    ONLY_BROKER: { description: "An active member that no row names. What is a POSSIBLE_MATCH is neither." },
    STATUS_DIFFERS: { description: "The row is active and the member is not, or the other way round." },
    PLAN_DIFFERS: { description: "The member is on another plan than the row says." },
    DETAILS_DIFFER: { description: "Names, birth date or national id are others: `fields` says which." },
    POSSIBLE_MATCH: { description: "Name and birth date agree; a proposal, never applied by itself." },
    DUPLICATE_YOURS: { description: "Rows that name one member." },
    DUPLICATE_BROKER: { description: "Active members with one national id, names and birth date." },
  },
});

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "One difference between the caller's list and the broker's members." })
export class ReconcileDifference {
  @Field(() => ReconcileKind, { description: "What differs." })
  kind!: ReconcileKind;

  @Field(() => ID, { nullable: true, description: "The row that it is about, by the caller's own key." })
  key!: string | null;

  @Field(() => [ID], { description: "Further rows of the caller's list that this is about." })
  otherKeys!: string[];

  @Field(() => ID, { nullable: true, description: "The member that it is about." })
  memberId!: string | null;

  @Field(() => [ID], { description: "Further members that this is about." })
  otherMemberIds!: string[];

  @Field(() => [String], {
    description:
      "Names of the fields of ReconcileMemberInput that differ (`active` for STATUS_DIFFERS); names are compared as words, without case, diacritics and blanks.",
  })
  fields!: string[];

  /** The member's row in the roster, where it has one. */
  row!: RosterRow | null;
}

@Policy("none", "structure")
@ObjectType({ description: "How the caller's list and the broker's members differ." })
export class Reconciliation {
  @Field(() => Int, { description: "Rows joined by an identifier that differ in nothing." })
  matched!: number;

  @Directive("@listSize(assumedSize: 200)")
  @Field(() => [ReconcileDifference], { description: "In the order of the rows, then in the broker's." })
  differences!: ReconcileDifference[];

  @Field(() => Boolean, {
    description:
      "False where the broker's roster could not be read to its end (then nothing is ONLY_YOURS), where a member that leaves a question could not be read, or where rows have only a national id and the link index is not COMPLETE (then those are not).",
  })
  isComplete!: boolean;

  @Field(() => DateTimeScalar, { description: "When the reading of the broker's members began." })
  asOf!: Date;
}
