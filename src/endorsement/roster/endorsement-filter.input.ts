import { Field, ID, InputType } from "type-graphql";
import { EndorsementStatus } from "../member-enums";

@InputType({ description: "Which of the broker's members." })
export class EndorsementFilter {
  @Field(() => ID, { nullable: true, description: "Only members on this policy; uses the link index." })
  policyId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only members on this plan; uses the link index." })
  planId?: string | null;

  @Field(() => [EndorsementStatus], {
    nullable: true,
    description:
      "Only members with one of these statuses. REMOVED adds those that the ledger knows, as the roster may omit them.",
  })
  status?: EndorsementStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "At least 3 characters of a name, or a whole member id. Never appears in a log or an error.",
  })
  search?: string | null;
}
