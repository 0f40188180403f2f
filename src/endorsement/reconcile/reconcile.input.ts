import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../../scalar/date.scalar";

@InputType({
  description:
    "One person of the caller's list. Joined by `memberId`, then by `nationalId`; names and birth dates only ever propose (POSSIBLE_MATCH).",
})
export class ReconcileMemberInput {
  @Field(() => ID, { description: "The caller's own key of the row, given back." })
  key!: string;

  @Field(() => ID, { nullable: true, description: "The broker's member id." })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: "National id." })
  nationalId?: string | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of birth." })
  birthDate?: string | null;

  @Field(() => ID, { nullable: true, description: "The plan that the person is to be on." })
  planId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "Whether the person is to be covered." })
  active?: boolean | null;
}

@InputType({ description: "The caller's own list of people. Send it as a variable; nothing of it is kept or logged." })
export class ReconcileEndorsementsInput {
  @Field(() => ID, {
    nullable: true,
    description: "Only members on this plan can be ONLY_BROKER; rows are compared with whomever they name.",
  })
  planId?: string | null;

  @Field(() => [ReconcileMemberInput], {
    description:
      "At most 5,000, each with a key of its own and something to join by: a member id, a national id, or a name and a birth date; otherwise BAD_USER_INPUT.",
  })
  members!: ReconcileMemberInput[];
}
