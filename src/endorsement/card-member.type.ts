import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../auth/policy";
import { EndorsementStatus } from "./member-enums";

export enum MemberMatch {
  PATIENT = "PATIENT",
  POLICY_HOLDER = "POLICY_HOLDER",
  MISMATCH = "MISMATCH",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(MemberMatch, {
  name: "MemberMatch",
  description:
    "A card is written by its patient and proves nothing: the numbers on it are only followed to records that say whose they are.",
  valuesConfig: {
    PATIENT: { description: "The member is this patient." },
    POLICY_HOLDER: { description: "The member is the policy holder of this dependant's card." },
    MISMATCH: { description: "The member is somebody else." },
    UNKNOWN: { description: "The records do not say enough." },
  },
});

export enum MemberProof {
  RECORDS = "RECORDS",
  STAFF = "STAFF",
  TOKEN = "TOKEN",
}
registerEnumType(MemberProof, {
  name: "MemberProof",
  description:
    "RECORDS: names and birth dates agree. STAFF: clinic staff confirmed it. TOKEN: the identity provider vouches for it.",
  valuesConfig: {
    RECORDS: { description: "Names and birth dates agree." },
    STAFF: { description: "Clinic staff confirmed it." },
    TOKEN: { description: "The identity provider vouches for it." },
  },
});

@Policy("own-patient", "health")
@ObjectType({
  description:
    "As much of a policy holder as a dependant's card may show. Not an entity: nothing can be followed from it.",
})
export class PolicyHolder {
  @Field(() => String, { description: "The holder's number, as the card has it." })
  subscriberNumber!: string;

  @Field(() => EndorsementStatus, { description: "Our reading of the broker's word for the holder's membership." })
  status!: MaybeFlawed<EndorsementStatus>;

  @Field(() => String, { nullable: true, description: "The broker's own word." })
  rawStatus!: string | null;

  @Policy("clinic-staff", "health")
  @Field(() => ID, { nullable: true, description: "The holder's policy. Clinic staff only." })
  policyId!: string | null;
}
