import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";

@Policy("none", "reference", { maxAgeSeconds: 300 })
@ObjectType({ description: "A medical condition that a member may have had before enrolment, from the broker's list." })
export class PreExistingCondition {
  @Field(() => ID, { description: "Id to use when a member is enrolled." })
  id!: string;

  @Field(() => String, { description: "Name of the condition." })
  name!: MaybeFlawed<string>;

  @Field(() => ID, { nullable: true, description: "Chapter of the broker's list." })
  chapterId!: string | null;

  @Field(() => Boolean, { description: "Whether the broker still uses it." })
  isActive!: MaybeFlawed<boolean>;
}
