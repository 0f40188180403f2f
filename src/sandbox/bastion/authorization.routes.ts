import { SeededRandom, hashOf } from "../seeded-random";
import { Refusal, type ApiCall, type ApiRoute } from "../server/api-route";
import type { MemberRecord } from "./bastion.records";
import { BrokerContext, brokerRoutes, declined, done } from "./broker-access";
import { toMemberWire } from "./member.wire";

export interface AuthorizationRecord {
  readonly authNumber: string;
  readonly authType: string;
  /** Text, without a currency. */
  readonly requestedAmount: string;
  readonly approvedAmount: string;
  readonly status: string;
  /** `YYYY-MM-DD HH:MM:SS`, without a zone. */
  readonly authCreateDate: string;
  readonly provider: string;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Zero to four authorizations of a member, newest last; always the same for one member. */
function authorizationsOf({ memberId, provider }: MemberRecord): AuthorizationRecord[] {
  const random = new SeededRandom(hashOf(`authorizations ${memberId}`));
  return Array.from({ length: random.int(0, 4) }, (_, position) => {
    const requested = random.int(10_000, 900_000) / 100;
    const isApproved = random.chance(0.8);
    const day = `2026-${two(position * 2 + 1)}-${two(random.int(1, 28))}`;
    return {
      authNumber: `AU-${memberId}-${position + 1}`,
      authType: random.chance(0.3) ? "IP" : "OP",
      requestedAmount: requested.toFixed(2),
      approvedAmount: (isApproved ? requested : 0).toFixed(2),
      status: isApproved ? "Approved" : "Denied",
      authCreateDate: `${day} ${two(random.int(7, 19))}:${two(random.int(0, 59))}:00`,
      provider: provider || "Palm Hospital 1",
    };
  });
}

function sentenceOn({ firstName, lastName, dob }: MemberRecord, last: AuthorizationRecord): string {
  return `Authorization ${last.authNumber} of ${firstName} ${lastName}, born ${dob}, is ${last.status}.`;
}

/** Authorizations of a member, and a sentence about the latest. */
export function authorizationRoutes(context: BrokerContext): ApiRoute[] {
  const route = brokerRoutes(context);
  const memberOf = ({ query }: ApiCall): MemberRecord => {
    const memberId = query.get("memberId");
    if (!memberId) throw new Refusal(400, "memberId is required.");
    const member = context.broker.members.get(memberId);
    if (!member) throw new Refusal(404, "No such member.");
    return member;
  };
  return [
    route("token", "GET", "/enrollee-visits", (call) => {
      const member = memberOf(call);
      const membersDetails = { ...toMemberWire(member), appointments: authorizationsOf(member) };
      return done("Member visits", { membersDetails });
    }),
    route("token", "GET", "/enrollee-auth-status", (call) => {
      const member = memberOf(call);
      const last = authorizationsOf(member).at(-1);
      if (!last) return declined("There is no authorization.");
      return done("Member authorization", {
        member_auth: { auth_number: last.authNumber, message: sentenceOn(member, last) },
      });
    }),
  ];
}
