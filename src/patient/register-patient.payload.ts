import { Field, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "A patient after a registration." })
export class RegisterPatientPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty where it was." })
  userErrors!: UserError[];

  /** The patient with the code; null where nobody was registered. */
  patientId!: string | null;
}
