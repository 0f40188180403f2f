import type { ApolloCache } from "@apollo/client";
import { useApolloClient, useMutation, useSubscription } from "@apollo/client/react";
import { useState } from "react";
import {
  CardFragmentDoc,
  CheckCoverDocument,
  CoverCheckedDocument,
  type CardFragment,
  type EligibilityStateFragment,
} from "../operations.generated";

const starting: EligibilityStateFragment & { __typename: "Eligibility" } = {
  __typename: "Eligibility",
  status: "PENDING",
  rawStatus: "pending",
  jobId: null,
  startedAt: null,
};

/** Starts a check of a card's cover, shown as running at once, and follows it until it has an outcome. */
export function useEligibilityCheck(card: CardFragment, patientId: string) {
  const client = useApolloClient();
  const [problem, setProblem] = useState<string>();
  const [run] = useMutation(CheckCoverDocument, {
    // Keyed by the card, which is not in the payload.
    update: (cache, { data }) => {
      const eligibility = data?.checkEligibility.eligibility;
      if (eligibility) keep(cache, card, eligibility);
    },
    optimisticResponse: {
      checkEligibility: { __typename: "CheckEligibilityPayload", eligibility: starting, userErrors: [] },
    } as never,
    onCompleted: ({ checkEligibility }) => setProblem(checkEligibility.userErrors[0]?.message),
    onError: () => setProblem("The check could not be started. Try again."),
  });
  useSubscription(CoverCheckedDocument, {
    variables: { patientId },
    // A started check has an id; the optimistic one does not, and cannot be followed.
    skip: card.eligibility?.status !== "PENDING" || card.eligibility.jobId === null,
    onData: ({ data: { data } }) => {
      if (data?.eligibilityChanged) keep(client.cache, card, data.eligibilityChanged);
    },
  });
  const check = (): void => {
    setProblem(undefined);
    void run({ variables: { input: { patientId, waitSeconds: 0 } } }).catch(() => undefined);
  };
  return { check, problem };
}

function keep(cache: ApolloCache, card: CardFragment, eligibility: EligibilityStateFragment): void {
  const id = cache.identify({ __typename: "InsuranceCard", id: card.id });
  cache.updateFragment({ id, fragment: CardFragmentDoc, fragmentName: "Card" }, (known) =>
    known ? { ...known, eligibility } : known,
  );
}
