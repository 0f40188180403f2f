import { Policy } from "../auth/policy";
import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalar/date.scalar";
import { Address } from "./address.type";
import { Gender } from "./gender";

@Directive('@key(fields: "id")')
@Policy("own-patient", "directory")
@ObjectType({
  description:
    "A person whom the clinic treats, and all that hangs on them. Fields come from the clinic's user record, read for many patients at once; `statusCode`, `timezone`, `emailVerified`, `signupStep`, `extra` and `address` take one call a patient in its place.",
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

  @Field(() => String, { nullable: true, description: "The clinic's number of a finer kind of user." })
  subtype!: string | null;

  @Field(() => String, { nullable: true, description: "Name under which the patient signs in." })
  username!: string | null;

  @Field(() => String, { nullable: true, description: "Id in the vendor's calls." })
  vseeId!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the account is in use." })
  isActive!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the clinic's terms were accepted." })
  termsAccepted!: boolean | null;

  @Field(() => Int, { nullable: true, description: "The clinic's number; 20 is seen on active users." })
  statusCode!: number | null;

  @Field(() => String, { nullable: true, description: "IANA time zone." })
  timezone!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the e-mail address was verified." })
  emailVerified!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "How far the patient came when signing up, in the clinic's word.",
  })
  signupStep!: string | null;

  @Policy("clinic-staff", "sensitive")
  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: "Whatever the clinic's own form asked at sign-up. Clinic staff only.",
  })
  extra!: Record<string, unknown> | null;

  @Field(() => Address, { nullable: true, description: "As the clinic has it since registration." })
  address!: Address | null;
}
