import { amount, shortDate, words } from "../graph/format";
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
  /** Whose care it is, where the list is not one person's. */
  readonly person?: string | null;
}

export function PreAuthLine({ preAuth, person }: PreAuthLineProps) {
  const { status, statusLabel, confirmedAt, insurance, illness, amounts, cancellationReason } = preAuth;
  const text = status === "UNKNOWN" ? (statusLabel ?? "Unknown") : words(status);
  return (
    <li className="pre-auth" data-pre-auth={preAuth.id}>
      <div className="pre-auth-what">
        <p className="pre-auth-label">{illness?.label ?? "Care not named"}</p>
        <p className="fine">
          {[person, illness?.typeLabel, shortDate(confirmedAt), insurance].filter(Boolean).join(" · ")}
        </p>
        {cancellationReason && <p className="fine">{cancellationReason}</p>}
      </div>
      <Badge tone={tones[status]}>{text}</Badge>
      <dl className="figures pre-auth-amounts">
        <div>
          <dt>Requested</dt>
          <dd>{amount(amounts?.requested)}</dd>
        </div>
        <div>
          <dt>Estimate</dt>
          <dd>{amount(amounts?.estimate)}</dd>
        </div>
        <div>
          <dt>Paid</dt>
          <dd>{amount(amounts?.paid)}</dd>
        </div>
      </dl>
    </li>
  );
}
