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

export interface MemberProps {
  readonly member: MemberFragment;
  /** Whether a part of it is missing because it could not be read, by its path, e.g. `plan.benefits`. */
  readonly isUnread: (path: string) => boolean;
}

/** A member of the broker with plan, utilization and limits. */
export function Member({ member, isUnread }: MemberProps) {
  const { memberId, policyId, status, relation, plan } = member;
  return (
    <>
      <div className="plan-line">
        <p className="plan-name">
          {plan
            ? (plan.name ?? `Plan ${plan.id}`)
            : isUnread("plan")
              ? "Plan not known at present"
              : "No plan on record"}
        </p>
        <Badge tone={tones[status]}>{words(status)}</Badge>
      </div>
      <dl className="figures">
        <Figure label="Member" value={memberId} />
        <Figure label="Policy" value={policyId ?? "–"} />
        <Figure label="Relation" value={relation ? words(relation) : "–"} />
        <Figure label="Premium" value={amount(plan?.premium)} />
      </dl>
      {isUnread("utilization") ? (
        <p className="empty">What was used is not known at present.</p>
      ) : (
        <UsageBars member={member} />
      )}
      {plan && !isUnread("plan.benefits") && <PlanLimits plan={plan} />}
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
