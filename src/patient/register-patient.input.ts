import { GraphQLEmailAddress } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../scalar/date.scalar";
import { AddressInput } from "./address.type";
import { Gender } from "./gender";

@InputType({ description: "A patient to create, or to find by the code. Each name has 100 characters at most." })
export class RegisterPatientInput {
  @Field(() => ID, { nullable: true, description: "The same key with the same input never writes twice." })
  idempotencyKey?: string | null;

  @Field(() => String, {
    description: "The clinic's code for the patient, unique and chosen by the caller; 128 characters at most.",
  })
  code!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => DateScalar, { description: "Date of birth; today is the latest date anywhere on Earth." })
  birthDate!: string;

  @Field(() => Gender, {
    description: "Administrative gender. The clinic has a word for MALE and FEMALE; others go without one.",
  })
  gender!: Gender;

  @Field(() => GraphQLEmailAddress, { nullable: true, description: "E-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number, international or of the North American plan." })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name to sign in under, 128 characters at most; the clinic makes one up otherwise.",
  })
  username?: string | null;

  @Field(() => AddressInput, { nullable: true, description: "Postal address." })
  address?: AddressInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether the clinic may write to the person.",
  })
  sendEmails?: boolean | null;
}
