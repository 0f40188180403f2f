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
  description: "Differences between the caller's list and the broker's members.",
  valuesConfig: {
    ONLY_YOURS: { description: "An active row that names no member of the broker." },
    ONLY_BROKER: {
      description: "An active member that no row names. A POSSIBLE_MATCH is neither ONLY_YOURS nor ONLY_BROKER.",
    },
    STATUS_DIFFERS: { description: "The row is active and the member is not, or vice versa." },
    PLAN_DIFFERS: { description: "The member's plan is not the row's plan." },
    DETAILS_DIFFER: { description: "Names, birth date or national id differ: see `fields`." },
    POSSIBLE_MATCH: { description: "Name and birth date agree; only a suggestion." },
    DUPLICATE_YOURS: { description: "Several rows name one member." },
    DUPLICATE_BROKER: { description: "Several active members have the same national id, names and birth date." },
  },
});

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "A difference between the caller's list and the broker's members." })
export class ReconcileDifference {
  @Field(() => ReconcileKind, { description: "What differs." })
  kind!: ReconcileKind;

  @Field(() => ID, { nullable: true, description: "The caller's own key of the row." })
  key!: string | null;

  @Field(() => [ID], { description: "Keys of further rows of the caller's list that it concerns." })
  otherKeys!: string[];

  @Field(() => ID, { nullable: true, description: "The member that it concerns." })
  memberId!: string | null;

  @Field(() => [ID], { description: "Further members that it concerns." })
  otherMemberIds!: string[];

  @Field(() => [String], {
    description:
      "Fields of ReconcileMemberInput that differ (`active` for STATUS_DIFFERS). Names are compared ignoring case, diacritics and spaces.",
  })
  fields!: string[];

  /** The member's row in the roster, if there is one. */
  row!: RosterRow | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Differences between the caller's list and the broker's members." })
export class Reconciliation {
  @Field(() => Int, { description: "Number of rows that match a member by an identifier, without a difference." })
  matched!: number;

  @Directive("@listSize(assumedSize: 200)")
  @Field(() => [ReconcileDifference], { description: "In the order of the rows, then in the broker's order." })
  differences!: ReconcileDifference[];

  @Field(() => Boolean, {
    description:
      "False if the broker's roster could not be read completely (then there is no ONLY_YOURS), if a member that had to be read could not be read, or if rows have only a national id and the link index is not COMPLETE (then those rows are not ONLY_YOURS).",
  })
  isComplete!: boolean;

  @Field(() => DateTimeScalar, { description: "When reading the broker's members began." })
  asOf!: Date;
}
