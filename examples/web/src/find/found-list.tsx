import { counted, dateOfBirth } from "../graph/format";
import type { FoundPatientFragment } from "../operations.generated";
import type { FindState } from "./use-find";

export interface FoundListProps {
  readonly id: string;
  readonly state: FindState;
  readonly isShown: boolean;
  readonly activeId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
}

/** Suggestions below the search field, and what to do if there are none. */
export function FoundList({ id, state, isShown, activeId, onOpen, onClear }: FoundListProps) {
  const patients = state.name === "found" ? state.found.patients : [];
  return (
    <div className="found" hidden={!isShown}>
      <ul id={id} role="listbox" aria-label="Patients found" hidden={patients.length === 0}>
        {patients.map((patient) => (
          <li
            key={patient.id}
            id={`${id}-${patient.id}`}
            role="option"
            aria-selected={patient.id === activeId}
            className="found-patient"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(patient.id)}
          >
            <PatientLine patient={patient} />
          </li>
        ))}
      </ul>
      <div className="found-note">
        <p role="status">{isShown && noteOf(state)}</p>
        {state.name === "found" && patients.length === 0 && (
          <button type="button" className="button button-small" onClick={onClear}>
            Clear the search
          </button>
        )}
      </div>
    </div>
  );
}

function PatientLine({ patient }: { readonly patient: FoundPatientFragment }) {
  const facts = [patient.birthDate && `born ${dateOfBirth(patient.birthDate)}`, patient.email, `no. ${patient.id}`];
  return (
    <>
      <strong>
        <bdi>{patient.fullName ?? "Name not on record"}</bdi>
      </strong>
      <span>{facts.filter(Boolean).join(" · ")}</span>
    </>
  );
}

function noteOf(state: FindState): string {
  if (state.name === "searching") return "Searching…";
  if (state.name === "failed") return "The clinic’s records cannot be searched right now. Try again in a moment.";
  if (state.name !== "found") return "";
  const { patients, total, isPartial } = state.found;
  const more = isPartial ? " Not everything could be searched: there may be others." : "";
  if (patients.length === 0) {
    return `No patient found for “${state.text}”. Check the spelling, or try the e-mail address or the number on the card.${more}`;
  }
  if (total > patients.length)
    return `${patients.length} of ${counted(total, "patient")}: write more to see fewer.${more}`;
  return `${counted(total, "patient")} found.${more}`;
}
