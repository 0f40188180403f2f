import { useState } from "react";
import { textsOf } from "../graph/problem";
import { ChartVisitsDocument, type VisitLineFragment } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { useSection } from "./use-section";
import { VisitLine } from "./visit-line";

const shownPast = 4;

/** The patient's visits as a timeline: current, upcoming and past ones. */
export function Visits({ id }: { readonly id: string }) {
  const { patient, isLoading, problems, retry } = useSection(ChartVisitsDocument, id);
  const visits = patient?.visits;
  const nodes = visits?.nodes ?? [];
  const [all, setAll] = useState(false);
  const now = nodes.filter(({ status }) => status === "IN_PROGRESS");
  const upcoming = nodes.filter((visit) => visit.isUpcoming && !now.includes(visit)).sort(earliestFirst);
  const past = nodes
    .filter((visit) => !upcoming.includes(visit) && !now.includes(visit))
    .sort(earliestFirst)
    .reverse();
  const older = Math.max(0, past.length - shownPast);
  return (
    <Panel title="Visits" name="visits" busy={isLoading} aside={visits && <Count of={visits.totalCount} />}>
      {textsOf(problems).map((text) => (
        <Notice key={text} text={text} what="visits" onRetry={retry} retrying={isLoading} />
      ))}
      {isLoading && !visits && problems.length === 0 && <Skeleton lines={8} />}
      {visits && nodes.length === 0 && <p className="empty">No visit so far.</p>}
      <Group title="Now" name="now" visits={now} />
      <Group title="Upcoming" name="upcoming" visits={upcoming} />
      <Group title="Past" name="past" visits={all ? past : past.slice(0, shownPast)} />
      {older > 0 && (
        <button type="button" className="button button-wide" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show ${older} older`}
        </button>
      )}
    </Panel>
  );
}

function Count({ of }: { readonly of: number | null }) {
  return of === null ? null : <span className="count">{of} in all</span>;
}

interface GroupProps {
  readonly title: string;
  readonly name: string;
  readonly visits: readonly VisitLineFragment[];
}

function Group({ title, name, visits }: GroupProps) {
  if (visits.length === 0) return null;
  return (
    <div className={`timeline-group timeline-${name}`}>
      <h3>{title}</h3>
      <ol className="timeline">
        {visits.map((visit) => (
          <VisitLine key={visit.id} visit={visit} />
        ))}
      </ol>
    </div>
  );
}

const startOf = ({ start }: VisitLineFragment): number => (start === null ? 0 : Date.parse(start));
const earliestFirst = (one: VisitLineFragment, other: VisitLineFragment): number => startOf(one) - startOf(other);
