import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { clockTime, longDate } from "../graph/format";
import { BookDocument } from "../operations.generated";
import { addVisit, expectedVisit, newKey, type Slot } from "./booking";

export interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

/** Books a slot: on the timeline at once, then as the clinic keeps it, or off it again where the clinic does not. */
export function useBooking(patientId: string) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [run] = useMutation(BookDocument, {
    update: (cache, { data }) => {
      const visit = data?.bookVisit.visit;
      if (visit) addVisit(cache, patientId, visit);
    },
  });
  const book = async (slot: Slot, providerId: string): Promise<void> => {
    setOutcome(undefined);
    const input = { patientId, slotStart: slot.start, slotEnd: slot.end, providerId, idempotencyKey: newKey() };
    const bookVisit = { __typename: "VisitPayload", visit: expectedVisit(slot, providerId), userErrors: [] };
    const { data } = await run({ variables: { input }, optimisticResponse: { bookVisit } });
    const problem = data?.bookVisit.userErrors[0]?.message;
    const text = problem ?? `Booked for ${longDate(slot.start)} at ${clockTime(slot.start)}.`;
    setOutcome({ text, failed: problem !== undefined });
  };
  const onFailure = (): void => setOutcome({ text: "The visit could not be booked. Try again.", failed: true });
  return { outcome, book: (slot: Slot, providerId: string) => void book(slot, providerId).catch(onFailure) };
}
