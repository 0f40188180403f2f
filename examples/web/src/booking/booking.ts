import type { ApolloCache } from "@apollo/client";
import { VisitsFragmentDoc, type VisitLineFragment } from "../operations.generated";

/** Id of a visit that is shown before the clinic has given it one. */
export const bookingId = "booking";

/** A time that can be booked, with whoever is free then. */
export interface Slot {
  readonly start: string;
  readonly end: string;
  readonly providerIds: readonly string[];
}

/** The visit as it will be if all goes well. */
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

/** The graph keeps a write with the same key from happening twice. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a day's date, as a date field gives it, covers where the browser stands. */
export function dayBounds(date: string): { readonly start: string; readonly end: string } {
  const start = new Date(`${date}T00:00:00`);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return { start: start.toISOString(), end: end.toISOString() };
}

/** The date of the day after tomorrow's eve: tomorrow, as a date field writes it. */
export function tomorrow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
