import { useQuery } from "@apollo/client/react";
import { useMemo, useState } from "react";
import { SelectField } from "../../desk/select-field";
import { BrokerPlansDocument } from "../../operations.generated";
import { Notice } from "../../shell/notice";
import { Panel } from "../../shell/panel";
import type { NamedList } from "./compare";
import { columns, matchColumns, missingColumns, type Column, type ColumnMatch } from "./list-columns";
import { isDateOrderOpen, listedRows, type ListedRows } from "./list-rows";
import { RowProblems } from "./row-problems";
import type { DateOrder } from "./written-date";

export interface ColumnChoiceProps {
  readonly list: NamedList;
  readonly isCompared: boolean;
  readonly isBusy: boolean;
  readonly onCompare: (rows: ListedRows) => void;
  readonly onTakeAnother: () => void;
}

/** The meaning of each column: matched by name, and can be changed. */
export function ColumnChoice({ list, isCompared, isBusy, onCompare, onTakeAnother }: ColumnChoiceProps) {
  const { table } = list;
  const [match, setMatch] = useState(() => matchColumns(table.headers));
  const [dateOrder, setDateOrder] = useState<DateOrder | "">("");
  const { data, loading } = useQuery(BrokerPlansDocument, { errorPolicy: "all" });
  const plans = data?.plans ?? null;
  const listed = useMemo(
    () => listedRows(table, { match, dateOrder: dateOrder || null, plans }),
    [table, match, dateOrder, plans],
  );
  const isOrderOpen = isDateOrderOpen(table, match);
  const missing = missingColumns(match);
  const isReady = missing === null && !(isOrderOpen && dateOrder === "") && listed.rows.length > 0;
  const count = listed.rows.length.toLocaleString("en-GB");
  return (
    <Panel
      title={list.name ?? "The pasted list"}
      name="list"
      busy={loading}
      aside={
        <button type="button" className="button" aria-disabled={isBusy} onClick={isBusy ? undefined : onTakeAnother}>
          Take another list
        </button>
      }
    >
      <details className="columns" open={!isCompared}>
        <summary>Columns</summary>
        <div className="columns-grid">
          {columns.map(({ column, label, isForEnrolment }) =>
            isForEnrolment && match[column] === undefined ? null : (
              <ColumnField key={column} {...{ label, match, column }} headers={table.headers} onChange={setMatch} />
            ),
          )}
        </div>
      </details>
      {isOrderOpen && (
        <SelectField
          label="Dates such as 04/05/1990 are written"
          value={dateOrder}
          options={[
            { value: "", label: "Choose" },
            { value: "DAY_FIRST", label: "day first: 4 May" },
            { value: "MONTH_FIRST", label: "month first: 5 April" },
          ]}
          onChange={setDateOrder}
        />
      )}
      {missing !== null && <Notice text={missing} />}
      {missing === null && !(isOrderOpen && dateOrder === "") && <RowProblems listed={listed} />}
      <div className="list-foot">
        <button
          type="button"
          className="button button-main"
          disabled={!isReady || isBusy}
          onClick={() => onCompare(listed)}
        >
          {isBusy ? "Working…" : `Compare ${count} ${listed.rows.length === 1 ? "row" : "rows"}`}
        </button>
      </div>
    </Panel>
  );
}

interface ColumnFieldProps {
  readonly column: Column;
  readonly label: string;
  readonly match: ColumnMatch;
  readonly headers: readonly string[];
  readonly onChange: (match: ColumnMatch) => void;
}

function ColumnField({ column, label, match, headers, onChange }: ColumnFieldProps) {
  const choose = (value: string): void => {
    const { [column]: _, ...others } = match;
    onChange(value === "" ? others : { ...others, [column]: Number(value) });
  };
  const options = headers.map((header, position) => ({
    value: String(position),
    label: header || `Column ${position + 1}`,
  }));
  return (
    <SelectField
      label={label}
      value={String(match[column] ?? "")}
      options={[{ value: "", label: "None" }, ...options]}
      onChange={choose}
    />
  );
}
