import { useApolloClient, useMutation } from "@apollo/client/react";
import { newKey } from "../booking/booking";
import {
  MorningRowFragmentDoc,
  SettleDocument,
  type CoverageSettlementKind,
  type SettleMutation,
} from "../operations.generated";
import { showToast } from "../shell/toast";
import { noteWords } from "./coverage-words";
import type { Row } from "./day-rows";

type Settlement = NonNullable<NonNullable<SettleMutation["settleCoverage"]>["settlement"]>;

/** Records what was done about a row's cover. The row is shown as ready at once, as a note makes it. */
export function useSettle(): (row: Row, kind: CoverageSettlementKind) => Promise<void> {
  const client = useApolloClient();
  const [run] = useMutation(SettleDocument);
  const show = (row: Row, settlement: Settlement): void => {
    client.cache.updateFragment(
      {
        id: client.cache.identify({ __typename: "CoverageWorklistEntry", id: row.id }),
        fragment: MorningRowFragmentDoc,
        fragmentName: "MorningRow",
      },
      (known) => known && { ...known, readiness: "READY" as const, issues: [], nextAction: null, settlement },
    );
  };
  return async (row, kind) => {
    const name = row.patient.fullName ?? "this patient";
    try {
      const { data } = await run({
        variables: { input: { visitId: row.visit.id, as: kind, idempotencyKey: newKey() } },
      });
      const payload = data?.settleCoverage;
      if (!payload?.settlement) throw new Error("Nothing was noted.");
      show(row, payload.settlement);
      showToast("good", `${noteWords[kind]}: noted for ${name}.`);
    } catch {
      showToast("bad", `The note for ${name} could not be kept. Try again.`);
    }
  };
}
