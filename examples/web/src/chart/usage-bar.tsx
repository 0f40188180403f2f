import { useId } from "react";
import { amount } from "../graph/format";

export interface UsageBarProps {
  readonly label: string;
  /** Decimals as text, in the same unit. */
  readonly used: string;
  readonly limit: string;
  readonly note: string;
}

/** An amount against its limit. */
export function UsageBar({ label, used, limit, note }: UsageBarProps) {
  const id = useId();
  const share = Number(limit) > 0 ? Math.max(0, Number(used) / Number(limit)) : 1;
  const level = share > 1 ? "over" : share > 0.8 ? "high" : "fine";
  return (
    <div className="usage">
      <p className="usage-head">
        <span id={id}>{label}</span>
        <span>
          <strong>{amount(used)}</strong> of {amount(limit)}
        </span>
      </p>
      <div
        className={`bar bar-${level}`}
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, Math.round(share * 100))}
        aria-valuetext={`${Math.round(share * 100)} %, ${note}`}
      >
        <span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
      </div>
      <p className="usage-note">
        <span>{percent(share)}</span>
        <span>{note}</span>
      </p>
    </div>
  );
}

function percent(share: number): string {
  const value = share * 100;
  return `${value > 0 && value < 1 ? "under 1" : Math.round(value)} %`;
}
