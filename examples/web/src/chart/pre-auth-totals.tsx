import { amount, counted } from "../graph/format";
import { decimalSum } from "../insurer/decimal-sum";
import type { PreAuthLineFragment } from "../operations.generated";

/** Sums by insurance, as bars. Amounts of different insurances may have different currencies and are never added. */
export function PreAuthTotals({ preAuths }: { readonly preAuths: readonly PreAuthLineFragment[] }) {
  const insurances = [...new Set(preAuths.map(({ insurance }) => insurance))].sort();
  return (
    <ul className="totals">
      {insurances.map((insurance) => (
        <Totals key={insurance} insurance={insurance} of={preAuths.filter((one) => one.insurance === insurance)} />
      ))}
    </ul>
  );
}

const sums = [
  ["requested", "Requested"],
  ["estimate", "Estimate"],
  ["paid", "Paid"],
] as const;

function Totals({ insurance, of }: { readonly insurance: string; readonly of: readonly PreAuthLineFragment[] }) {
  const totals = sums.map(([name, label]) => ({
    label,
    total: decimalSum(of.map(({ amounts }) => amounts?.[name] ?? null)),
  }));
  const most = Math.max(1, ...totals.map(({ total }) => Number(total ?? 0)));
  return (
    <li>
      <h3>
        {insurance} <span className="count">{counted(of.length, "request")}</span>
      </h3>
      <dl>
        {totals.map(({ label, total }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="total-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(Number(total ?? 0) / most) * 100}%` }} />
              </span>
              {total === null ? "Not said" : amount(total)}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
