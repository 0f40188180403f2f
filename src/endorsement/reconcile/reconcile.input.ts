import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../../scalar/date.scalar";

@InputType({
  description:
    "One person of the caller's list. Matched by `memberId`, then by `nationalId`; name and birth date only suggest a match (POSSIBLE_MATCH).",
})
export class ReconcileMemberInput {
  @Field(() => ID, { description: "The caller's own key of the row, which the result refers to." })
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

  @Field(() => ID, { nullable: true, description: "The plan that the person should be on." })
  planId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "Whether the person should be covered." })
  active?: boolean | null;
}

@InputType({ description: "The caller's own list of people. Send it as a variable; it is neither stored nor logged." })
export class ReconcileEndorsementsInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "Limits ONLY_BROKER to members on this plan; rows are compared with the members that they name in any case.",
  })
  planId?: string | null;

  @Field(() => [ReconcileMemberInput], {
    description:
      "At most 5,000 people, each with a unique key and an identifier: a member id, a national id, or a name and birth date; otherwise BAD_USER_INPUT.",
  })
  members!: ReconcileMemberInput[];
}
