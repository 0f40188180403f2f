import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";

@InputType({ description: "Cancels a pre-authorization that allows it." })
export class CancelPreAuthInput {
  @Field(() => ID, {
    nullable: true,
    description: "Makes the write idempotent: the same key with the same input never writes twice.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The pre-authorization." })
  id!: string;

  @Field(() => String, {
    description: "The reason, which the insurer requires, 3 to 500 characters; never logged.",
  })
  reason!: string;
}

@Policy("none", "structure")
@ObjectType({ description: "A pre-authorization after a cancellation." })
export class CancelPreAuthPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** The pre-authorization to show; null if there is none. */
  preAuthId!: string | null;
}
