import { ageAt, clockTime, providerName } from "../graph/format";
import type { CoverageSettlementKind } from "../operations.generated";
import { clinicNow } from "../session/clinic-time";
import { chartAddress, goTo } from "../session/place";
import { issueWords, noteWords, sourceWords } from "./coverage-words";
import type { Row } from "./day-rows";
import { RowActions } from "./row-actions";

export interface MorningRowProps {
  readonly row: Row;
  /** Whether it has just changed. */
  readonly isChanged: boolean;
  readonly onNote: (kind: CoverageSettlementKind) => void;
  readonly onCheck: () => void;
}

/** One visit: when, who, what is wrong, and what to do about it. */
export function MorningRow({ row, isChanged, onNote, onCheck }: MorningRowProps) {
  const { id, readiness, visit } = row;
  return (
    <li className={`row ${isChanged ? "row-changed" : ""}`} data-row={id} data-readiness={readiness}>
      <p className="row-time">
        {visit.start === null ? "–" : <time dateTime={visit.start}>{clockTime(visit.start)}</time>}
      </p>
      <Person row={row} />
      <Finding row={row} />
      <RowActions row={row} onNote={onNote} onCheck={onCheck} />
    </li>
  );
}

function Person({ row: { patient, visit } }: { readonly row: Row }) {
  const { id, fullName, birthDate } = patient;
  const age = birthDate ? `, ${ageAt(birthDate, new Date(clinicNow()))}` : "";
  return (
    <div className="row-person">
      <p>
        <a
          href={chartAddress(id)}
          className="row-name"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            goTo({ patientId: id });
          }}
        >
          <bdi>{fullName ?? "Name not known"}</bdi>
        </a>
        <span className="row-age">{age}</span>
      </p>
      <p className="fine">{visit.provider ? providerName(visit.provider) : "Nobody assigned yet"}</p>
    </div>
  );
}

function Finding({ row }: { readonly row: Row }) {
  const { issues, unasked, settlement, card } = row;
  const [first, ...others] = issues;
  const facts = [card?.insurer.name, card?.subscriberNumber].filter(Boolean).join(" · ");
  return (
    <div className="row-finding">
      {first && <p className="row-issue">{issueWords[first]}</p>}
      {!first && <p className="row-issue">{settlement ? noteWords[settlement.kind] : whatIsKnown(row)}</p>}
      {others.length > 0 && (
        <p className="fine">Also: {others.map((issue) => lowerFirst(issueWords[issue])).join(", ")}</p>
      )}
      {unasked.length > 0 && (
        <p className="fine">Could not be read: {unasked.map((source) => sourceWords[source]).join(", ")}</p>
      )}
      <p className="fine">{settlement ? `Noted at ${clockTime(settlement.at)}${facts && ` · ${facts}`}` : facts}</p>
    </div>
  );
}

const whatIsKnown = ({ readiness }: Row): string => (readiness === "READY" ? "Covered" : "Nothing bad is known");
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
