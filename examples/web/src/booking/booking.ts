import type { ApolloCache } from "@apollo/client";
import { addDays, clinicNow, dayAt, type Day } from "../session/clinic-time";
import { VisitsFragmentDoc, type VisitLineFragment } from "../operations.generated";

/** Id of a visit that is shown before the clinic has assigned one. */
export const bookingId = "booking";

/** A time that can be booked, with a provider who is free. */
export interface Slot {
  readonly start: string;
  readonly end: string;
  readonly providerIds: readonly string[];
}

/** The visit as it will be if the booking succeeds. */
export function expectedVisit(slot: Slot, providerId: string): VisitLineFragment & { __typename: "Visit" } {
  const provider = { __typename: "VisitProvider", id: providerId, title: null, fullName: null, suffix: null };
  return {
    __typename: "Visit",
    id: bookingId,
    type: "SCHEDULED",
    status: "BOOKED",
    start: slot.start,
    end: slot.end,
    isUpcoming: true,
    provider,
  };
}

/** Adds a visit to the patient's list. */
export function addVisit(cache: ApolloCache, patientId: string, visit: VisitLineFragment): void {
  const id = cache.identify({ __typename: "Patient", id: patientId });
  cache.updateFragment({ id, fragment: VisitsFragmentDoc, fragmentName: "Visits" }, (patient) => {
    if (!patient?.visits) return patient;
    const { nodes, totalCount } = patient.visits;
    const others = nodes.filter((other) => other.id !== visit.id);
    return {
      ...patient,
      visits: { ...patient.visits, totalCount: totalCount === null ? null : totalCount + 1, nodes: [...others, visit] },
    };
  });
}

/** The graph never performs a write twice under the same key. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Tomorrow at the clinic. */
export const tomorrow = (): Day => addDays(dayAt(clinicNow()), 1);
