import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";

@Policy("own-patient", "reference")
@ObjectType({ description: "A time at which an appointment can be booked." })
export class AvailabilitySlot {
  @Field(() => DateTimeScalar, { description: "Start." })
  start!: Date;

  @Field(() => DateTimeScalar, { description: "End." })
  end!: Date;

  @Field(() => [ID], { description: "Ids of the providers who are free." })
  providerIds!: MaybeFlawed<string[]>;
}

@InputType({ description: "Where and when to look for free slots." })
export class AvailabilityInput {
  @Field(() => DateTimeScalar, { description: "Earliest start." })
  start!: Date;

  @Field(() => DateTimeScalar, { description: "Latest end." })
  end!: Date;

  @Field(() => Int, { nullable: true, description: "Length of a slot in minutes." })
  durationMinutes?: number | null;

  @Field(() => String, { nullable: true, description: "Code of the room; default: the intake's room." })
  roomCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this provider's slots." })
  providerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The intake to find a slot for; its location and specialty are used.",
  })
  intakeId?: string | null;

  @Field(() => ID, { nullable: true, description: "The kind of consultation, which sets the length." })
  consultationId?: string | null;
}
