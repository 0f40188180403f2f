import { Policy } from "../auth/policy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalar/decimal.scalar";

@Policy("insurance-or-through-patient", "health")
@ObjectType({ description: "The policy that a pre-authorization uses." })
export class PreAuthPolicy {
  @Field(() => ID, { nullable: true, description: "The policy's id, the same at the broker." })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Running number of the policy." })
  number!: number | null;

  @Field(() => String, { nullable: true, description: "Number as printed, with slashes between groups." })
  fullNumber!: string | null;
}

@Policy("insurance-or-through-patient", "sensitive")
@ObjectType({ description: "The person who receives the care, as the insurer has them." })
export class InsuredPerson {
  @Field(() => ID, { nullable: true, description: "The insurer's id of the person." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Full name." })
  fullName!: string | null;

  @Field(() => String, { nullable: true, description: "National id, which identifies the person as a member." })
  nationalCode!: string | null;

  @Field(() => String, { nullable: true, description: "Passport number." })
  passportNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Identity number of a naturalized person." })
  naturalizedCode!: string | null;
}

@Policy("insurance-or-through-patient", "health")
@ObjectType({ description: "What the care is for." })
export class Illness {
  @Field(() => String, { nullable: true, description: "Kind of care, for machines, e.g. `outpatient`." })
  type!: string | null;

  @Field(() => String, { nullable: true, description: "Kind of care, for people." })
  typeLabel!: string | null;

  @Field(() => String, { nullable: true, description: "Illness or service, for machines, e.g. `lab_tests`." })
  slug!: string | null;

  @Field(() => String, { nullable: true, description: "Illness or service, for people." })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Details in free text." })
  description!: string | null;
}

@Policy("insurance-or-through-patient", "directory")
@ObjectType({ description: "Who holds the policy." })
export class PreAuthCustomer {
  @Field(() => ID, { nullable: true, description: "The insurer's id of the customer." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: "Full name." })
  fullName!: string | null;
}

@Policy("insurance-or-through-patient", "health")
@ObjectType({ description: "Amounts of a pre-authorization. The upstream does not state the currency." })
export class PreAuthAmounts {
  @Field(() => DecimalScalar, { nullable: true, description: "Requested." })
  requested!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Paid." })
  paid!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Estimated." })
  estimate!: string | null;
}

const allowed = (what: string) => ({ nullable: true, description: `Whether ${what}.` });

@Policy("insurance-or-through-patient", "health")
@ObjectType({ description: "What the insurer's system allows for a pre-authorization." })
export class PreAuthFlags {
  @Field(() => Boolean, allowed("it has details"))
  hasDetails!: boolean | null;

  @Field(() => Boolean, allowed("it was submitted together with a child record"))
  submittedWithChild!: boolean | null;

  @Field(() => Boolean, allowed("its release can be edited"))
  editReleaseEnabled!: boolean | null;

  @Field(() => Boolean, allowed("it can be printed"))
  printEnabled!: boolean | null;

  @Field(() => Boolean, allowed("its expertise sheet can be printed"))
  printExpertiseSheetEnabled!: boolean | null;

  @Field(() => Boolean, allowed("it can be released"))
  releaseEnabled!: boolean | null;

  @Field(() => Boolean, allowed("it can be submitted for approval"))
  submissionForApprovalEnabled!: boolean | null;

  @Field(() => Boolean, allowed("it can be cancelled"))
  cancelEnabled!: boolean | null;
}
