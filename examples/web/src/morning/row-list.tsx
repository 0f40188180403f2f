import { useRef, useState } from "react";
import type { CoverageReadiness } from "../operations.generated";
import { readinessWords } from "./coverage-words";
import type { RowGroup } from "./day-rows";
import { MorningRow } from "./morning-row";
import { useRowKeys } from "./use-row-keys";
import { useSettle } from "./use-settle";

export interface RowListProps {
  readonly groups: readonly RowGroup[];
  readonly changed: ReadonlySet<string>;
  readonly isFiltered: boolean;
  readonly check: (patientIds: readonly string[]) => void;
}

/** The rows, exceptions first. Ready ones are collapsed by default. */
export function RowList({ groups, changed, isFiltered, check }: RowListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [isReadyOpen, setReadyOpen] = useState(false);
  const settle = useSettle();
  const { onKeyDown, keepFocus } = useRowKeys(list);
  if (groups.length === 0) return <p className="empty">No visit matches these filters.</p>;
  return (
    <div ref={list} className="row-groups" onKeyDown={onKeyDown}>
      {groups.map(({ readiness, rows }) => {
        const canFold = readiness === "READY" && !isFiltered && groups.length > 1;
        const isFolded = canFold && !isReadyOpen;
        return (
          <section
            key={readiness}
            className="row-group"
            data-readiness={readiness}
            aria-label={readinessWords[readiness]}
          >
            <GroupHead
              readiness={readiness}
              count={rows.length}
              onFold={canFold ? () => setReadyOpen(!isReadyOpen) : undefined}
              isFolded={isFolded}
            />
            <ul className={`rows ${isFolded ? "rows-folded" : ""}`}>
              {rows.map((row) => (
                <MorningRow
                  key={row.id}
                  row={row}
                  isChanged={changed.has(row.id)}
                  onNote={(kind) => {
                    keepFocus(row.id);
                    void settle(row, kind);
                  }}
                  onCheck={() => check([row.patient.id])}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface GroupHeadProps {
  readonly readiness: CoverageReadiness;
  readonly count: number;
  readonly onFold: (() => void) | undefined;
  readonly isFolded: boolean;
}

function GroupHead({ readiness, count, onFold, isFolded }: GroupHeadProps) {
  const text = (
    <>
      {readinessWords[readiness]} <span className="count">{count}</span>
    </>
  );
  return (
    <h2 className="row-group-head">
      {onFold ? (
        <button type="button" aria-expanded={!isFolded} onClick={onFold}>
          {text}
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
            <path d="m6 9 6 6 6-6" />
          </svg>
        </button>
      ) : (
        text
      )}
    </h2>
  );
}
