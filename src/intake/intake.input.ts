import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { VisitType } from "./visit-type";

const keyDescription = "The same key with the same input never writes twice.";

@InputType({ description: "What a patient tells before a visit. All of it is optional." })
export class CreateIntakeInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the patient it is for. A patient's intake is its own whatever stands here.",
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

  @Field(() => String, { nullable: true, description: "Phone number, international or of the North American plan." })
  phone?: string | null;

  @Field(() => [ID], { nullable: true, description: "Ids of uploaded files, at most 50." })
  attachmentIds?: string[] | null;

  @Field(() => GraphQLJSONObject, {
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

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: "The consultation that was chosen, as the room offers it. Needed where the visit is to be paid.",
  })
  consultation?: Record<string, unknown> | null;
}
