import { amount, shortDate, words } from "../graph/format";
import type { InsurerPreAuthsQuery, PreAuthStatus } from "../operations.generated";
import { Badge, type Tone } from "../shell/badge";

export type ListedPreAuth = NonNullable<InsurerPreAuthsQuery["preAuths"]>["nodes"][number];

const tones: Readonly<Record<PreAuthStatus, Tone>> = {
  APPROVED: "good",
  PARTIALLY_APPROVED: "good",
  PENDING: "wait",
  DENIED: "bad",
  CANCELLED: "quiet",
  UNKNOWN: "quiet",
};

export interface DeskPreAuthProps {
  readonly preAuth: ListedPreAuth;
  readonly onCancel: () => void;
}

/** A pre-authorization of the insurer's list, with what can be done about it. */
export function DeskPreAuth({ preAuth, onCancel }: DeskPreAuthProps) {
  const { status, statusLabel, confirmedAt, illness, amounts, cancellationReason, insuredPerson, flags } = preAuth;
  const text = status === "UNKNOWN" ? (statusLabel ?? "Unknown") : status === "PENDING" ? "Waiting" : words(status);
  const care = illness?.label ?? "Care not named";
  return (
    <li className="pre-auth desk-pre-auth" data-pre-auth={preAuth.id}>
      <div className="pre-auth-what">
        <p className="pre-auth-label">{care}</p>
        <p className="fine">
          {[insuredPerson?.fullName, illness?.typeLabel, shortDate(confirmedAt)].filter(Boolean).join(" · ")}
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
      {flags?.cancelEnabled && (
        <button type="button" className="button pre-auth-cancel" onClick={onCancel}>
          Cancel…
          <span className="visually-hidden">
            {" "}
            {care}, {insuredPerson?.fullName}
          </span>
        </button>
      )}
    </li>
  );
}
