import { useQuery } from "@apollo/client/react";
import { PlanLimits } from "../chart/plan-limits";
import { amount } from "../graph/format";
import { problemAt, problemsOf } from "../graph/problem";
import { PlanDeskDocument, type PlanLimitsFragment } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";

/** What a benefits administrator sees: every plan with its limits. */
export function PlanDesk() {
  const { data, error, loading, refetch } = useQuery(PlanDeskDocument, {
    errorPolicy: "all",
    notifyOnNetworkStatusChange: true,
  });
  const problems = problemsOf(error);
  const [problem] = problems;
  const plans = data?.plans as readonly PlanLimitsFragment[] | undefined;
  return (
    <>
      <h1 className="desk-title">Plans on offer</h1>
      <Panel
        title="Plans"
        name="plans"
        busy={loading}
        aside={plans && <span className="count">{plans.length} plans</span>}
      >
        {problem && <Notice text={problem.text} what="plans" onRetry={() => void refetch()} retrying={loading} />}
        {loading && !plans && <Skeleton lines={8} />}
        <ul className="plans">
          {plans?.map((plan, position) => (
            <li key={plan.id} className="cover">
              <h3>
                {plan.name ?? `Plan ${plan.id}`} <span>{plan.category}</span>
              </h3>
              <p className="fine">Premium {amount(plan.premium)}</p>
              {!problemAt(problems, `${position}.benefits`) && <PlanLimits plan={plan} open />}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
