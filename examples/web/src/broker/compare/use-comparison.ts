import { useApolloClient } from "@apollo/client/react";
import { useRef, useState } from "react";
import { problemsOf } from "../../graph/problem";
import { CompareListDocument } from "../../operations.generated";
import { applyChanges, type Outcomes } from "./apply-changes";
import { ChangeSender } from "./change-sender";
import type { ListedRows } from "./list-rows";
import { proposalsOf, type Proposal } from "./proposals";

/** A list compared with the roster. */
export interface ComparedList {
  readonly matched: number;
  readonly isComplete: boolean;
  readonly asOf: string;
  readonly proposals: readonly Proposal[];
}

export interface Comparison {
  readonly compared: ComparedList | null;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly outcomes: Outcomes;
  readonly compare: (list: ListedRows) => Promise<void>;
  readonly apply: (chosen: readonly Proposal[]) => Promise<void>;
  readonly clear: () => void;
}

const none: Outcomes = new Map();

/** Compares lists with the roster, one at a time, and applies the selected differences. */
export function useComparison(): Comparison {
  const client = useApolloClient();
  const sender = useRef(new ChangeSender(client));
  const [compared, setCompared] = useState<ComparedList | null>(null);
  const [busy, setBusy] = useState<"comparing" | "applying">();
  const [problem, setProblem] = useState<string>();
  const [outcomes, setOutcomes] = useState(none);
  const clear = (): void => {
    setCompared(null);
    setProblem(undefined);
    setOutcomes(none);
  };
  const compare = async (list: ListedRows): Promise<void> => {
    clear();
    setBusy("comparing");
    const { data, error } = await client
      .query({
        query: CompareListDocument,
        variables: { input: { members: list.rows.map(({ member }) => member) } },
        // The content of lists is never stored.
        fetchPolicy: "no-cache",
        errorPolicy: "all",
      })
      .catch((cause: unknown) => ({ data: undefined, error: cause as Error }));
    setBusy(undefined);
    if (data?.reconcileEndorsements) setCompared(comparedList(data.reconcileEndorsements, list));
    else setProblem(problemsOf(error)[0]?.text ?? "The list could not be compared.");
  };
  const apply = async (chosen: readonly Proposal[]): Promise<void> => {
    setBusy("applying");
    await applyChanges(sender.current, chosen, (news) => setOutcomes((known) => new Map([...known, ...news])));
    setBusy(undefined);
  };
  return { compared, isBusy: busy !== undefined, problem, outcomes, compare, apply, clear };
}

type Answer = Omit<ComparedList, "proposals"> & { readonly differences: readonly Proposal["difference"][] };

function comparedList({ matched, isComplete, asOf, differences }: Answer, list: ListedRows): ComparedList {
  const rows = new Map(list.rows.map((row) => [row.member.key, row]));
  const hasLeftOut = list.problems.length > 0;
  const proposals = proposalsOf({ asOf, isComplete, hasLeftOut, differences, rows });
  return { matched, isComplete, asOf, proposals };
}
