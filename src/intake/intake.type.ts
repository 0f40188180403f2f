import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Consultation } from "../room/consultation.type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { Attachment } from "./attachment.type";
import { MedicalProfile } from "./medical-profile.type";
import { VisitType } from "./visit-type";

@Directive('@key(fields: "id")')
@Policy("own-patient", "health")
@ObjectType({ description: "A patient's answers to the clinic before a visit." })
export class Intake {
  @Field(() => ID, { description: "The clinic's intake id." })
  id!: string;

  @Field(() => VisitType, { nullable: true, description: "The kind of visit it is for." })
  type!: VisitType | null;

  @Field(() => String, { nullable: true, description: "Why the patient comes." })
  reasonForVisit!: string | null;

  @Field(() => String, { nullable: true, description: "Where the patient is: a state code such as `CA`." })
  location!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number for this visit." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the room." })
  roomCode!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether consent to treatment was given." })
  consent!: boolean | null;

  @Field(() => Consultation, { nullable: true, description: "The kind of consultation that was chosen." })
  consultation!: Consultation | null;

  @Field(() => [Attachment], { description: "Files the patient added." })
  attachments!: MaybeFlawed<Attachment[]>;

  @Field(() => JsonObjectScalar, { description: "All other fields of the clinic's form, by the clinic's names." })
  customFields!: Record<string, unknown>;

  @Field(() => MedicalProfile, {
    nullable: true,
    description: "Only if reached through a visit's details; otherwise null.",
  })
  medicalProfile!: MedicalProfile | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was started." })
  createdAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed." })
  updatedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: "The invoice of the visit that uses it." })
  invoiceId!: string | null;

  /** The visit that uses this intake. */
  visitId!: string | null;
  /** The provider to be visited. */
  providerId!: string | null;
  /** The intake's patient, if known by id. */
  patientId!: string | null;
  /** The patient that the intake names, by id or by code. */
  memberKey!: string | null;
}
