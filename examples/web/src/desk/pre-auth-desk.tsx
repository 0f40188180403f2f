import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { PreAuthLine } from "../chart/pre-auth-line";
import { problemsOf } from "../graph/problem";
import { PreAuthDeskDocument } from "../operations.generated";
import { goTo } from "../session/place";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";

const monthMs = 30 * 86_400_000;

export interface PreAuthDeskProps {
  readonly insurance: string;
  readonly insurances: readonly string[];
}

/** What an insurer sees: what it has confirmed in the last 30 days. */
export function PreAuthDesk({ insurance, insurances }: PreAuthDeskProps) {
  const filter = useMemo(() => lastMonth(new Date()), []);
  const { data, error, loading, refetch } = useQuery(PreAuthDeskDocument, {
    variables: { insurance, filter },
    errorPolicy: "all",
    notifyOnNetworkStatusChange: true,
  });
  const [problem] = problemsOf(error);
  const nodes = data?.preAuths?.nodes;
  const total = data?.preAuths?.totalCount;
  return (
    <>
      <h1 className="desk-title">What the insurer has confirmed</h1>
      <Panel
        title="Pre-authorizations"
        name="pre-auths"
        busy={loading}
        aside={<InsurancePicker of={insurance} among={insurances} />}
      >
        {problem && <Notice text={problem.text} what="the list" onRetry={() => void refetch()} retrying={loading} />}
        {loading && !nodes && <Skeleton lines={6} />}
        {nodes?.length === 0 && <p className="empty">None in the last 30 days.</p>}
        {nodes && total != null && total > nodes.length && <p className="fine">{`${nodes.length} of ${total}`}</p>}
        {nodes && (
          <ul className="pre-auths">
            {nodes.map((preAuth) => (
              <PreAuthLine key={preAuth.id} preAuth={preAuth} person={preAuth.insuredPerson?.fullName} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function InsurancePicker({ of, among }: { readonly of: string; readonly among: readonly string[] }) {
  return (
    <label className="inline-field">
      <span>Insurance</span>
      <select value={of} onChange={(event) => goTo({ insurance: event.target.value })}>
        {among.map((slug) => (
          <option key={slug}>{slug}</option>
        ))}
      </select>
    </label>
  );
}

function lastMonth(now: Date): { readonly confirmedFrom: string; readonly confirmedTo: string } {
  return { confirmedFrom: new Date(now.getTime() - monthMs).toISOString(), confirmedTo: now.toISOString() };
}
