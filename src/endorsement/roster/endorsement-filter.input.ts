import { Field, ID, InputType } from "type-graphql";
import { EndorsementStatus } from "../member-enums";

@InputType({ description: "Which of the broker's members." })
export class EndorsementFilter {
  @Field(() => ID, { nullable: true, description: "On this policy; answered from the link index." })
  policyId?: string | null;

  @Field(() => ID, { nullable: true, description: "On this plan; answered from the link index." })
  planId?: string | null;

  @Field(() => [EndorsementStatus], {
    nullable: true,
    description:
      "In one of these states. REMOVED adds those that the ledger knows of, since the roster may leave them out.",
  })
  status?: EndorsementStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "At least 3 characters of a name or a whole member id. It is in no log and no error.",
  })
  search?: string | null;
}
