import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../auth/policy";
import { PageInfo } from "../connection/page-info.type";
import { DecimalScalar } from "../scalar/decimal.scalar";
import { PreAuthStatus } from "./pre-auth-status";

export enum AuthorizationSetting {
  INPATIENT = "INPATIENT",
  OUTPATIENT = "OUTPATIENT",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(AuthorizationSetting, {
  name: "AuthorizationSetting",
  description: "Whether the care includes a stay.",
  valuesConfig: {
    INPATIENT: { description: "With an overnight stay." },
    OUTPATIENT: { description: "Without an overnight stay." },
    UNKNOWN: { description: "Any other value of the broker: see `rawType`." },
  },
});

@Policy("through-patient-or-broker", "health")
@ObjectType({
  description:
    "An authorization in the broker's system. It is not linked to an insurer's pre-authorization: the records have no common identifier.",
})
export class BrokerAuthorization {
  @Field(() => ID, { description: "The broker's number." })
  authNumber!: string;

  @Field(() => AuthorizationSetting, { description: "Mapped from the broker's value." })
  type!: MaybeFlawed<AuthorizationSetting>;

  @Field(() => String, { nullable: true, description: "The broker's own value." })
  rawType!: string | null;

  @Field(() => PreAuthStatus, { description: "Mapped from the broker's value." })
  status!: MaybeFlawed<PreAuthStatus>;

  @Field(() => String, { nullable: true, description: "The broker's own value." })
  rawStatus!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Requested; the broker does not state the currency." })
  requestedAmount!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Approved; the broker does not state the currency." })
  approvedAmount!: string | null;

  @Field(() => String, { nullable: true, description: "As the broker sends it, without a time zone." })
  createdAtLocal!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the care provider." })
  provider!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "An authorization and its cursor." })
export class BrokerAuthorizationEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this item." })
  cursor!: string;

  @Field(() => BrokerAuthorization, { description: "The authorization." })
  node!: BrokerAuthorization;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of a member's authorizations, in the broker's order." })
export class BrokerAuthorizationConnection {
  @Field(() => [BrokerAuthorizationEdge], { description: "Items with their cursors." })
  edges!: BrokerAuthorizationEdge[];

  @Field(() => [BrokerAuthorization], { description: "Items without cursors." })
  nodes!: BrokerAuthorization[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Number of items in the whole list." })
  totalCount!: number | null;
}
