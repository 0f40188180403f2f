import { bookingId } from "../booking/booking";
import { clockTime, longDate, providerName } from "../graph/format";
import type { VisitLineFragment, VisitStatus, VisitType } from "../operations.generated";
import { Badge, type Tone } from "../shell/badge";

const types: Readonly<Record<VisitType, string>> = {
  WALK_IN: "Walk-in",
  SCHEDULED: "Appointment",
  E_CONSULT: "E-consult",
  UNKNOWN: "Visit",
};

const statuses: Readonly<Record<VisitStatus, readonly [Tone, string]>> = {
  PENDING: ["wait", "Waiting"],
  BOOKED: ["good", "Booked"],
  IN_PROGRESS: ["good", "In progress"],
  CLOSED: ["quiet", "Ended"],
  UNKNOWN: ["quiet", "State unknown"],
};

export function VisitLine({ visit }: { readonly visit: VisitLineFragment }) {
  const { type, start, end, provider } = visit;
  const isOnItsWay = visit.id === bookingId;
  const [tone, text] = isOnItsWay ? (["wait", "Booking…"] as const) : stateOf(visit);
  return (
    <li className="visit" data-visit={visit.id} aria-busy={isOnItsWay}>
      <p className="visit-when">
        {start === null ? (
          "No time set"
        ) : (
          <>
            <time dateTime={start}>{longDate(start)}</time>{" "}
            <span>
              {clockTime(start)}
              {end !== null && `–${clockTime(end)}`}
            </span>
          </>
        )}
      </p>
      <p className="visit-what">
        <span>{types[type]}</span> {provider ? providerName(provider) : "Nobody assigned yet"}
      </p>
      <Badge tone={tone}>{text}</Badge>
    </li>
  );
}

/** A booked visit whose time has passed was never begun. */
function stateOf({ status, isUpcoming }: VisitLineFragment): readonly [Tone, string] {
  return status === "BOOKED" && !isUpcoming ? ["wait", "Not begun"] : statuses[status];
}
