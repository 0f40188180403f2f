import type { CoverageSettlementKind } from "../operations.generated";
import { actions, noteWords } from "./coverage-words";
import { isChecking, needsCheck, type Row } from "./day-rows";
import { NoteMenu } from "./note-menu";

export interface RowActionsProps {
  readonly row: Row;
  readonly onNote: (kind: CoverageSettlementKind) => void;
  readonly onCheck: () => void;
}

/** The next action, and a button to mark it as done. */
export function RowActions({ row, onNote, onCheck }: RowActionsProps) {
  const { nextAction, readiness, patient } = row;
  if (readiness === "READY") return <div className="row-actions row-done" />;
  const next = nextAction ? actions[nextAction] : null;
  const of = <span className="visually-hidden"> for {patient.fullName ?? "this patient"}</span>;
  return (
    <div className="row-actions">
      <p className="row-todo">
        {next?.todo ?? "Read the list again"}
        {nextAction === "ASK_FOR_CARD" || nextAction === "FIX_CARD" || nextAction === "ASK_CONSENT" ? (
          <Phone number={patient.phone} />
        ) : null}
      </p>
      <div className="row-buttons">
        {isChecking(row) && <span className="badge badge-info">Checking…</span>}
        {needsCheck(row) && (
          <button type="button" className="button button-small" data-key="c" onClick={onCheck}>
            Check now{of}
          </button>
        )}
        {next?.note && (
          <button type="button" className="button button-small" data-key="n" onClick={() => onNote(next.note!)}>
            <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
              <path d="m5 12.500 4.500 4.500L19 7.500" />
            </svg>
            {noteWords[next.note]}
            {of}
          </button>
        )}
        <NoteMenu name={patient.fullName ?? "this patient"} except={next?.note ?? null} onNote={onNote} />
      </div>
    </div>
  );
}

function Phone({ number }: { readonly number: string | null }) {
  if (!number) return null;
  return (
    <>
      {": "}
      <a href={`tel:${number}`}>{number}</a>
    </>
  );
}
