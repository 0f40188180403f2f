import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { Attachment } from "../intake/attachment.type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { DecimalScalar } from "../scalar/decimal.scalar";

@Policy("own-patient", "sensitive")
@ObjectType({ description: "The clinician's note on a visit." })
export class PostVisit {
  @Field(() => ID, { nullable: true, description: "The clinic's note id." })
  id!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the note is a draft." })
  draft!: boolean | null;

  @Field(() => String, { nullable: true, description: "Diagnoses, comma-separated, with ICD-10 codes in brackets." })
  diagnosis!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Findings, as HTML of the clinician's editor: sanitise it before showing it.",
  })
  physicalExam!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Assessment and plan, as HTML of the clinician's editor: sanitise it before showing it.",
  })
  assessmentPlan!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Instructions for the patient, as HTML of the clinician's editor: sanitise it before showing it.",
  })
  patientInstructions!: string | null;

  @Field(() => String, { nullable: true, description: "Where the patient was sent after the visit." })
  disposition!: string | null;

  @Field(() => String, { nullable: true, description: "Why the patient came, in the clinician's words." })
  reasonForVisit!: string | null;

  @Field(() => [Attachment], { description: "Files of the note." })
  attachments!: MaybeFlawed<Attachment[]>;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the note last changed." })
  updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who last changed it." })
  updatedBy!: string | null;

  @Field(() => ID, { nullable: true, description: "The clinic's class id of the note." })
  classId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the note was created." })
  createdAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Another reason, as free text." })
  reasonForVisitOther!: string | null;

  @Field(() => String, { nullable: true, description: "The form of the note." })
  schema!: string | null;

  @Policy("clinic-staff", "sensitive")
  @Field(() => String, { nullable: true, description: "The provider's DEA number. Clinic staff only." })
  dea!: string | null;

  @Field(() => String, { nullable: true, description: "The provider's NPI." })
  npi!: string | null;
}

@Policy("own-patient", "sensitive")
@ObjectType({ description: "A prescribed drug." })
export class Prescription {
  @Field(() => ID, { description: "Id at the prescribing service." })
  id!: MaybeFlawed<string>;

  @Field(() => String, { nullable: true, description: "Name, strength and form." })
  drug!: string | null;

  @Field(() => String, { nullable: true, description: "National Drug Code." })
  ndc!: string | null;

  @Field(() => String, { nullable: true, description: "RxNorm concept." })
  rxNormCode!: string | null;

  @Field(() => String, { nullable: true, description: "How to take it." })
  directions!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Dispensed quantity, in `quantityUnit`." })
  quantity!: string | null;

  @Field(() => String, { nullable: true, description: "Unit of the quantity." })
  quantityUnit!: string | null;

  @Field(() => Int, { nullable: true, description: "Number of refills." })
  refills!: number | null;

  @Field(() => Int, { nullable: true, description: "How many days the quantity lasts." })
  daysSupply!: number | null;

  @Field(() => String, { nullable: true, description: "Status of the prescription: the service's own value." })
  status!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was prescribed." })
  prescribedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who prescribed it." })
  prescriberName!: string | null;

  @Field(() => String, { nullable: true, description: "NCPDP id of the pharmacy." })
  pharmacyNcpdpId!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the drug at the prescribing service." })
  drugId!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is a supply and not a drug." })
  supply!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is a compound." })
  compound!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the pharmacy may give an equivalent." })
  substitutionAllowed!: boolean | null;

  @Field(() => Int, { nullable: true, description: "Controlled-substance schedule; 0 for none." })
  schedule!: number | null;

  @Field(() => String, { nullable: true, description: "Note to the pharmacy." })
  pharmacyNote!: string | null;

  @Policy("clinic-staff", "sensitive")
  @Field(() => String, { nullable: true, description: "Note of the prescribers among themselves. Clinic staff only." })
  internalNote!: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the prescriber." })
  prescriberId!: string | null;

  @Field(() => ID, { nullable: true, description: "Where it was prescribed." })
  locationId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was signed." })
  signedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "How it was sent to the pharmacy, as the vendor's HTML: sanitise it before showing it.",
  })
  routeDetail!: string | null;

  @Field(() => ID, { nullable: true, description: "Id at a partner of the service." })
  partnerMedId!: string | null;
}
