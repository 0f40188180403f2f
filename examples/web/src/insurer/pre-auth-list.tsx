import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { PageButtons } from "../desk/page-buttons";
import { usePages } from "../desk/use-pages";
import { problemsOf } from "../graph/problem";
import { InsurerPreAuthsDocument, type PreAuthFilter, type PreAuthOrder } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { CancelDialog } from "./cancel-dialog";
import { DeskPreAuth, type ListedPreAuth } from "./desk-pre-auth";
import type { StatusTab } from "./status-tabs";

const itemsOnPage = 20;

export interface PreAuthListProps {
  readonly insurance: string;
  readonly tab: StatusTab;
  readonly filter: PreAuthFilter;
  readonly orderBy: PreAuthOrder;
  /** The list is loaded again whenever this changes. */
  readonly changes: number;
  readonly onCancelled: () => void;
}

/** The pre-authorizations of one status, a page at a time. */
export function PreAuthList({ insurance, tab, filter, orderBy, changes, onCancelled }: PreAuthListProps) {
  const wanted: PreAuthFilter = tab === "ALL" ? filter : { ...filter, status: [tab] };
  const pages = usePages(JSON.stringify([wanted, orderBy]));
  const { data, error, loading, refetch } = useQuery(InsurerPreAuthsDocument, {
    variables: { insurance, filter: wanted, orderBy, first: itemsOnPage, after: pages.after },
    errorPolicy: "all",
    fetchPolicy: "no-cache",
    notifyOnNetworkStatusChange: true,
  });
  useEffect(() => {
    if (changes > 0) void refetch();
  }, [changes, refetch]);
  const [cancelling, setCancelling] = useState<ListedPreAuth>();
  const [problem] = problemsOf(error);
  const list = data?.preAuths;
  return (
    <Panel title="List" name="pre-auths" busy={loading}>
      {problem && <Notice text={problem.text} what="the list" onRetry={() => void refetch()} retrying={loading} />}
      {loading && !list && <Skeleton lines={6} />}
      {!loading && list?.nodes.length === 0 && (
        <p className="empty">{tab === "PENDING" ? "Nothing waits in this period." : "None in this period."}</p>
      )}
      {list && list.nodes.length > 0 && (
        <ul className="pre-auths">
          {list.nodes.map((preAuth) => (
            <DeskPreAuth key={preAuth.id} preAuth={preAuth} onCancel={() => setCancelling(preAuth)} />
          ))}
        </ul>
      )}
      <PageButtons pages={pages} pageInfo={list?.pageInfo} busy={loading} what="pre-authorizations" />
      {cancelling && (
        <CancelDialog
          key={cancelling.id}
          preAuth={cancelling}
          onClose={() => setCancelling(undefined)}
          onCancelled={onCancelled}
        />
      )}
    </Panel>
  );
}
