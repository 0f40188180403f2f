import type { MaybeFlawed } from "../upstream/flawed";
import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import type { RoomWire } from "../upstream/vsee/room.wire";
import { Consultation } from "./consultation.type";

@Policy("none", "reference")
@ObjectType({ description: "A medical specialty of a room." })
export class RoomSpecialty {
  @Field(() => String, { description: "The clinic's code." })
  code!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "Name." })
  name!: string | null;

  @Field(() => Int, { nullable: true, description: "Usual length of a visit in minutes." })
  durationMinutes!: number | null;
}

@Policy("none", "reference")
@ObjectType({
  description:
    "A waiting room of the clinic. Fields that lists and visits omit take one call to the room; its providers take another.",
})
export class Room {
  @Field(() => ID, { description: "The room's code." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Code that bookings use." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Host name of the patients' entrance." })
  domain!: string | null;

  @Field(() => String, { nullable: true, description: "Short name in links." })
  slug!: string | null;

  @Field(() => String, { nullable: true, description: "What the room is for." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "Subtitle below the name." })
  subtitle!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the account that the room belongs to." })
  accountCode!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the room is in use." })
  isActive!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether anyone may enter." })
  isPublic!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the room is closed now." })
  isClosed!: boolean | null;

  @Field(() => String, { nullable: true, description: "Message to patients while it is closed." })
  closedMessage!: string | null;

  @Field(() => String, { nullable: true, description: "IANA time zone of its opening hours." })
  timezone!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it takes visits without an appointment." })
  walkInEnabled!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it takes appointments." })
  appointmentEnabled!: boolean | null;

  @Field(() => [RoomSpecialty], { nullable: true, description: "Medical specialties." })
  specialties!: RoomSpecialty[] | null;

  @Field(() => [Consultation], {
    nullable: true,
    description:
      "Consultations that can be chosen here, with their prices. Callers other than clinic staff see those that are visible to patients.",
  })
  consultations!: MaybeFlawed<Consultation[]> | null;

  @Field(() => String, { nullable: true, description: "Currency of its prices, ISO 4217." })
  currency!: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: "How patients sign in, in the clinic's own format." })
  auth!: Record<string, unknown> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the room was created." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed." })
  updatedAt!: Date | null;

  /** The record that it was read from; null if only the code is known. */
  wire!: RoomWire | null;
}
