import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

@Policy("own-patient", "health")
@ObjectType({ description: "A file that was uploaded to the clinic." })
export class Attachment {
  @Field(() => ID, { description: "The clinic's file id." })
  id!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "File name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Path of the file below the clinic's file root." })
  path!: string | null;

  @Field(() => Int, { nullable: true, description: "Size in bytes." })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: "File name extension without the dot." })
  extension!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The clinic's code for the kind of file; its meaning is not documented.",
  })
  typeCode!: number | null;

  @Field(() => ID, { nullable: true, description: "The clinic's user id of the person who uploaded it." })
  creatorId!: string | null;

  @Field(() => String, { nullable: true, description: "Remark about the file." })
  remark!: string | null;

  @Field(() => Int, { nullable: true, description: "The clinic's own `using` flag." })
  using!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was uploaded." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its record last changed." })
  updatedAt!: Date | null;
}
