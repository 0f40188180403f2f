import { Policy } from "../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";
import { Role } from "../auth/role";

@Policy("none", "directory")
@ObjectType({ description: "Who is calling, as the access token says." })
export class Viewer {
  @Field(() => ID, { description: "The token's subject." })
  subject!: string;

  @Field(() => [Role], { description: "What the caller may do: each role adds its rights." })
  roles!: Role[];

  @Field(() => [ID], { description: "Slugs that an INSURER may read; none for all others." })
  insurances!: string[];
}
