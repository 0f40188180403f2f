import { useRef, useState, type KeyboardEvent } from "react";
import type { CoverageSettlementKind } from "../operations.generated";
import { noteKinds, noteWords } from "./coverage-words";

export interface NoteMenuProps {
  readonly name: string;
  /** The note that already has a button. */
  readonly except: CoverageSettlementKind | null;
  readonly onNote: (kind: CoverageSettlementKind) => void;
}

/** The other notes that a row can have. */
export function NoteMenu({ name, except, onNote }: NoteMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className="note-menu"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-expanded={isOpen}
        aria-label={`Other notes for ${name}`}
        title="Other notes"
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M5 12h.01M12 12h.01M19 12h.01" />
        </svg>
      </button>
      {isOpen && (
        <ul>
          {noteKinds
            .filter((kind) => kind !== except)
            .map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  onClick={() => {
                    setOpen(false);
                    onNote(kind);
                  }}
                >
                  {noteWords[kind]}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
