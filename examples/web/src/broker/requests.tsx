import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { PageButtons } from "../desk/page-buttons";
import { SelectField } from "../desk/select-field";
import { usePages } from "../desk/use-pages";
import { clockTime, shortDate } from "../graph/format";
import { problemsOf } from "../graph/problem";
import {
  BrokerRequestsDocument,
  type BrokerRequestsQuery,
  type EndorsementAction,
  type EndorsementRequestFilter,
  type EndorsementRequestState,
  type UserErrorCode,
} from "../operations.generated";
import { Badge } from "../shell/badge";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { actionNames, stateFacts } from "./request-words";

type Request = NonNullable<BrokerRequestsQuery["endorsementRequests"]>["nodes"][number];

const requestsOnPage = 25;
const lookAgainMs = 2_000;

/** Outcomes of all requests of this caller to the broker. */
export function Requests() {
  const [state, setState] = useState<EndorsementRequestState | "">("");
  const [action, setAction] = useState<EndorsementAction | "">("");
  const filter: EndorsementRequestFilter = { ...(state && { state: [state] }), ...(action && { action: [action] }) };
  const pages = usePages(JSON.stringify(filter));
  const { data, error, loading, refetch, startPolling, stopPolling } = useQuery(BrokerRequestsDocument, {
    variables: { filter, first: requestsOnPage, after: pages.after },
    errorPolicy: "all",
    fetchPolicy: "no-cache",
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.endorsementRequests;
  const isUnderWay = list?.nodes.some((request) => request.state === "SENDING") ?? false;
  useEffect(() => {
    if (!isUnderWay) return;
    startPolling(lookAgainMs);
    return stopPolling;
  }, [isUnderWay, startPolling, stopPolling]);
  const [problem] = problemsOf(error);
  return (
    <Panel
      title="Requests"
      name="requests"
      busy={loading && !isUnderWay}
      aside={list?.totalCount != null && <span className="count">{list.totalCount} in all</span>}
    >
      <div className="filters">
        <SelectField label="State" value={state} options={withAny(stateFacts)} onChange={setState} />
        <SelectField label="Change" value={action} options={withAny(actionNames)} onChange={setAction} />
        <button type="button" className="button" onClick={() => void refetch()}>
          Read again
        </button>
      </div>
      {problem && <Notice text={problem.text} what="requests" onRetry={() => void refetch()} retrying={loading} />}
      {loading && !list && <Skeleton lines={6} />}
      {!loading && list?.nodes.length === 0 && <p className="empty">Nothing was asked for that fits.</p>}
      <ul className="lines" aria-label="Requests">
        {list?.nodes.map((request) => (
          <RequestLine key={`${request.action} ${request.id}`} request={request} />
        ))}
      </ul>
      <PageButtons pages={pages} pageInfo={list?.pageInfo} busy={loading} what="requests" />
    </Panel>
  );
}

function RequestLine({ request }: { readonly request: Request }) {
  const { id, action, state, code, memberId, createdAt, updatedAt } = request;
  const { tone, label, hint } = stateFacts[state];
  const times = `${shortDate(createdAt)} ${clockTime(createdAt)}`;
  const settled = updatedAt === createdAt ? null : `settled ${clockTime(updatedAt)}`;
  return (
    <li className="line" data-request={id}>
      <div className="line-what">
        <p className="line-label">
          {actionNames[action].label} {memberId !== null && `· member ${memberId}`}
        </p>
        <p className="fine">{[id, times, settled].filter(Boolean).join(" · ")}</p>
        {state !== "DONE" && <p className="fine">{(code && codeWords[code]) ?? hint}</p>}
      </div>
      <Badge tone={tone}>{label}</Badge>
    </li>
  );
}

const codeWords: Readonly<Partial<Record<UserErrorCode, string>>> = {
  REFUSED_BY_UPSTREAM: "The broker refused it. Nothing was changed.",
  CONFLICT: "The record was changed by another write. Read it again first.",
  NOT_FOUND: "The broker does not know what it names.",
};

function withAny<Value extends string>(facts: Readonly<Record<Value, { readonly label: string }>>) {
  const options = (Object.keys(facts) as Value[]).map((value) => ({ value, label: facts[value].label }));
  return [{ value: "" as const, label: "Any" }, ...options];
}
