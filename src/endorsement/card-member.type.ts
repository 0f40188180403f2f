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
    "Whose member a card names. Patients write their cards themselves, so a card proves nothing: the records that it leads to decide.",
  valuesConfig: {
    PATIENT: { description: "The member is this patient." },
    POLICY_HOLDER: { description: "The card is a dependant's, and the member is its policy holder." },
    MISMATCH: { description: "The member is someone else." },
    UNKNOWN: { description: "The records are not sufficient to decide." },
  },
});

export enum MemberProof {
  RECORDS = "RECORDS",
  STAFF = "STAFF",
  TOKEN = "TOKEN",
}
registerEnumType(MemberProof, {
  name: "MemberProof",
  description: "What proves that a card's member is its patient.",
  valuesConfig: {
    RECORDS: { description: "Names and birth dates agree." },
    STAFF: { description: "Clinic staff confirmed it." },
    TOKEN: { description: "The identity provider vouches for it." },
  },
});

@Policy("own-patient", "health")
@ObjectType({
  description:
    "The part of a policy holder's data that a dependant's card may show. Not an entity: it leads to no other record.",
})
export class PolicyHolder {
  @Field(() => String, { description: "The holder's number, as on the card." })
  subscriberNumber!: string;

  @Field(() => EndorsementStatus, { description: "Status of the holder's membership, mapped from the broker's value." })
  status!: MaybeFlawed<EndorsementStatus>;

  @Field(() => String, { nullable: true, description: "The broker's own value." })
  rawStatus!: string | null;

  @Policy("clinic-staff", "health")
  @Field(() => ID, { nullable: true, description: "The holder's policy. Clinic staff only." })
  policyId!: string | null;
}
