import { counted } from "../graph/format";
import { issueOrder, issueWords } from "./coverage-words";
import { matching, providersOf, type Choice, type Row, type RowFilter } from "./day-rows";
import { KeysHelp } from "./keys-help";
import { clearFilters, filterBy } from "./use-filters";

export interface FiltersProps {
  readonly all: readonly Row[];
  /** Those of the chosen provider. */
  readonly ofDay: readonly Row[];
  readonly filter: RowFilter;
  readonly isFiltered: boolean;
  /** Number of rows that match. */
  readonly shown: number;
}

/** Which rows are shown. */
export function Filters({ all, ofDay, filter, isFiltered, shown }: FiltersProps) {
  return (
    <div className="day-filters" role="group" aria-label="Filters">
      <Picker
        label="Provider"
        every="All providers"
        value={filter.providerId}
        choices={providersOf(all)}
        onChoose={(provider) => filterBy({ provider })}
      />
      <Picker
        label="Issue"
        every="All issues"
        value={filter.issue}
        choices={issuesOf(ofDay, filter)}
        onChoose={(issue) => filterBy({ issue })}
      />
      {isFiltered && (
        <button type="button" className="button button-small" onClick={clearFilters}>
          Clear filters
        </button>
      )}
      <p className="fine" role="status">
        {isFiltered ? `${shown} of ${counted(all.length, "visit")} shown` : ""}
      </p>
      <KeysHelp />
    </div>
  );
}

/** Issues that occur; the selected one stays when its last row disappears. */
function issuesOf(rows: readonly Row[], filter: RowFilter): readonly Choice[] {
  return issueOrder
    .map((issue) => ({
      value: issue,
      label: issueWords[issue],
      count: matching(rows, { ...filter, issue }).length,
    }))
    .filter(({ value, count }) => count > 0 || value === filter.issue);
}

interface PickerProps {
  readonly label: string;
  readonly every: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

function Picker({ label, every, value, choices, onChoose }: PickerProps) {
  return (
    <label className="inline-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{every}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label} ({choice.count})
          </option>
        ))}
      </select>
    </label>
  );
}
