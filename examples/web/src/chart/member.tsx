import { amount, words } from "../graph/format";
import type { EndorsementStatus, MemberFragment } from "../operations.generated";
import { Badge, type Tone } from "../shell/badge";
import { PlanLimits } from "./plan-limits";
import { UsageBars } from "./usage-bars";

const tones: Readonly<Record<EndorsementStatus, Tone>> = {
  ACTIVE: "good",
  INACTIVE: "bad",
  EXPIRED: "bad",
  REMOVED: "bad",
  UNKNOWN: "quiet",
};

/** A member of the broker with plan, use and limits. */
export function Member({ member }: { readonly member: MemberFragment }) {
  const { memberId, policyId, status, relation, plan } = member;
  return (
    <>
      <div className="plan-line">
        <p className="plan-name">{plan ? (plan.name ?? `Plan ${plan.id}`) : "No plan on record"}</p>
        <Badge tone={tones[status]}>{words(status)}</Badge>
      </div>
      <dl className="figures">
        <Figure label="Member" value={memberId} />
        <Figure label="Policy" value={policyId ?? "–"} />
        <Figure label="Relation" value={relation ? words(relation) : "–"} />
        <Figure label="Premium" value={amount(plan?.premium)} />
      </dl>
      <UsageBars member={member} />
      {plan && <PlanLimits plan={plan} />}
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
