import { amount } from "../graph/format";
import type { MemberFragment } from "../operations.generated";
import { UsageBar } from "./usage-bar";

/** What the cover has paid, compared with its limits. */
export function UsageBars({ member }: { readonly member: MemberFragment }) {
  const { utilization, plan } = member;
  if (!utilization?.totalSpent) return <p className="empty">What was used is not on record.</p>;
  const { totalSpent, balance, provider } = utilization;
  const limits = plan?.benefits;
  return (
    <div className="bars">
      {balance !== null && (
        <UsageBar
          label="Cover used"
          used={totalSpent}
          limit={String(Number(totalSpent) + Number(balance))}
          note={`${amount(balance)} left`}
        />
      )}
      <LimitBar label="Annual maximum" used={totalSpent} limit={limits?.annualMax.member?.inNetwork} />
      <LimitBar label="Lifetime maximum" used={totalSpent} limit={limits?.lifetimeMax.member?.inNetwork} />
      {provider && <p className="fine">At {provider}. The broker states no currency.</p>}
    </div>
  );
}

interface LimitBarProps {
  readonly label: string;
  readonly used: string;
  readonly limit: string | null | undefined;
}

function LimitBar({ label, used, limit }: LimitBarProps) {
  if (!limit) return null;
  const left = Number(limit) - Number(used);
  const note = left >= 0 ? `${amount(left.toFixed(2))} left` : `${amount((-left).toFixed(2))} over`;
  return <UsageBar label={label} used={used} limit={limit} note={note} />;
}
