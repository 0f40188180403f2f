import type { MaybeFlawed } from "../upstream/flawed";
import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import type { RoomWire } from "../upstream/vsee/room.wire";
import { Consultation } from "./consultation.type";

@Policy("none", "reference")
@ObjectType({ description: "A field of medicine that a room is for." })
export class RoomSpecialty {
  @Field(() => String, { description: "The clinic's code of it." })
  code!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "Name." })
  name!: string | null;

  @Field(() => Int, { nullable: true, description: "Usual length of a visit in minutes." })
  durationMinutes!: number | null;
}

@Policy("none", "reference")
@ObjectType({
  description:
    "A waiting room of the clinic. What lists and visits do not give of it takes one call to the room itself; its providers take another.",
})
export class Room {
  @Field(() => ID, { description: "The room's code, whichever way it was reached." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Code by which bookings name the room." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Host name under which patients enter." })
  domain!: string | null;

  @Field(() => String, { nullable: true, description: "Short name in links." })
  slug!: string | null;

  @Field(() => String, { nullable: true, description: "What the room is for." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "A line below the name." })
  subtitle!: string | null;

  @Field(() => String, { nullable: true, description: "The account whose room it is." })
  accountCode!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the room is in use." })
  isActive!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether anybody may enter." })
  isPublic!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the room is closed now." })
  isClosed!: boolean | null;

  @Field(() => String, { nullable: true, description: "What patients are shown while it is closed." })
  closedMessage!: string | null;

  @Field(() => String, { nullable: true, description: "IANA time zone of its opening hours." })
  timezone!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it takes visits without an appointment." })
  walkInEnabled!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it takes appointments." })
  appointmentEnabled!: boolean | null;

  @Field(() => [RoomSpecialty], { nullable: true, description: "Fields of medicine." })
  specialties!: RoomSpecialty[] | null;

  @Field(() => [Consultation], {
    nullable: true,
    description:
      "What can be chosen here, with its price. Callers who are no clinic staff see those that are visible to patients.",
  })
  consultations!: MaybeFlawed<Consultation[]> | null;

  @Field(() => String, { nullable: true, description: "Currency of its prices, ISO 4217." })
  currency!: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: "How patients sign in, as the clinic keeps it." })
  auth!: Record<string, unknown> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the room was made." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed." })
  updatedAt!: Date | null;

  /** The record it was read from; null where no more than the code is known. */
  wire!: RoomWire | null;
}
