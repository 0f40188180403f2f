import { enrolment, newDetails } from "../endorsement/enrolment-input";
import type { BrokerStore } from "../../src/sandbox/sandbox-store";

/** Every field of `customer` that the broker documents for an enrolment. */
const customer = [
  ...["firstName", "lastName", "middleName", "maidenName", "_email", "dob", "gender", "phone", "address"],
  ...["relation", "maritalStatus", "country", "state", "city", "genotype", "bloodGroup", "religion"],
  ...["employeeId", "nationalId", "ninNumber", "height", "weight", "preExistingCondition", "condition"],
];
/** Those of a change of details. */
const details = ["firstName", "lastName", "middleName", "maidenName", "_email", "dob", "gender", "phone", "address"];

export interface BrokerWrite {
  readonly mutation: string;
  readonly path: string;
  readonly fields: readonly string[];
  readonly customer?: readonly string[];
  readonly input: (broker: BrokerStore) => object;
}

const memberId = "310000002";
const policyId = "60016";

/** Each write with the whole of its input, and every field that the broker documents for its endpoint. */
export const brokerWrites: readonly BrokerWrite[] = [
  {
    mutation: "addEndorsement",
    path: "/endorsement/add",
    fields: ["reference", "plan_id", "policyId", "customer"],
    customer,
    input: (broker) => enrolment(broker),
  },
  {
    mutation: "updateEndorsementMember",
    path: "/endorsement/update-enrollee-details",
    fields: ["memberId", "policyId", "customer"],
    customer: details,
    input: () => ({ memberId, policyId, ...newDetails }),
  },
  {
    mutation: "changeEndorsementPlan",
    path: "/endorsement/update-member-plan",
    fields: ["memberId", "oldPlanId", "newPlanId"],
    input: () => ({ memberId, oldPlanId: "301", newPlanId: "302" }),
  },
  {
    mutation: "removeEndorsement",
    path: "/endorsement/remove",
    fields: ["memberId", "policyId"],
    input: () => ({ memberId, policyId }),
  },
  {
    mutation: "restoreEndorsement",
    path: "/endorsement/undo-delete",
    fields: ["memberId"],
    input: () => ({ memberId }),
  },
  {
    mutation: "updateBrokerWebhook",
    path: "/vendors/config",
    fields: ["webhookURL", "webhookAccessKey"],
    input: () => ({ url: "https://graph.example.org/webhooks/bastion", accessKey: "a-long-random-key" }),
  },
];

export interface DocumentedQuery {
  readonly upstream: "bastion" | "preauth";
  readonly route: string;
  readonly role: "BROKER" | "INSURER" | "CLINIC_STAFF";
  readonly document: string;
  readonly parameters: readonly string[];
}

const period = `confirmedFrom: "2026-10-22T00:00:00Z", confirmedTo: "2026-11-21T00:00:00Z"`;

/** Each read with every parameter that is documented for its endpoint; paging is the graph's own. */
export const documentedQueries: readonly DocumentedQuery[] = [
  {
    ...{ upstream: "bastion", route: "/miscs/providers-list", role: "BROKER" },
    document: `{ careProviders(filter: { type: HOSPITAL, stateId: "21", cityId: "210", search: "a", planId: "301" }) { code } }`,
    parameters: ["provider_type", "state_id", "city_id", "search_text", "plan_id"],
  },
  {
    ...{ upstream: "bastion", route: "/conditions", role: "BROKER" },
    document: `{ preExistingConditions(search: "a") { id } }`,
    parameters: ["query"],
  },
  {
    ...{ upstream: "bastion", route: "/miscs/cities", role: "BROKER" },
    document: `{ states { cities { id } } }`,
    parameters: ["state_id"],
  },
  {
    ...{ upstream: "preauth", route: "/pre-auth-list", role: "INSURER" },
    document: `{ preAuths(insurance: "ma", filter: { ${period} }) { nodes { id } } }`,
    parameters: ["insurance", "confirm_from", "confirm_to", "skip", "top"],
  },
  {
    ...{ upstream: "preauth", route: "/insurance-policies", role: "CLINIC_STAFF" },
    document: `{ patient(id: "4001") { endorsements { coverages { insurance } } } }`,
    parameters: ["insurance", "national_code"],
  },
  {
    ...{ upstream: "preauth", route: "/pre-auth-cancellation", role: "INSURER" },
    document: `mutation { cancelPreAuth(input: { id: "ma:20260615:700001", reason: "Entered twice" }) { userErrors { code } } }`,
    parameters: ["insurance", "pre_auth_id", "cancellation_desc"],
  },
];
