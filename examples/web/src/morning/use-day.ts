import { useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useState } from "react";
import { problemsOf, textsOf } from "../graph/problem";
import { MorningDayDocument } from "../operations.generated";
import { dayBounds, type Day } from "../session/clinic-time";
import type { Row } from "./day-rows";
import { useChanges, type Changes } from "./use-changes";

export interface DayState extends Changes {
  /** Undefined until the first page has arrived. */
  readonly rows: readonly Row[] | undefined;
  /** Total number; null if it is not known. */
  readonly total: number | null;
  readonly isReading: boolean;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
  readonly readAgain: () => Promise<unknown>;
}

/** The rows of a day: all pages, then live updates. */
export function useDay(day: Day): DayState {
  const variables = useMemo(() => {
    const { start, end } = dayBounds(day);
    return { filter: { from: start, to: end } };
  }, [day]);
  const { data, error, loading, refetch, fetchMore } = useQuery(MorningDayDocument, {
    variables,
    errorPolicy: "all",
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const [pageProblems, setPageProblems] = useState<readonly string[]>([]);
  const list = data?.coverageWorklist;
  const after = list?.pageInfo?.hasNextPage ? list.pageInfo.endCursor : null;
  useEffect(() => {
    if (after == null || loading) return;
    let isCurrent = true;
    const note = (texts: readonly string[]): void => {
      if (isCurrent && texts.length > 0) setPageProblems((known) => [...new Set([...known, ...texts])]);
    };
    fetchMore({ variables: { ...variables, after }, errorPolicy: "all" }).then(
      (answer) => note(textsOf(problemsOf(answer.error))),
      () => note(["The rest of the day could not be read."]),
    );
    return () => void (isCurrent = false);
  }, [after, loading, fetchMore, variables]);
  const readAgain = (): Promise<unknown> => {
    setPageProblems([]);
    return refetch();
  };
  const changes = useChanges(variables, readAgain);
  const problems = [...new Set([...textsOf(problemsOf(error)), ...pageProblems])];
  return {
    ...changes,
    rows: list?.nodes,
    total: list?.totalCount ?? null,
    isReading: loading || after != null,
    problems,
    readAgain,
  };
}
