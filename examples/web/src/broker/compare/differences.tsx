import { useMemo, useState } from "react";
import { Tabs } from "../../desk/tabs";
import type { ReconcileKind } from "../../operations.generated";
import { Notice } from "../../shell/notice";
import { Panel } from "../../shell/panel";
import { ApplyBar } from "./apply-bar";
import { DifferenceList } from "./difference-list";
import { kindFacts, kinds } from "./kinds";
import { download, resultFile } from "./result-file";
import type { ComparedList, Comparison } from "./use-comparison";

export interface DifferencesProps {
  readonly compared: ComparedList;
  readonly comparison: Comparison;
  readonly listName: string | null;
  readonly onCompareAgain: () => void;
}

const viewId = "differences-view";

/** The differences by kind, the selection, and the results. */
export function Differences({ compared, comparison, listName, onCompareAgain }: DifferencesProps) {
  const { proposals, matched, isComplete } = compared;
  const { outcomes, isBusy } = comparison;
  const found = useMemo(
    () => kinds.filter((kind) => proposals.some(({ difference }) => difference.kind === kind)),
    [proposals],
  );
  const [kind, setKind] = useState<ReconcileKind | undefined>(found[0]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ofKind = proposals.filter(({ difference }) => difference.kind === kind);
  const tabs = found.map((name) => ({
    name,
    label: kindFacts[name].label,
    note: proposals.filter(({ difference }) => difference.kind === name).length.toLocaleString("en-GB"),
  }));
  const save = (): void => download(resultName(listName), resultFile(proposals, outcomes));
  return (
    <Panel
      title="Differences"
      name="differences"
      busy={isBusy}
      aside={
        <span className="count" role="status">
          {`${matched.toLocaleString("en-GB")} rows agree, ${proposals.length.toLocaleString("en-GB")} differ`}
        </span>
      }
    >
      {!isComplete && (
        <Notice
          text="Not all of the broker’s members could be read or joined. What is missing is neither shown as only yours nor proposed for removal."
          what="the comparison"
          {...(!isBusy && { onRetry: onCompareAgain })}
        />
      )}
      {kind === undefined ? (
        <p className="empty">Your list and the broker’s members agree.</p>
      ) : (
        <>
          <Tabs label="Kinds of difference" tabs={tabs} chosen={kind} onChoose={setKind} controls={viewId} />
          <div id={viewId} role="tabpanel" aria-label={kindFacts[kind].label} className="difference-view">
            <p className="fine">{kindFacts[kind].meaning}</p>
            <DifferenceList key={kind} {...{ chosen, outcomes, isBusy }} proposals={ofKind} onChoose={setChosen} />
          </div>
        </>
      )}
      <ApplyBar
        proposals={proposals}
        chosen={chosen}
        comparison={comparison}
        onSave={save}
        onCompareAgain={onCompareAgain}
      />
    </Panel>
  );
}

function resultName(listName: string | null): string {
  const name = (listName ?? "list").replace(/\.[a-z]+$/i, "");
  return `${name} compared ${new Date().toISOString().slice(0, 10)}.csv`;
}
