import { ApiCall, ApiRoute, Refusal } from "../server/api-route";
import type { BrokerStore } from "../sandbox-store";
import type { MemberRecord } from "./bastion.records";
import { BrokerContext, brokerRoutes, done } from "./broker-access";
import { toMemberWire } from "./member.wire";

/** The plan's name; a withdrawn plan has none. */
const planNameOf = ({ plans }: BrokerStore, { planId }: MemberRecord): string | null =>
  plans.get(Number(planId))?.name ?? null;

/** Reads of a member: status, plan, utilization. */
export function enrolleeRoutes(context: BrokerContext): ApiRoute[] {
  const { broker } = context;
  const route = brokerRoutes(context);
  const memberOf = ({ query }: ApiCall): MemberRecord => {
    const memberId = query.get("memberId");
    if (!memberId) throw new Refusal(400, "memberId is required.");
    const member = broker.members.get(memberId);
    if (!member) throw new Refusal(404, "No such member.");
    return member;
  };
  return [
    route("token", "GET", "/enrollee-status", (call) => {
      const member = memberOf(call);
      return done("Member Status Details", { member: { ...toMemberWire(member), status: member.status } });
    }),
    route("token", "GET", "/enrollee-plan", (call) => {
      const member = memberOf(call);
      const plan = { planId: member.planId, planName: planNameOf(broker, member) };
      return done("Member Plan Details", { member: { ...toMemberWire(member), ...plan } });
    }),
    route("token", "GET", "/enrollee-utilization", (call) => {
      const member = memberOf(call);
      const { provider, totalSpent, balance } = member;
      const use = { planName: planNameOf(broker, member), provider, totalSpent, balance };
      return done("Fetched Member Utilization Successfully.", { membersDetails: { ...toMemberWire(member), ...use } });
    }),
  ];
}
