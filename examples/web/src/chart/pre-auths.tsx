import { shortDate } from "../graph/format";
import { textsOf } from "../graph/problem";
import { ChartPreAuthsDocument, type PreAuthLineFragment } from "../operations.generated";
import { PreAuthLine } from "../pre-auth/pre-auth-line";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { PreAuthTotals } from "./pre-auth-totals";
import { useSection } from "./use-section";

/** Insurers' pre-authorizations of the last 30 days, latest first. */
export function PreAuths({ id }: { readonly id: string }) {
  const { patient, isLoading, problems, retry } = useSection(ChartPreAuthsDocument, id);
  const preAuths = patient?.preAuths?.nodes;
  return (
    <Panel
      title="Pre-authorizations"
      name="pre-auths"
      busy={isLoading}
      aside={<span className="count">Last 30 days</span>}
    >
      {textsOf(problems).map((text) => (
        <Notice key={text} text={text} what="pre-authorizations" onRetry={retry} retrying={isLoading} />
      ))}
      {isLoading && !preAuths && problems.length === 0 && <Skeleton lines={5} />}
      {preAuths?.length === 0 && problems.length === 0 && <p className="empty">None in the last 30 days.</p>}
      {preAuths && preAuths.length > 0 && (
        <>
          <PreAuthTotals preAuths={preAuths} />
          <ul className="pre-auths">
            {[...preAuths].sort(latestFirst).map((preAuth) => (
              <PreAuthLine
                key={preAuth.id}
                preAuth={preAuth}
                details={[preAuth.illness?.typeLabel, shortDate(preAuth.confirmedAt), preAuth.insurance]}
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

const latestFirst = (one: PreAuthLineFragment, other: PreAuthLineFragment): number =>
  (other.confirmedAt ?? "").localeCompare(one.confirmedAt ?? "");
