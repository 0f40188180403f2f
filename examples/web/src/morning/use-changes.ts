import type { ApolloCache } from "@apollo/client";
import { useApolloClient, useSubscription } from "@apollo/client/react";
import { useEffect, useState } from "react";
import {
  MorningChangedDocument,
  MorningDayDocument,
  type MorningChangedSubscription,
  type MorningDayQueryVariables,
} from "../operations.generated";

export interface Changes {
  /** Whether live updates arrive. */
  readonly isLive: boolean;
  /** Ids of rows that have just changed. */
  readonly changed: ReadonlySet<string>;
  /** The last change, in words. */
  readonly lastChange: string;
  /** Reconnects, and loads what was missed. */
  readonly listenAgain: () => void;
}

type Change = MorningChangedSubscription["coverageWorklistChanged"];

const shownMs = 2_500;

/** Applies live changes to the rows of a list. Known rows are updated by the cache. */
export function useChanges(variables: MorningDayQueryVariables, readAgain: () => Promise<unknown>): Changes {
  const client = useApolloClient();
  const [isLive, setLive] = useState(true);
  const { changed, note } = useMarks();
  const [lastChange, setLastChange] = useState("");
  const { restart } = useSubscription(MorningChangedDocument, {
    variables: { filter: variables.filter },
    onData: ({ data: { data } }) => {
      const change = data?.coverageWorklistChanged;
      if (!change) return;
      if (change.type !== "UPDATED") changeList(client.cache, variables, change);
      note(change.entryId);
      setLastChange(inWords(change));
    },
    onError: () => setLive(false),
    onComplete: () => setLive(false),
  });
  const listenAgain = (): void => {
    setLive(true);
    restart();
    void readAgain();
  };
  return { isLive, changed, lastChange, listenAgain };
}

/** Ids that are remembered for a moment. */
function useMarks() {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(new Set()), shownMs);
    return () => clearTimeout(timer);
  }, [changed]);
  return { changed, note: (id: string) => setChanged((known) => new Set(known).add(id)) };
}

function changeList(cache: ApolloCache, variables: MorningDayQueryVariables, { type, entryId, entry }: Change): void {
  cache.updateQuery({ query: MorningDayDocument, variables }, (known) => {
    const list = known?.coverageWorklist;
    if (!known || !list) return known;
    const others = list.nodes.filter(({ id }) => id !== entryId);
    const nodes = type === "ADDED" && entry ? [...others, entry] : others;
    const added = nodes.length - list.nodes.length;
    const totalCount = list.totalCount === null ? null : list.totalCount + added;
    return { ...known, coverageWorklist: { ...list, totalCount, nodes } };
  });
}

const outcomes = {
  NOT_COVERED: "not covered",
  ATTENTION: "needs attention",
  UNKNOWN: "not known",
  WAITING: "waiting",
  READY: "ready",
} as const;

function inWords({ type, entry }: Change): string {
  if (!entry) return "A visit has left the list.";
  const name = entry.patient.fullName ?? "A patient";
  return type === "ADDED" ? `${name} has come onto the list.` : `${name}: ${outcomes[entry.readiness]}.`;
}
