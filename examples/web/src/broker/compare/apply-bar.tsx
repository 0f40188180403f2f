import { useEffect, useRef } from "react";
import { actionNames, stateFacts } from "../request-words";
import type { OutcomeState, Outcomes } from "./apply-changes";
import type { Proposal } from "./proposals";
import type { Comparison } from "./use-comparison";

export interface ApplyBarProps {
  readonly proposals: readonly Proposal[];
  readonly chosen: ReadonlySet<string>;
  readonly comparison: Comparison;
  readonly onSave: () => void;
  readonly onCompareAgain: () => void;
}

/** Sends the selected changes after a confirmation, and shows the progress. */
export function ApplyBar({ proposals, chosen, comparison, onSave, onCompareAgain }: ApplyBarProps) {
  const { outcomes, isBusy, apply } = comparison;
  const dialog = useRef<HTMLDialogElement>(null);
  const toSend = proposals.filter(({ reference }) => chosen.has(reference) && !outcomes.has(reference));
  const open = proposals.filter(({ reference }) => isOpen(outcomes.get(reference)?.state));
  useStayWarning(isBusy);
  const confirm = (): void => {
    dialog.current?.close();
    void apply(toSend);
  };
  return (
    <footer className="apply-bar">
      <p role="status">{progressOf(outcomes) ?? (toSend.length > 0 ? `${inWords(toSend)} chosen` : "")}</p>
      <button type="button" className="button" onClick={onSave}>
        Download the result
      </button>
      <button type="button" className="button" disabled={isBusy} onClick={onCompareAgain}>
        Compare again
      </button>
      {open.length > 0 && (
        <button type="button" className="button" disabled={isBusy} onClick={() => void apply(open)}>
          {`Ask again about ${open.length}`}
        </button>
      )}
      <button
        type="button"
        className="button button-main"
        disabled={isBusy || toSend.length === 0}
        onClick={() => dialog.current?.showModal()}
      >
        {isBusy ? "Working…" : "Apply…"}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="apply-title">
        <h2 id="apply-title">Send {inWords(toSend)} to the broker?</h2>
        <p className="fine">
          Each is sent once, however often you ask, and shows what became of it. A removal can be undone by a
          restoration.
        </p>
        <div className="booking-foot">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Not yet
          </button>
          <button type="button" className="button button-main" onClick={confirm}>
            Send
          </button>
        </div>
      </dialog>
    </footer>
  );
}

function isOpen(state: OutcomeState | undefined): boolean {
  return state === "OUTCOME_UNKNOWN" || state === "NOT_SENT";
}

/** `2 removals, 1 change of plan`. */
function inWords(proposals: readonly Proposal[]): string {
  const counts = new Map<string, number>();
  for (const { change } of proposals) {
    if (change === null) continue;
    const name = actionNames[change.action].label.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${count === 1 ? name : plural(name)}`).join(", ");
}

function plural(name: string): string {
  return name.startsWith("change of") ? name.replace("change", "changes") : `${name}s`;
}

/** `12 of 40: 10 done, 2 refused`; null before anything is sent. */
function progressOf(outcomes: Outcomes): string | null {
  if (outcomes.size === 0) return null;
  const counts = new Map<OutcomeState, number>();
  for (const { state } of outcomes.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${stateFacts[state].label.toLowerCase()}`).join(", ");
}

/** Asks before the page is left while changes are being sent. */
function useStayWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);
}
