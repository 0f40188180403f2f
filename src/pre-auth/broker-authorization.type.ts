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
  description: "Where the care is given.",
  valuesConfig: {
    INPATIENT: { description: "With a stay." },
    OUTPATIENT: { description: "Without a stay." },
    UNKNOWN: { description: "The broker says something else: see `rawType`." },
  },
});

@Policy("through-patient-or-broker", "health")
@ObjectType({
  description:
    "An authorization as the broker has it. It is joined to no pre-authorization of an insurer: nothing says which.",
})
export class BrokerAuthorization {
  @Field(() => ID, { description: "The broker's number." })
  authNumber!: string;

  @Field(() => AuthorizationSetting, { description: "Our reading of the broker's word." })
  type!: MaybeFlawed<AuthorizationSetting>;

  @Field(() => String, { nullable: true, description: "The broker's own word." })
  rawType!: string | null;

  @Field(() => PreAuthStatus, { description: "Our reading of the broker's word." })
  status!: MaybeFlawed<PreAuthStatus>;

  @Field(() => String, { nullable: true, description: "The broker's own word." })
  rawStatus!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Asked for; the broker names no currency." })
  requestedAmount!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "Approved; the broker names no currency." })
  approvedAmount!: string | null;

  @Field(() => String, { nullable: true, description: "As the broker writes it, without a zone." })
  createdAtLocal!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the care provider." })
  provider!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "An authorization and its place in the list." })
export class BrokerAuthorizationEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this item." })
  cursor!: string;

  @Field(() => BrokerAuthorization, { description: "The authorization." })
  node!: BrokerAuthorization;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of a member's authorizations, in the broker's order." })
export class BrokerAuthorizationConnection {
  @Field(() => [BrokerAuthorizationEdge], { description: "Items with their cursors." })
  edges!: BrokerAuthorizationEdge[];

  @Field(() => [BrokerAuthorization], { description: "Items alone." })
  nodes!: BrokerAuthorization[];

  @Field(() => PageInfo, { description: "Where the page stands in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Items in the whole list." })
  totalCount!: number | null;
}
