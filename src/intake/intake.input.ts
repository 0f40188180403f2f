import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Field, ID, InputType } from "type-graphql";
import { VisitType } from "./visit-type";

@InputType({ description: "What a patient says before a visit. All of it is optional." })
export class CreateIntakeInput {
  @Field(() => ID, { nullable: true, description: "The same key with the same input never writes twice." })
  idempotencyKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The clinic's user id; `patientCode` is derived from it. One of the two; two that contradict each other are INVALID and nothing is sent.",
  })
  patientId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the patient it is for. A patient's intake is its own whatever it says.",
  })
  patientCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Who is to be visited." })
  providerId?: string | null;

  @Field(() => VisitType, { nullable: true, description: "WALK_IN or SCHEDULED." })
  type?: VisitType | null;

  @Field(() => String, { nullable: true, description: "Code of the room, at most 64 characters." })
  roomCode?: string | null;

  @Field(() => String, { nullable: true, description: "Why the patient comes, at most 2,000 characters." })
  reasonForVisit?: string | null;

  @Field(() => String, { nullable: true, description: "Where the patient is: a state code such as `CA`." })
  location?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Phone number: international, of the North American plan, or the digits that the graph shows.",
  })
  phone?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether consent to treatment was given." })
  consent?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the clinic is to begin the intake anew, as its own screens ask for.",
  })
  reset?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of uploaded files, at most 50. A patient without its own clinic token may name files that its own intakes have.",
  })
  attachmentIds?: string[] | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: "Fields of the clinic's own form, by their own names: at most 100 keys and 20,000 bytes of JSON.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType({
  description: "What to change of an intake. What is left out stays; null empties a text or the list of files.",
})
export class UpdateIntakeInput extends CreateIntakeInput {
  @Field(() => ID, { description: "The intake." })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The consultation that was chosen, by its id in the room: the intake's room, or `roomCode`. The way for a PATIENT to choose one; it must be visible to patients. One call to the room.",
  })
  consultationId?: string | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: "The consultation with its price, as it is to be kept. Clinic staff only.",
  })
  consultation?: Record<string, unknown> | null;
}
