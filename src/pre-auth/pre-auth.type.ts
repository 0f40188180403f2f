import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { PreAuthSource } from "./pre-auth-source";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import {
  Illness,
  InsuredPerson,
  PreAuthAmounts,
  PreAuthCustomer,
  PreAuthFlags,
  PreAuthPolicy,
} from "./pre-auth-parts.type";
import { PreAuthStatus } from "./pre-auth-status";

@Directive('@key(fields: "id")')
@Policy("insurance-or-through-patient", "health")
@ObjectType({ description: "An insurer's decision, before care is given, on whether it will pay." })
export class PreAuth {
  @Field(() => ID, {
    description:
      "`<insurance slug>:<confirm day, YYYYMMDD in UTC>:<upstream id>`, so that it can be found by reading one day. Without an upstream id, `x` and a hash of the record take its place; without a confirm date the day is `0` and the id cannot be resolved.",
  })
  id!: string;

  @Field(() => PreAuthStatus, { description: "Status, mapped from the upstream's slug." })
  status!: MaybeFlawed<PreAuthStatus>;

  @Field(() => String, { nullable: true, description: "The upstream's own slug." })
  rawStatus!: string | null;

  @Field(() => String, { nullable: true, description: "Status as text, in the upstream's language." })
  statusLabel!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was confirmed." })
  confirmedAt!: Date | null;

  @Field(() => ID, { description: "The insurer's slug." })
  insurance!: string;

  @Field(() => PreAuthPolicy, { nullable: true, description: "The policy that it uses." })
  policy!: PreAuthPolicy | null;

  @Field(() => InsuredPerson, { nullable: true, description: "The person who receives the care." })
  insuredPerson!: InsuredPerson | null;

  @Field(() => Illness, { nullable: true, description: "What the care is for." })
  illness!: Illness | null;

  @Field(() => PreAuthCustomer, { nullable: true, description: "Who holds the policy." })
  customer!: PreAuthCustomer | null;

  @Field(() => PreAuthAmounts, { nullable: true, description: "Requested, paid and estimated amounts." })
  amounts!: PreAuthAmounts | null;

  @Field(() => String, { nullable: true, description: "The insurer's operating unit." })
  operatingUnit!: string | null;

  @Field(() => Float, { nullable: true, description: "Deductible in percent." })
  deductibleRate!: number | null;

  @Field(() => PreAuthFlags, { nullable: true, description: "What the insurer's system allows." })
  flags!: PreAuthFlags | null;

  @Field(() => String, { nullable: true, description: "Why it was cancelled." })
  cancellationReason!: string | null;

  @Field(() => String, { nullable: true, description: "The service behind the insurer that answered." })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: "That service's own status of the request." })
  providerStatus!: string | null;

  @Field(() => Int, { nullable: true, description: "Position in the insurer's list, as the upstream sends it." })
  index!: number | null;

  /** The insured person's member at the broker, if the path came from one and no other one matches. */
  memberId!: string | null;

  /** The patient, if the path came from their chart. */
  patientId!: string | null;

  /** The record, and the path that led to it. */
  record!: PreAuthSource;
}
