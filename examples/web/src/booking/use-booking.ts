import { CombinedGraphQLErrors } from "@apollo/client";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { clockTime, longDate } from "../graph/format";
import { BookDocument, ChartVisitsDocument, type UserErrorCode } from "../operations.generated";
import { showToast } from "../shell/toast";
import { addVisit, expectedVisit, newKey, type Slot } from "./booking";

const unconfirmed = "We could not confirm the booking. Look at the visit list before trying again.";
const texts: Partial<Readonly<Record<UserErrorCode, string>>> = {
  OUTCOME_UNKNOWN: unconfirmed,
  CONFLICT: "This time has just been taken. Choose another one.",
};
const refused = "The clinic did not accept this booking. Choose another time.";
const unsent = "The booking did not reach the clinic. Try again in a moment.";

/** Books a slot: shows it on the timeline at once, then as the clinic stored it; removes it if the clinic refused. */
export function useBooking(patientId: string) {
  const client = useApolloClient();
  const [run] = useMutation(BookDocument, {
    update: (cache, { data }) => {
      const visit = data?.bookVisit.visit;
      if (visit) addVisit(cache, patientId, visit);
    },
  });
  const fail = (text: string): void => {
    showToast("bad", text);
    // The list shows whether it was booked.
    void client.refetchQueries({ include: [ChartVisitsDocument] });
  };
  return async (slot: Slot, providerId: string): Promise<void> => {
    const input = { patientId, slotStart: slot.start, slotEnd: slot.end, providerId, idempotencyKey: newKey() };
    const bookVisit = { __typename: "VisitPayload", visit: expectedVisit(slot, providerId), userErrors: [] };
    try {
      const { data } = await run({ variables: { input }, optimisticResponse: { bookVisit } });
      const problem = data?.bookVisit.userErrors[0];
      if (problem) return fail(texts[problem.code] ?? refused);
      showToast("good", `Booked for ${longDate(slot.start)} at ${clockTime(slot.start)}.`);
    } catch (error) {
      fail(isUnsent(error) ? unsent : unconfirmed);
    }
  };
}

/** Whether the graph says that nothing was written. */
function isUnsent(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.every(({ extensions }) => extensions?.["code"] === "UPSTREAM_UNAVAILABLE")
  );
}
