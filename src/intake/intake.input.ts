import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Field, ID, InputType } from "type-graphql";
import { VisitType } from "./visit-type";

@InputType({ description: "A patient's answers before a visit. All fields are optional." })
export class CreateIntakeInput {
  @Field(() => ID, {
    nullable: true,
    description: "Makes the write idempotent: the same key with the same input never writes twice.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The clinic's user id, from which `patientCode` is derived. Give one of the two; if they contradict each other, the result is INVALID and nothing is sent.",
  })
  patientId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The patient's code. Ignored for a PATIENT, whose intake is always their own.",
  })
  patientCode?: string | null;

  @Field(() => ID, { nullable: true, description: "The provider." })
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
    description: "Phone number: international, in the North American format, or the digits that the graph shows.",
  })
  phone?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether consent to treatment was given." })
  consent?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the clinic should restart the intake, as its own screens can.",
  })
  reset?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of uploaded files, at most 50. A patient without their own clinic token may use files of their own intakes.",
  })
  attachmentIds?: string[] | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: "Fields of the clinic's own form, by the clinic's names: at most 100 keys and 20,000 bytes of JSON.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType({
  description: "Changes of an intake. Omitted fields are not changed; null clears a text or the list of files.",
})
export class UpdateIntakeInput extends CreateIntakeInput {
  @Field(() => ID, { description: "The intake." })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The chosen consultation, by its id in the room: the intake's room, or `roomCode`. A PATIENT can choose one that is visible to patients. One call to the room.",
  })
  consultationId?: string | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: "The consultation with its price, as it should be stored. Clinic staff only.",
  })
  consultation?: Record<string, unknown> | null;
}
