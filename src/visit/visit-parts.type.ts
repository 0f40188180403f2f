import { Policy } from "../auth/policy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Attachment } from "../intake/intake.type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { DecimalScalar } from "../scalar/decimal.scalar";
import { VisitStatus } from "./visit-status";

@Policy("own-patient", "directory")
@ObjectType({ description: "A clinician or another host of a visit." })
export class VisitProvider {
  @Field(() => ID, { description: "The clinic's user id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "The clinic's code of the provider." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name as the clinic shows it." })
  fullName!: string | null;

  @Field(() => String, { nullable: true, description: "Title before the name." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "Degrees after the name." })
  suffix!: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Link to a portrait; may carry an access code." })
  photoUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Part in the visit, e.g. `owner`; hosts only." })
  role!: string | null;

  @Field(() => String, { nullable: true, description: "IANA time zone; hosts only." })
  timezone!: string | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "A walk-in that the clinic ties to a visit: it gives these facts and no more." })
export class RelatedVisit {
  @Field(() => ID, { description: "Visit id of the walk-in." })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Start." })
  start!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "End." })
  end!: Date | null;

  @Field(() => VisitStatus, { description: "Where it stands." })
  status!: VisitStatus;

  @Field(() => Int, { nullable: true, description: "The upstream's own number." })
  statusCode!: number | null;
}

@Policy("own-patient", "directory")
@ObjectType({ description: "The waiting room a visit takes place in." })
export class Room {
  @Field(() => ID, { description: "The clinic's room id; its code where the clinic gives no more." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Code by which bookings name the room." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "Name." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Host name under which patients enter." })
  domain!: string | null;

  @Field(() => String, { nullable: true, description: "Short name in links." })
  slug!: string | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "What a visit costs the patient." })
export class Payment {
  @Field(() => ID, { nullable: true, description: "The clinic's id; takes one read of the visit." })
  id!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Amount, in the clinic's currency." })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: "What is charged." })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: "Length that the price covers, in minutes." })
  durationMinutes!: number | null;
}

@Policy("own-patient", "directory")
@ObjectType({ description: "A number to join a meeting by phone." })
export class MeetingPhone {
  @Field(() => String, { description: "Country, ISO 3166-1 alpha-2." })
  country!: string;

  @Field(() => String, { description: "Number as the clinic writes it." })
  number!: string;
}

@Policy("own-patient", "health")
@ObjectType({ description: "The video meeting of a visit." })
export class Meeting {
  @Field(() => ID, { description: "The clinic's meeting id." })
  id!: string;

  @Policy("own-patient", "sensitive")
  @Field(() => String, { nullable: true, description: "Secret that lets one into the meeting." })
  pin!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when the meeting can be entered." })
  expiresAt!: Date | null;

  @Field(() => [String], { description: "Accounts that may host it." })
  hosts!: string[];

  @Field(() => Boolean, { nullable: true, description: "Whether recording starts by itself." })
  recordingAutoStart!: boolean | null;

  @Field(() => [MeetingPhone], { description: "Numbers to join by phone." })
  phoneNumbers!: MeetingPhone[];
}

@Policy("own-patient", "health")
@ObjectType({ description: "How the call of a visit went." })
export class CallLog {
  @Field(() => DateTimeScalar, { nullable: true, description: "When the first call began." })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last call ended." })
  endedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "Seconds in calls, all together." })
  durationSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: "Seconds the patient waited." })
  waitingSeconds!: number | null;
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "The clinician's note on a visit." })
export class PostVisit {
  @Field(() => ID, { nullable: true, description: "The clinic's note id." })
  id!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the note is unfinished." })
  draft!: boolean | null;

  @Field(() => String, { nullable: true, description: "Diagnoses, comma-separated, with ICD-10 codes in brackets." })
  diagnosis!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Findings. HTML as the clinician's editor wrote it: sanitise before showing.",
  })
  physicalExam!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Assessment and plan. HTML as the clinician's editor wrote it: sanitise before showing.",
  })
  assessmentPlan!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the patient is to do. HTML as the clinician's editor wrote it: sanitise before showing.",
  })
  patientInstructions!: string | null;

  @Field(() => String, { nullable: true, description: "Where the patient was sent from here." })
  disposition!: string | null;

  @Field(() => String, { nullable: true, description: "Why the patient came, as the clinician put it." })
  reasonForVisit!: string | null;

  @Field(() => [Attachment], { description: "Files of the note." })
  attachments!: Attachment[];

  @Field(() => DateTimeScalar, { nullable: true, description: "When the note last changed." })
  updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who changed it last." })
  updatedBy!: string | null;
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "A prescribed drug." })
export class Prescription {
  @Field(() => ID, { description: "Id at the prescribing service." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Name, strength and form." })
  drug!: string | null;

  @Field(() => String, { nullable: true, description: "National Drug Code." })
  ndc!: string | null;

  @Field(() => String, { nullable: true, description: "RxNorm concept." })
  rxNormCode!: string | null;

  @Field(() => String, { nullable: true, description: "How to take it." })
  directions!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "How much is dispensed, in `quantityUnit`." })
  quantity!: string | null;

  @Field(() => String, { nullable: true, description: "Unit of the quantity." })
  quantityUnit!: string | null;

  @Field(() => Int, { nullable: true, description: "How often it may be dispensed again." })
  refills!: number | null;

  @Field(() => Int, { nullable: true, description: "For how many days one quantity lasts." })
  daysSupply!: number | null;

  @Field(() => String, { nullable: true, description: "State of the prescription, in the service's words." })
  status!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was prescribed." })
  prescribedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who prescribed it." })
  prescriberName!: string | null;

  @Field(() => String, { nullable: true, description: "NCPDP id of the pharmacy." })
  pharmacyNcpdpId!: string | null;
}
