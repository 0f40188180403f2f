import { ChartIdentityDocument } from "../operations.generated";
import type { Role } from "../session/session";
import { HomeLink } from "../shell/home-link";
import { Notice } from "../shell/notice";
import { Skeleton } from "../shell/skeleton";
import { Cards } from "./cards";
import { Cover } from "./cover";
import { Identity } from "./identity";
import { NoChart } from "./no-chart";
import { PreAuths } from "./pre-auths";
import { useSection } from "./use-section";
import { Visits } from "./visits";

/** One patient's whole chart; each section is shown when it has loaded. */
export function Chart({ id, role }: { readonly id: string; readonly role: Role }) {
  const { patient, isLoading, problems, retry } = useSection(ChartIdentityDocument, id);
  const [problem] = problems;
  if (!patient && !isLoading && !problem) return <NoChart id={id} role={role} />;
  return (
    <>
      {role === "CLINIC_STAFF" && (
        <p className="way-back">
          <HomeLink>Morning list</HomeLink>
        </p>
      )}
      {patient && <Identity patient={patient} isUnread={(field) => problems.some(({ path }) => path === field)} />}
      {!patient && <NoIdentity id={id} isLoading={isLoading && !problem} />}
      {problem && <Notice text={problem.text} what="who it is" onRetry={retry} retrying={isLoading} />}
      <div className="chart">
        <Cards id={id} />
        <Visits id={id} />
        <Cover id={id} />
        <PreAuths id={id} />
      </div>
    </>
  );
}

/** In place of the name while it loads, and if it could not be read. */
function NoIdentity({ id, isLoading }: { readonly id: string; readonly isLoading: boolean }) {
  return (
    <header className={`identity ${isLoading ? "identity-loading" : ""}`} aria-busy={isLoading}>
      <h1 className="visually-hidden">
        {isLoading ? <span role="status">Reading the chart</span> : `Chart of patient ${id}`}
      </h1>
      {isLoading && (
        <>
          <span className="avatar" aria-hidden="true" />
          <Skeleton lines={2} />
        </>
      )}
    </header>
  );
}
