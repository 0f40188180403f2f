import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "A visit after a write." })
export class VisitPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** The visit that was written; null if none was. */
  visitId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Result of a forced cancellation." })
export class CancelVisitPayload {
  @Field(() => ID, { nullable: true, description: "Id of the cancelled visit; null if nothing was done." })
  cancelledId!: string | null;

  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];
}
