import { registerEnumType } from "type-graphql";

export enum VisitStatus {
  PENDING = "PENDING",
  BOOKED = "BOOKED",
  IN_PROGRESS = "IN_PROGRESS",
  CLOSED = "CLOSED",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(VisitStatus, {
  name: "VisitStatus",
  description:
    "Mapped from the clinic's status codes, as far as public evidence shows their meaning: 10 PENDING, 20 BOOKED, 30 IN_PROGRESS, 40 CLOSED; others are UNKNOWN.",
  valuesConfig: {
    PENDING: { description: "A walk-in that waits to be accepted." },
    BOOKED: { description: "Waits for its time or a provider." },
    IN_PROGRESS: { description: "Has been started." },
    CLOSED: { description: "Has ended." },
    UNKNOWN: { description: "A status code whose meaning is not known: see `statusCode`." },
  },
});

export function visitStatusOf(number: number | null): VisitStatus {
  return statuses.get(number) ?? VisitStatus.UNKNOWN;
}

const statuses = new Map<number | null, VisitStatus>([
  [10, VisitStatus.PENDING],
  [20, VisitStatus.BOOKED],
  [30, VisitStatus.IN_PROGRESS],
  [40, VisitStatus.CLOSED],
]);
