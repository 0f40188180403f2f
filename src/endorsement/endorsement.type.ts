import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Gender } from "../patient/gender";
import { DateScalar } from "../scalar/date.scalar";
import { DecimalScalar } from "../scalar/decimal.scalar";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { CardPath } from "./card-path";
import type { RosterRow } from "../upstream/bastion/roster.wire";
import { EndorsementStatus, MaritalStatus, Relation } from "./member-enums";

@Directive('@key(fields: "memberId")')
@Policy("through-patient-or-broker", "health")
@ObjectType({
  description: "A member of a policy at the broker, who is added, changed, removed and restored by endorsements.",
})
export class Endorsement {
  @Field(() => ID, { description: "The broker's member id, which is the subscriber number on cards." })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: "The policy; null if the broker does not give it." })
  policyId!: string | null;

  @Field(() => EndorsementStatus, { description: "Mapped from the broker's value." })
  status!: MaybeFlawed<EndorsementStatus>;

  @Field(() => String, { nullable: true, description: "The broker's own value." })
  rawStatus!: string | null;

  @Field(() => String, { nullable: true, description: "Given name." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Middle name." })
  middleName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name before marriage." })
  maidenName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Date of birth." })
  birthDate!: string | null;

  @Field(() => Gender, { nullable: true, description: "Administrative gender." })
  gender!: Gender | null;

  @Field(() => String, { nullable: true, description: "E-mail address." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number as the broker sends it." })
  phone!: string | null;

  @Field(() => Relation, { nullable: true, description: "The member's relation to the policy holder." })
  relation!: Relation | null;

  @Field(() => MaritalStatus, { nullable: true, description: "Marital status." })
  maritalStatus!: MaritalStatus | null;

  @Policy("through-patient-or-broker", "sensitive")
  @Field(() => String, {
    nullable: true,
    description: "National id, which identifies the insured person in pre-authorizations.",
  })
  nationalId!: string | null;

  @Field(() => String, { nullable: true, description: "The employer's id of the member." })
  employeeId!: string | null;

  @Field(() => String, { nullable: true, description: "Postal address." })
  address!: string | null;

  @Field(() => ID, { nullable: true, description: "The country's id, as `State.countryId` gives it." })
  countryId!: string | null;

  @Field(() => ID, { nullable: true, description: "The state's id." })
  stateId!: string | null;

  @Field(() => ID, { nullable: true, description: "The city's id." })
  cityId!: string | null;

  @Field(() => Int, { nullable: true, description: "Age in years, as the broker counts it." })
  age!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When the broker registered the member; only if read from the roster, otherwise null.",
  })
  registeredOn!: string | null;

  @Field(() => String, { nullable: true, description: "The city's name; only if read from the roster." })
  cityName!: string | null;

  @Field(() => String, { nullable: true, description: "The state's name; only if read from the roster." })
  stateName!: string | null;

  @Field(() => String, { nullable: true, description: "The country's name; only if read from the roster." })
  countryName!: string | null;

  /** The member's row in the roster, if the member was reached through the roster. */
  row!: RosterRow | null;

  /** The broker's record, for fields that fewer callers may read than the member. */
  record!: MemberWire | null;

  /** The patient whose card led here; null if the member was reached another way. */
  patientId!: string | null;

  /** That card's path. */
  via!: CardPath | null;

  /** Whether the caller may see the member's health data: a broker or the member, but not clinic staff. */
  showsHealth!: boolean;
}

@Policy("through-patient-or-broker", "health")
@ObjectType({ description: "What a member's cover has paid so far, and what remains." })
export class Utilization {
  @Field(() => String, { nullable: true, description: "Name of a care provider." })
  provider!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Spent so far; the broker does not state the currency." })
  totalSpent!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Remaining amount." })
  balance!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the plan that pays." })
  planName!: string | null;
}
