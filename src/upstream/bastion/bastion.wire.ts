import { dayFirstDate, decimal, id, number, text, type WireKind } from "../wire/wire-kind";
import { yesOrNo } from "../wire/yes-or-no";
import { listOf, wireShape, type ViewOf } from "../wire/wire-view";

const broker = "bastion";

/** A plan; its id is a number here, and text in member data. */
export const PlanWire = wireShape(broker, "plan", {
  id,
  name: text,
  description: text,
  category: text,
  state: text,
  premium: decimal,
});
export type PlanWire = ViewOf<typeof PlanWire>;

/** A switch that is sent as 1 or 0 and may be returned as text. */
const anySwitch: WireKind<boolean> = {
  check: (raw) => yesOrNo(raw) !== "unclear",
  decode: (raw: unknown) => yesOrNo(raw) === true,
};

/**
 * A member, from the status and plan endpoints and the answers to writes. Which customer data each of them returns is not
 * documented: missing fields are null. Enumerations are returned as numbers or text.
 */
export const MemberWire = wireShape(broker, "member", {
  memberId: id,
  policyId: id,
  planId: id,
  planName: text,
  status: text,
  firstName: text,
  middleName: text,
  lastName: text,
  maidenName: text,
  email: text,
  phone: id,
  dob: dayFirstDate,
  gender: text,
  relation: text,
  maritalStatus: id,
  nationalId: id,
  employeeId: id,
  ninNumber: id,
  age: number,
  address: text,
  country: id,
  state: id,
  city: id,
  genotype: id,
  bloodGroup: id,
  religion: id,
  height: number,
  weight: number,
  preExistingCondition: anySwitch,
  condition: listOf(id),
  // As newer brokers call it.
  conditions: listOf(id),
});
export type MemberWire = ViewOf<typeof MemberWire>;

/** What a member's cover has paid; `provider` is the name of one care provider. */
export const UtilizationWire = wireShape(broker, "utilization", {
  memberId: id,
  planName: text,
  provider: text,
  totalSpent: decimal,
  balance: decimal,
});
export type UtilizationWire = ViewOf<typeof UtilizationWire>;

/** An authorization as the broker has it: amounts as text without a currency, the moment without a zone. */
export const AuthorizationWire = wireShape(broker, "authorization", {
  authNumber: id,
  authType: text,
  requestedAmount: decimal,
  approvedAmount: decimal,
  status: text,
  authCreateDate: text,
  provider: text,
});
export type AuthorizationWire = ViewOf<typeof AuthorizationWire>;

/** A sentence with a name and a birth date in it. */
export const LatestAuthorizationWire = wireShape(broker, "member_auth", { auth_number: id, message: text });

export const ConditionWire = wireShape(broker, "condition", {
  id,
  pec_name: text,
  pec_chapter_id: id,
  pec_status: id,
});
export type ConditionWire = ViewOf<typeof ConditionWire>;

export const StateWire = wireShape(broker, "state", { id, name: text, country_id: id });
export type StateWire = ViewOf<typeof StateWire>;

export const CityWire = wireShape(broker, "city", { id, name: text, state_id: id });
export type CityWire = ViewOf<typeof CityWire>;

/** Everything in it is text, coordinates and rating included. */
export const CareProviderWire = wireShape(broker, "provider", {
  code: id,
  name: text,
  category: text,
  email: text,
  phone: id,
  addressLine1: text,
  addressLine2: text,
  state: text,
  city: text,
  longitude: number,
  latitude: number,
  rating: number,
});
export type CareProviderWire = ViewOf<typeof CareProviderWire>;
