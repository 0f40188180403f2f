import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { EligibilityObservation } from "./eligibility-sighting";
import { DateTimeScalar } from "../scalar/date-time.scalar";

export enum EligibilityStatus {
  PENDING = "PENDING",
  ACTIVE = "ACTIVE",
  INACTIVE = "INACTIVE",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(EligibilityStatus, {
  name: "EligibilityStatus",
  description: "Outcome of an eligibility check (X12 270/271).",
  valuesConfig: {
    PENDING: { description: "The check is running." },
    ACTIVE: { description: "The insurer confirms cover." },
    INACTIVE: { description: "The insurer denies cover." },
    UNKNOWN: { description: "Any other value of the clinic: see `rawStatus`." },
  },
});

@Policy("own-patient", "health")
@ObjectType({ description: "The clinic's information about a card's cover." })
export class Eligibility {
  @Field(() => EligibilityStatus, { description: "Mapped from the upstream's value." })
  status!: MaybeFlawed<EligibilityStatus>;

  @Field(() => String, { description: "The upstream's own value." })
  rawStatus!: MaybeFlawed<string>;

  @Field(() => ID, { nullable: true, description: "The check that is running; null once it has an outcome." })
  jobId!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the running check began, if the upstream says so.",
  })
  startedAt!: Date | null;

  /** What is stored about this answer; null if it cannot be read. */
  observation!: EligibilityObservation | null;
}
