import { Policy } from "../auth/policy";
import { Field, ObjectType } from "type-graphql";
import { UserError } from "../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "A member after a write." })
export class EndorsementPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** The member that was written; null if none was. */
  memberId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Result of a write to the broker account." })
export class BrokerAccountPayload {
  @Field(() => Boolean, { description: "Whether it was done." })
  ok!: boolean;

  @Field(() => String, { nullable: true, description: "What the caller should know about the result, if anything." })
  message!: string | null;

  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];
}
