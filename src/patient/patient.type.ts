import { Policy } from "../auth/policy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../scalar/date.scalar";
import { Gender } from "./gender";

@Directive('@key(fields: "id")')
@Policy("own-patient", "directory")
@ObjectType({
  description:
    "A person whom the clinic treats, and all that hangs on them. Fields come from the clinic's user record.",
})
export class Patient {
  @Field(() => ID, { description: "The clinic's user id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "The clinic's patient code, by which intakes name a patient." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name as the clinic shows it." })
  fullName!: string | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of birth." })
  birthDate!: string | null;

  @Field(() => Gender, { nullable: true, description: "Administrative gender." })
  gender!: Gender | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number as the clinic wrote it." })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Link to a portrait. May carry the clinic's access code: show it, never log or keep it.",
  })
  photoUrl!: string | null;
}
