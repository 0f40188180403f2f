import { clock } from "../../clock";
import { hashOf } from "../seeded-random";
import type { BrokerStore } from "../sandbox-store";
import { ageAt } from "../people/person";
import { Refusal, type ApiReply, type ApiRoute } from "../server/api-route";
import { optionalInt } from "../server/body-fields";
import type { MemberRecord } from "./bastion.records";
import { BrokerContext, brokerRoutes } from "./broker-access";

const DEFAULT_PER_PAGE = 20;
const MAX_PER_PAGE = 100;
const DAY_MS = 86_400_000;

/** One policy holder with the dependants that the broker attaches to it. */
interface Household {
  readonly holder: MemberRecord;
  readonly dependants: readonly MemberRecord[];
}

/** Members that are not deleted; a dependant is listed with the first policy holder of their policy, or alone. */
function householdsOf({ members }: BrokerStore): Household[] {
  const listed = [...members.values()].filter(({ status }) => status !== "Deleted");
  const holders = new Map<string, MemberRecord>();
  for (const member of listed) {
    if (member.relation === "Self" && !holders.has(member.policyId)) holders.set(member.policyId, member);
  }
  const dependants = new Map<MemberRecord, MemberRecord[]>();
  const alone: MemberRecord[] = [];
  for (const member of listed) {
    const holder = member.relation === "Self" ? undefined : holders.get(member.policyId);
    if (holder === undefined) alone.push(member);
    else dependants.set(holder, [...(dependants.get(holder) ?? []), member]);
  }
  return alone.map((holder) => ({ holder, dependants: dependants.get(holder) ?? [] }));
}

/** A row: snake case, dates as ISO, places by name; no national id, policy, plan id or relation. */
function toRow(member: MemberRecord, { plans, states, cities }: BrokerStore): Record<string, unknown> {
  const registered = new Date(Date.UTC(2024, 0, 1) + (hashOf(member.memberId) % 600) * DAY_MS);
  return {
    first_name: member.firstName,
    middle_name: member.middleName,
    last_name: member.lastName,
    mm_member_id: member.memberId,
    phone: member.phone,
    age: ageAt(member.dob, clock.date()),
    dob: member.dob,
    gender: member.gender,
    planName: plans.get(Number(member.planId))?.name ?? null,
    city: cities.find(({ id }) => id === member.city)?.name ?? null,
    address: member.address,
    state: states.find(({ id }) => id === member.state)?.name ?? null,
    country: "Sandbox Republic",
    registration_date: registered.toISOString().slice(0, 10),
    status: member.status,
  };
}

function toHouseholdRow({ holder, dependants }: Household, broker: BrokerStore): Record<string, unknown> {
  const relations = dependants.map((member) => ({ ...toRow(member, broker), relation: member.relation }));
  return relations.length === 0 ? toRow(holder, broker) : { ...toRow(holder, broker), relations };
}

function pageOf(broker: BrokerStore, query: URLSearchParams): ApiReply {
  const page = optionalInt(query.get("page"), "page") ?? 1;
  const wanted = optionalInt(query.get("per_page"), "per_page") ?? DEFAULT_PER_PAGE;
  if (page < 1 || wanted < 1) throw new Refusal(400, "page and per_page must be positive.");
  const perPage = Math.min(wanted, MAX_PER_PAGE);
  const households = householdsOf(broker);
  const from = (page - 1) * perPage;
  const shown = households.slice(from, from + perPage);
  const pages = Math.max(1, Math.ceil(households.length / perPage));
  const pagination = {
    current_page: page,
    per_page: perPage,
    total_records: households.length,
    total_pages: pages,
    has_next: page < pages,
    has_prev: page > 1,
    from: shown.length === 0 ? null : from + 1,
    to: shown.length === 0 ? null : from + shown.length,
  };
  // Neither `status` nor `data` here.
  const total_members = households.reduce((sum, { dependants }) => sum + 1 + dependants.length, 0);
  const members = shown.map((household) => toHouseholdRow(household, broker));
  const head = { success: 1, message: "Members retrieved", policy_id: "ACCOUNT-1", total_members };
  return { status: 200, body: { ...head, members, pagination } };
}

/** `GET /enrollee-all`: every member of the account, page by page. */
export function rosterRoutes(context: BrokerContext): ApiRoute[] {
  const route = brokerRoutes(context);
  return [route("token", "GET", "/enrollee-all", ({ query }) => pageOf(context.broker, query))];
}
