import type { TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useRef } from "react";
import { problemsOf, type Problem } from "../graph/problem";

export interface Section<P> {
  /** Null if there is no such patient, and while it is loading. */
  readonly patient: P | null;
  readonly isLoading: boolean;
  /** What could not be read; kept while it is loaded again. */
  readonly problems: readonly Problem[];
  readonly retry: () => void;
}

/** One section of a patient's chart, loaded separately. */
export function useSection<P>(
  query: TypedDocumentNode<{ readonly patient: P | null }, { readonly id: string }>,
  id: string,
): Section<P> {
  const { data, error, loading, refetch } = useQuery(query, {
    variables: { id },
    errorPolicy: "all",
    // The cache does not store errors: a field that failed last time would look absent.
    fetchPolicy: "network-only",
    notifyOnNetworkStatusChange: true,
  });
  const last = useRef<readonly Problem[]>([]);
  if (!loading) last.current = problemsOf(error);
  return {
    patient: data?.patient ?? null,
    isLoading: loading,
    problems: last.current,
    retry: () => void refetch(),
  };
}
