import type { ReactNode } from "react";
import { amount, words } from "../graph/format";
import type { PreAuthLineFragment, PreAuthStatus } from "../operations.generated";
import { Badge, type Tone } from "../shell/badge";

const tones: Readonly<Record<PreAuthStatus, Tone>> = {
  APPROVED: "good",
  PARTIALLY_APPROVED: "good",
  PENDING: "wait",
  DENIED: "bad",
  CANCELLED: "quiet",
  UNKNOWN: "quiet",
};

export interface PreAuthLineProps {
  readonly preAuth: PreAuthLineFragment;
  /** Texts below the care; empty ones are left out. */
  readonly details: readonly (string | null | undefined)[];
  readonly className?: string;
  /** Actions. */
  readonly children?: ReactNode;
}

/** A pre-authorization in a list. */
export function PreAuthLine({ preAuth, details, className = "", children }: PreAuthLineProps) {
  const { id, status, statusLabel, amounts, cancellationReason } = preAuth;
  return (
    <li className={`pre-auth ${className}`} data-pre-auth={id}>
      <div className="pre-auth-what">
        <p className="pre-auth-label">{careOf(preAuth)}</p>
        <p className="fine">{details.filter(Boolean).join(" · ")}</p>
        {cancellationReason && <p className="fine">{cancellationReason}</p>}
      </div>
      <Badge tone={tones[status]}>{statusText(status, statusLabel)}</Badge>
      <dl className="figures pre-auth-amounts">
        <Figure name="Requested" value={amounts?.requested} />
        <Figure name="Estimate" value={amounts?.estimate} />
        <Figure name="Paid" value={amounts?.paid} />
      </dl>
      {children}
    </li>
  );
}

/** The requested care. */
export function careOf({ illness }: Pick<PreAuthLineFragment, "illness">): string {
  return illness?.label ?? "Care not named";
}

function statusText(status: PreAuthStatus, label: string | null): string {
  if (status === "UNKNOWN") return label ?? "Unknown";
  return status === "PENDING" ? "Waiting" : words(status);
}

function Figure({ name, value }: { readonly name: string; readonly value: string | null | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{amount(value)}</dd>
    </div>
  );
}
