import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { SelectField } from "../desk/select-field";
import { Tabs } from "../desk/tabs";
import { amount } from "../graph/format";
import { problemsOf } from "../graph/problem";
import { InsurerTotalsDocument } from "../operations.generated";
import { setParameters, useParameters } from "../session/place";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { PreAuthList } from "./pre-auth-list";
import { statusTabs, totalsOf, type Totals } from "./status-tabs";
import { useFilters } from "./use-filters";

export interface InsurerDeskProps {
  readonly insurance: string;
  readonly insurances: readonly string[];
}

const viewId = "insurer-view";

/** The insurer's desk: its pre-authorizations by status, pending ones first. */
export function InsurerDesk({ insurance, insurances }: InsurerDeskProps) {
  const view = useParameters().get("view");
  const tab = statusTabs.find(({ name }) => name === view)?.name ?? "PENDING";
  const filters = useFilters();
  const totals = useQuery(InsurerTotalsDocument, {
    variables: { insurance, filter: filters.filter },
    errorPolicy: "all",
    fetchPolicy: "no-cache",
    notifyOnNetworkStatusChange: true,
  });
  const summary = totals.data?.preAuthSummary;
  const [problem] = problemsOf(totals.error);
  // Reloading a list also reloads the totals, so that they agree.
  const [changes, setChanges] = useState(0);
  const onCancelled = (): void => {
    void totals.refetch();
    setChanges(changes + 1);
  };
  const tabs = statusTabs
    .map(({ name, label }) => ({ name, label, totals: summary ? totalsOf(summary, name) : null }))
    .filter(({ name, totals: of }) => name !== "UNKNOWN" || tab === "UNKNOWN" || (of !== null && of.count > 0))
    .map(({ name, label, totals: of }) => ({ name, label, note: of === null ? undefined : noteOf(of) }));
  return (
    <>
      <h1 className="desk-title">Pre-authorizations</h1>
      <div className="filters desk-filters">
        <SelectField
          label="Insurance"
          value={insurance}
          options={insurances.map((slug) => ({ value: slug, label: slug }))}
          onChange={(slug) => setParameters({ insurance: slug })}
        />
        {filters.fields}
      </div>
      {problem && (
        <Notice text={problem.text} what="the totals" onRetry={() => void totals.refetch()} retrying={totals.loading} />
      )}
      <Tabs
        label="Status"
        tabs={tabs}
        chosen={tab}
        onChoose={(name) => setParameters({ view: name })}
        controls={viewId}
      />
      <div
        id={viewId}
        role="tabpanel"
        aria-label={statusTabs.find(({ name }) => name === tab)?.label}
        className="desk-view"
      >
        <Panel title="Totals" name="totals" busy={totals.loading}>
          {totals.loading && !summary && <Skeleton lines={2} />}
          {summary && <Figures of={totalsOf(summary, tab)} undated={summary.undated} />}
        </Panel>
        <PreAuthList
          key={`${insurance} ${tab}`}
          {...{ insurance, tab, changes, onCancelled }}
          filter={filters.filter}
          orderBy={filters.orderBy}
        />
      </div>
    </>
  );
}

function noteOf({ count, requested }: Totals): string {
  return requested === null ? String(count) : `${count} · ${amount(requested)}`;
}

interface FiguresProps {
  readonly of: Totals;
  readonly undated: number;
}

function Figures({ of: { count, requested, paid }, undated }: FiguresProps) {
  return (
    <>
      <dl className="figures">
        <div>
          <dt>Pre-authorizations</dt>
          <dd>{count}</dd>
        </div>
        <div>
          <dt>Requested</dt>
          <dd>{amount(requested)}</dd>
        </div>
        <div>
          <dt>Paid</dt>
          <dd>{amount(paid)}</dd>
        </div>
      </dl>
      <p className="fine">Amounts are in the insurer’s own currency.</p>
      {undated > 0 && <p className="fine">{`${undated} of the period’s list have no confirm date.`}</p>}
    </>
  );
}
