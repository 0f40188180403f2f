import { problemAt } from "../graph/problem";
import type { Role } from "../session/session";
import { Notice } from "../shell/notice";
import { Cards } from "./cards";
import { ChartSkeleton } from "./chart-skeleton";
import { Cover } from "./cover";
import { Identity } from "./identity";
import { PreAuths } from "./pre-auths";
import { useChart } from "./use-chart";
import { Visits } from "./visits";

/** One patient's whole chart. */
export function Chart({ id, role }: { readonly id: string; readonly role: Role }) {
  const { patient, loading, problems, retrying, retry } = useChart(id);
  const missing = problems.find(({ section }) => section === "chart");
  const isRetrying = retrying.has("chart");
  if (!patient && (loading || (isRetrying && !missing))) return <ChartSkeleton />;
  if (!patient) {
    if (!missing) return <NoChart id={id} role={role} />;
    return (
      <>
        <h1 className="visually-hidden">Chart {id}</h1>
        <Notice text={missing.text} what="the chart" onRetry={() => retry("chart")} retrying={isRetrying} />
      </>
    );
  }
  return (
    <>
      <Identity patient={patient} />
      <div className="chart">
        <Cards patient={patient} problems={problems} retrying={retrying.has("cards")} onRetry={() => retry("cards")} />
        <Visits
          patient={patient}
          problem={problemAt(problems, "visits")}
          retrying={retrying.has("visits")}
          onRetry={() => retry("visits")}
        />
        <Cover
          patient={patient}
          problems={problems}
          retrying={retrying.has("cover") || retrying.has("cards")}
          onRetry={() => retry("cover")}
        />
        <PreAuths
          preAuths={patient.preAuths?.nodes}
          problem={problemAt(problems, "preAuths")}
          retrying={retrying.has("preAuths")}
          onRetry={() => retry("preAuths")}
        />
      </div>
    </>
  );
}

/** Missing and denied look the same: that is the graph's promise, and the page keeps it. */
function NoChart({ id, role }: { readonly id: string; readonly role: Role }) {
  return (
    <div className="empty-page">
      <h1>No chart to show for {id}</h1>
      <p>
        {role === "PATIENT"
          ? "A patient sees its own chart only. Whether this one exists is not told."
          : "There is no such patient at the clinic."}
      </p>
    </div>
  );
}
