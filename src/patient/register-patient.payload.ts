import { Field, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "Result of a registration." })
export class RegisterPatientPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** The patient with the code; null if no one was registered. */
  patientId!: string | null;
}
