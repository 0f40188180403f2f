import { ApiReply, ApiRoute, Refusal } from "../server/api-route";
import { fieldsOf, requiredText } from "../server/body-fields";
import type { MemberRecord } from "./bastion.records";
import { BrokerContext, brokerRoutes, declined, done } from "./broker-access";
import { checkCustomer, checkDetails } from "./customer.validation";
import { toMembersDetails, toUpdatedDetails } from "./member.wire";

type Fields = Readonly<Record<string, unknown>>;

const FIRST_NEW_MEMBER_ID = 390_000_001;

/** Adding, removing, restoring and changing members. */
export function endorsementRoutes(context: BrokerContext): ApiRoute[] {
  const { broker, notify } = context;
  const route = brokerRoutes(context);
  let nextId = FIRST_NEW_MEMBER_ID;

  const memberOf = (fields: Fields): MemberRecord => {
    const member = broker.members.get(requiredText(fields, "memberId"));
    if (!member) throw new Refusal(404, "No such member.");
    return member;
  };
  /** The member, whose policy the request must name. */
  const memberOnPolicy = (fields: Fields): MemberRecord => {
    const policyId = requiredText(fields, "policyId");
    const member = memberOf(fields);
    if (member.policyId !== policyId) throw new Refusal(422, "The member is on another policy.");
    return member;
  };
  const planOf = (id: string) => {
    const plan = broker.plans.get(Number(id));
    if (!plan) throw new Refusal(404, "No such plan.");
    return plan;
  };

  /** `reference` prevents nothing: the same request twice creates two members. */
  const add = (fields: Fields): ApiReply => {
    requiredText(fields, "reference");
    const planId = requiredText(fields, "plan_id");
    const policyId = requiredText(fields, "policyId");
    if (fields["customer"] === undefined) throw new Refusal(400, "customer is required.");
    const customer = checkCustomer(fields["customer"], context);
    const plan = planOf(planId);
    if (plan.state !== "Published")
      return { status: 200, body: { status: false, message: "The plan is not published." } };
    const use = { totalSpent: 0, balance: 1_000_000, provider: "" };
    const member: MemberRecord = {
      memberId: String(nextId++),
      policyId,
      planId: String(plan.id),
      status: "Active",
      ...customer,
      ...use,
    };
    broker.members.set(member.memberId, member);
    notify("added-policy-member", toMembersDetails(member));
    return done("Endorsement created successfully.", { membersDetails: toMembersDetails(member) });
  };

  const restore = (member: MemberRecord): boolean => {
    if (member.status !== "Deleted") return false;
    member.status = "Active";
    notify("re-endorsed-member", toMembersDetails(member));
    return true;
  };
  /** The only batch; each member succeeds or fails separately. */
  const restoreAll = ({ memberIds }: Fields): ApiReply => {
    if (!Array.isArray(memberIds) || memberIds.length === 0) throw new Refusal(400, "memberIds is required.");
    const processed_members: Record<string, unknown>[] = [];
    const failed_members: Record<string, unknown>[] = [];
    for (const memberId of memberIds.map(String)) {
      const member = broker.members.get(memberId);
      if (!member || !restore(member)) failed_members.push({ memberId, error: "The member is not deleted." });
      else processed_members.push({ ...toMembersDetails(member), planName: planOf(member.planId).name });
    }
    return done("Re-endorsed Members Successfully.", { membersDetails: { processed_members }, failed_members });
  };

  return [
    route("token", "POST", "/endorsement/add", ({ body }) => add(fieldsOf(body))),
    route("token", "POST", "/endorsement/remove", ({ body }) => {
      const member = memberOnPolicy(fieldsOf(body));
      if (member.status === "Deleted") return declined("The member is deleted already.");
      member.status = "Deleted";
      const { memberId, policyId } = member;
      return done("Endorsement deleted successfully.", { memberId, policyId });
    }),
    route("token", "POST", "/endorsement/undo-delete", ({ body }) => {
      const member = memberOf(fieldsOf(body));
      if (!restore(member)) return declined("The member is not deleted.");
      return done("Re-endorsed Member Successfully.", { membersDetails: toMembersDetails(member) });
    }),
    route("token", "POST", "/endorsement/multi-undo-delete", ({ body }) => restoreAll(fieldsOf(body))),
    route("token", "POST", "/endorsement/update-member-plan", ({ body }) => {
      const fields = fieldsOf(body);
      const [oldPlanId, newPlanId] = [requiredText(fields, "oldPlanId"), requiredText(fields, "newPlanId")];
      const member = memberOf(fields);
      if (member.planId !== oldPlanId) throw new Refusal(422, "The member is on another plan.");
      const plan = planOf(newPlanId);
      if (plan.state !== "Published") return declined("The plan is not published.");
      member.planId = String(plan.id);
      // The vendor answers with the message of another operation.
      return done("Re-endorsed Member Successfully.", { membersDetails: toMembersDetails(member) });
    }),
    route("token", "POST", "/endorsement/update-enrollee-details", ({ body }) => {
      const fields = fieldsOf(body);
      const member = memberOnPolicy(fields);
      if (fields["customer"] === undefined) throw new Refusal(400, "customer is required.");
      Object.assign(member, checkDetails(fields["customer"]));
      return done("Member Information Updated Successfully.", { membersDetails: toUpdatedDetails(member) });
    }),
  ];
}
