import { useState } from "react";
import { Notice } from "../../shell/notice";
import { Panel } from "../../shell/panel";
import { Skeleton } from "../../shell/skeleton";
import { ColumnChoice } from "./column-choice";
import { Differences } from "./differences";
import { ListInput } from "./list-input";
import type { ListedRows } from "./list-rows";
import type { ListTable } from "./read-list";
import { useComparison } from "./use-comparison";

export interface NamedList {
  /** The file's name; null if the list was pasted. */
  readonly name: string | null;
  readonly table: ListTable;
}

/** Compares an employer's list with the roster, applies changes and shows the results. */
export function Compare() {
  const [list, setList] = useState<NamedList>();
  const [rows, setRows] = useState<ListedRows>();
  const comparison = useComparison();
  const { compared, problem, isBusy } = comparison;
  const start = (listed: ListedRows): void => {
    setRows(listed);
    void comparison.compare(listed);
  };
  const takeAnother = (): void => {
    setList(undefined);
    setRows(undefined);
    comparison.clear();
  };
  return (
    <div className="compare">
      {list === undefined ? (
        <ListInput onRead={setList} />
      ) : (
        <ColumnChoice
          list={list}
          isCompared={rows !== undefined}
          isBusy={isBusy}
          onCompare={start}
          onTakeAnother={takeAnother}
        />
      )}
      {rows !== undefined && !compared && (
        <Panel title="Differences" name="differences" busy={isBusy}>
          {problem === undefined ? (
            <Skeleton lines={6} />
          ) : (
            <Notice text={problem} what="the comparison" onRetry={() => start(rows)} />
          )}
        </Panel>
      )}
      {rows !== undefined && compared && (
        <Differences
          key={compared.asOf}
          compared={compared}
          comparison={comparison}
          listName={list?.name ?? null}
          onCompareAgain={() => start(rows)}
        />
      )}
    </div>
  );
}
