import { ApolloLink } from "@apollo/client";
import { useSyncExternalStore } from "react";
import { tap } from "rxjs";

/** One upstream call of the graph, as `x-explain` reports it. */
export interface UpstreamCall {
  readonly upstream: string;
  readonly method: string;
  readonly route: string;
  readonly status: number | null;
  readonly ms: number;
  readonly shared: string;
}

/** One request of this page. */
export interface RequestNote {
  readonly id: number;
  readonly name: string;
  readonly ms: number;
  readonly calls: readonly UpstreamCall[];
}

const kept = 8;
let notes: readonly RequestNote[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Records what every request cost, for the page to show. */
export const noteRequests = new ApolloLink((operation, forward) => {
  const startedAt = performance.now();
  return forward(operation).pipe(
    tap(({ extensions }) => {
      const calls = (extensions?.["upstreamCalls"] ?? []) as readonly UpstreamCall[];
      const ms = Math.round(performance.now() - startedAt);
      notes = [{ id: nextId++, name: operation.operationName ?? "", ms, calls }, ...notes].slice(0, kept);
      listeners.forEach((listener) => listener());
    }),
  );
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last requests, newest first. */
export function useRequestNotes(): readonly RequestNote[] {
  return useSyncExternalStore(subscribe, () => notes);
}
