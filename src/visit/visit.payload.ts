import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "A visit after a write." })
export class VisitPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty where it was." })
  userErrors!: UserError[];

  /** The visit that was written; null where none was. */
  visitId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "What became of striking out a visit." })
export class CancelVisitPayload {
  @Field(() => ID, { nullable: true, description: "The visit that is no more; null where nothing was done." })
  cancelledId!: string | null;

  @Field(() => [UserError], { description: "Why it was not done; empty where it was." })
  userErrors!: UserError[];
}
