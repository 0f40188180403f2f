import { Field, InputType, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";

@Policy("own-patient", "directory")
@ObjectType({ description: "A postal address." })
export class Address {
  @Field(() => String, { nullable: true, description: "Street and number." })
  line1!: string | null;

  @Field(() => String, { nullable: true, description: "Flat, floor or unit." })
  line2!: string | null;

  @Field(() => String, { nullable: true, description: "City." })
  city!: string | null;

  @Field(() => String, { nullable: true, description: "State or region." })
  state!: string | null;

  @Field(() => String, { nullable: true, description: "Postal code, as text." })
  postalCode!: string | null;
}

@InputType({ description: "A postal address. Each line has at most 100 characters." })
export class AddressInput {
  @Field(() => String, { description: "Street and number." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "Flat, floor or unit." })
  line2?: string | null;

  @Field(() => String, { description: "City." })
  city!: string;

  @Field(() => String, { description: "State or region." })
  state!: string;

  @Field(() => String, { description: "Postal code, at most 64 characters." })
  postalCode!: string;
}
