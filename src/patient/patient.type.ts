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
    "A patient of the clinic. Fields come from the clinic's user record, read for many patients at once; `statusCode`, `timezone`, `emailVerified`, `signupStep`, `extra` and `address` take one call per patient instead.",
})
export class Patient {
  @Field(() => ID, { description: "The clinic's user id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "The clinic's patient code, which intakes use." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Full name as the clinic shows it." })
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

  @Field(() => String, { nullable: true, description: "Phone number as the clinic sends it." })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Link to a portrait. May contain the clinic's access code: show it, but do not log or store it.",
  })
  photoUrl!: string | null;

  @Field(() => String, { nullable: true, description: "The clinic's code for the subtype of the user." })
  subtype!: string | null;

  @Field(() => String, { nullable: true, description: "User name to sign in." })
  username!: string | null;

  @Field(() => String, { nullable: true, description: "Id in the vendor's call system." })
  vseeId!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the account is in use." })
  isActive!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the clinic's terms were accepted." })
  termsAccepted!: boolean | null;

  @Field(() => Int, { nullable: true, description: "The clinic's status code; 20 has been seen on active users." })
  statusCode!: number | null;

  @Field(() => String, { nullable: true, description: "IANA time zone." })
  timezone!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the e-mail address was verified." })
  emailVerified!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Progress of the sign-up: the clinic's value.",
  })
  signupStep!: string | null;

  @Policy("clinic-staff", "sensitive")
  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: "Answers to the clinic's own sign-up form. Clinic staff only.",
  })
  extra!: Record<string, unknown> | null;

  @Field(() => Address, { nullable: true, description: "Postal address from the registration." })
  address!: Address | null;
}
