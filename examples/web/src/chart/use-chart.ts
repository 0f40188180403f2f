import { useApolloClient, useQuery } from "@apollo/client/react";
import { useLayoutEffect, useState } from "react";
import { problemsOf, type Problem, type Section } from "../graph/problem";
import {
  CardsAgainDocument,
  ChartDocument,
  CoverAgainDocument,
  PreAuthsAgainDocument,
  VisitsAgainDocument,
  type ChartQuery,
} from "../operations.generated";

const again = {
  chart: ChartDocument,
  cards: CardsAgainDocument,
  cover: CoverAgainDocument,
  visits: VisitsAgainDocument,
  preAuths: PreAuthsAgainDocument,
} as const;

export interface ChartState {
  readonly patient: ChartQuery["patient"];
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  /** Sections that are being asked for again. */
  readonly retrying: ReadonlySet<Section>;
  /** Asks for one section again, by itself. */
  readonly retry: (section: Section) => void;
}

/** One patient's chart from one request. What is missing stays noted until its section was asked for again. */
export function useChart(id: string): ChartState {
  const client = useApolloClient();
  const variables = { id };
  const { data, error, loading } = useQuery(ChartDocument, {
    variables,
    errorPolicy: "all",
    // The cache knows no errors: what failed the last time would come from it as plainly absent.
    fetchPolicy: "network-only",
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [retrying, setRetrying] = useState<ReadonlySet<Section>>(new Set());
  useLayoutEffect(() => {
    if (error) setProblems(problemsOf(error));
  }, [error]);

  const retry = async (section: Section): Promise<void> => {
    setRetrying((running) => new Set(running).add(section));
    const query = again[section] as typeof ChartDocument;
    const answer = await client.query({ query, variables, errorPolicy: "all", fetchPolicy: "network-only" });
    const found = problemsOf(answer.error).map((problem) => (problem.path === "" ? { ...problem, section } : problem));
    setProblems((known) => [...known.filter((problem) => !isCovered(problem.section, section)), ...found]);
    setRetrying((running) => new Set([...running].filter((other) => other !== section)));
  };
  return {
    patient: data?.patient as ChartQuery["patient"],
    loading,
    problems,
    retrying,
    retry: (section) => void retry(section),
  };
}

/** Whether asking for one section again answers for another one too. */
function isCovered(section: Section, asked: Section): boolean {
  return section === asked || asked === "chart" || (asked === "cards" && section === "cover");
}
