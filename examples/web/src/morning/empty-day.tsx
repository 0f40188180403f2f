import { addDays, inClinicZone, startOf, type Day } from "../session/clinic-time";
import { goToDay } from "./use-filters";

/** A day without visits. */
export function EmptyDay({ day }: { readonly day: Day }) {
  return (
    <div className="empty-state">
      <svg viewBox="0 0 120 80" width="120" height="80" aria-hidden="true">
        <path d="M22 18h76v52H22zM22 32h76M42 10v14M78 10v14" />
        <path d="m46 52 9 9 19-19" />
      </svg>
      <h2>Nobody is expected</h2>
      <p>
        There is no visit on {inClinicZone({ weekday: "long", day: "numeric", month: "long" }).format(startOf(day))}.
      </p>
      <button type="button" className="button" onClick={() => goToDay(addDays(day, 1))}>
        Go to the next day
      </button>
    </div>
  );
}
