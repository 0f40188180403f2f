import { GraphQLEmailAddress } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { DateScalar } from "../scalar/date.scalar";
import { AddressInput } from "./address.type";
import { Gender } from "./gender";

@InputType({ description: "A patient to create, or to find by the code. Each name has at most 100 characters." })
export class RegisterPatientInput {
  @Field(() => ID, {
    nullable: true,
    description: "Makes the write idempotent: the same key with the same input never writes twice.",
  })
  idempotencyKey?: string | null;

  @Field(() => String, {
    description: "The patient's code at the clinic, unique and chosen by the caller; at most 128 characters.",
  })
  code!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => DateScalar, { description: "Date of birth; not after today's latest date on Earth." })
  birthDate!: string;

  @Field(() => Gender, {
    description: "Administrative gender. The clinic only has MALE and FEMALE; other values are not sent.",
  })
  gender!: Gender;

  @Field(() => GraphQLEmailAddress, { nullable: true, description: "E-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number, international or in the North American format." })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "User name to sign in, at most 128 characters; default: the clinic makes one.",
  })
  username?: string | null;

  @Field(() => AddressInput, { nullable: true, description: "Postal address." })
  address?: AddressInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether the clinic may send e-mail to the person.",
  })
  sendEmails?: boolean | null;
}
