import { amount } from "../graph/format";
import type { PlanLimitsFragment } from "../operations.generated";

const limits = [
  ["deductible", "Deductible"],
  ["outOfPocketMax", "Out-of-pocket maximum"],
  ["annualMax", "Annual maximum"],
  ["lifetimeMax", "Lifetime maximum"],
] as const;

export interface PlanLimitsProps {
  readonly plan: PlanLimitsFragment;
  /** Shown by default. */
  readonly open?: boolean;
}

/** The plan's limits and deductibles. */
export function PlanLimits({ plan, open = false }: PlanLimitsProps) {
  const { benefits } = plan;
  if (!benefits) return <p className="fine">The benefits administrator holds no limits of this plan.</p>;
  return (
    <details className="limits" open={open}>
      <summary>Limits of the plan</summary>
      <table>
        <caption>In network{benefits.currency ? `, ${benefits.currency}` : ""}</caption>
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col">Member</th>
            <th scope="col">Family</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{amount(benefits[name].member?.inNetwork)}</td>
              <td>{amount(benefits[name].family?.inNetwork)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
