import { Policy } from "../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";
import { Role } from "../auth/role";

@Policy("none", "directory")
@ObjectType({ description: "The caller, from the access token." })
export class Viewer {
  @Field(() => ID, { description: "The token's subject." })
  subject!: string;

  @Field(() => [Role], { description: "What the caller may do: each role adds its rights." })
  roles!: Role[];

  @Field(() => [ID], { description: "Insurances, by slug, that an INSURER may read; empty for others." })
  insurances!: string[];
}
