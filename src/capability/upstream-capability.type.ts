import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

export enum Upstream {
  VSEE = "VSEE",
  BASTION = "BASTION",
  PREAUTH = "PREAUTH",
  VBA = "VBA",
}
registerEnumType(Upstream, {
  name: "Upstream",
  description: "The systems behind the graph.",
  valuesConfig: {
    VSEE: { description: "The clinic." },
    BASTION: { description: "The broker." },
    PREAUTH: { description: "The insurers' pre-authorization API." },
    VBA: { description: "The benefits administrator." },
  },
});

export enum UpstreamCapabilityName {
  PATIENT_SEARCH = "PATIENT_SEARCH",
  PATIENT_REGISTRATION = "PATIENT_REGISTRATION",
  ROOMS = "ROOMS",
  MEMBER_ROSTER = "MEMBER_ROSTER",
  MEMBER_BATCH_RESTORE = "MEMBER_BATCH_RESTORE",
  MEMBER_AUTHORIZATIONS = "MEMBER_AUTHORIZATIONS",
  COVERAGE_PERIODS = "COVERAGE_PERIODS",
  PRE_AUTH_CANCELLATION = "PRE_AUTH_CANCELLATION",
}
registerEnumType(UpstreamCapabilityName, {
  name: "UpstreamCapabilityName",
  description: "Optional features of upstreams.",
  valuesConfig: {
    PATIENT_SEARCH: { description: "Finding the clinic's patients by name or e-mail: `searchPatients`." },
    PATIENT_REGISTRATION: { description: "Creating patients of the clinic: `registerPatient`." },
    ROOMS: { description: "The clinic's rooms, their consultations and providers: `rooms`, `room`." },
    MEMBER_ROSTER: { description: "The broker's list of members: `endorsements` and fields that depend on it." },
    MEMBER_BATCH_RESTORE: { description: "Restoring several members at once: `restoreEndorsements`." },
    MEMBER_AUTHORIZATIONS: { description: "Authorizations in the broker's system: `Endorsement.authorizations`." },
    COVERAGE_PERIODS: { description: "Policies and periods of cover of a person: `Endorsement.coverages`." },
    PRE_AUTH_CANCELLATION: { description: "Cancelling a pre-authorization: `cancelPreAuth`." },
  },
});

@Policy("none", "reference")
@ObjectType({ description: "Whether this deployment's upstream offers an optional feature." })
export class UpstreamCapability {
  @Field(() => UpstreamCapabilityName, { description: "The feature." })
  name!: UpstreamCapabilityName;

  @Field(() => Upstream, { description: "The upstream that would offer it." })
  upstream!: Upstream;

  @Field(() => Boolean, { nullable: true, description: "Null until it has been tried." })
  available!: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When an upstream's answer last showed it." })
  checkedAt!: Date | null;
}
