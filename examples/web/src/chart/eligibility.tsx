import type { CardFragment } from "../operations.generated";
import { Badge, type Tone } from "../shell/badge";
import { useEligibilityCheck } from "./use-eligibility-check";

const states = {
  ACTIVE: ["good", "Covered"],
  INACTIVE: ["bad", "Not covered"],
  PENDING: ["wait", "Checking…"],
} as const satisfies Readonly<Record<string, readonly [Tone, string]>>;

export interface EligibilityProps {
  readonly card: CardFragment;
  readonly patientId: string;
  /** Whether it could not be read. */
  readonly isUnknown: boolean;
}

/** Whether the insurer confirms the cover; updated while a check runs. */
export function Eligibility({ card, patientId, isUnknown }: EligibilityProps) {
  const { check, problem } = useEligibilityCheck(card, patientId);
  if (card.type === "SECONDARY") {
    return <p className="card-foot card-note">The clinic checks primary cards only.</p>;
  }
  const { eligibility } = card;
  const isRunning = eligibility?.status === "PENDING";
  return (
    <>
      <div className="card-foot">
        <span role="status" data-eligibility={eligibility?.status ?? "NONE"}>
          <span className="visually-hidden">Eligibility: </span>
          <EligibilityBadge eligibility={eligibility} isUnknown={isUnknown} />
        </span>
        <button
          type="button"
          className="button button-on-card"
          onClick={isRunning ? undefined : check}
          aria-disabled={isRunning}
        >
          {eligibility ? "Check again" : "Check cover"}
        </button>
      </div>
      {problem && (
        <p className="card-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function EligibilityBadge({
  eligibility,
  isUnknown,
}: Pick<CardFragment, "eligibility"> & { readonly isUnknown: boolean }) {
  if (!eligibility) return <Badge tone="quiet">{isUnknown ? "Not known at present" : "Not checked yet"}</Badge>;
  if (eligibility.status === "UNKNOWN") return <Badge tone="quiet">{`Clinic says: ${eligibility.rawStatus}`}</Badge>;
  const [tone, text] = states[eligibility.status];
  return <Badge tone={tone}>{text}</Badge>;
}
