import { clockTime } from "../graph/format";
import { Notice } from "../shell/notice";
import { Skeleton } from "../shell/skeleton";
import type { Slot } from "./booking";

export interface SlotPickerProps {
  readonly slots: readonly Slot[] | undefined;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly chosen: Slot | undefined;
  readonly onChoose: (slot: Slot) => void;
  readonly onRetry: () => void;
}

/** The free times of a day, one of which can be chosen. */
export function SlotPicker({ slots, loading, failed, chosen, onChoose, onRetry }: SlotPickerProps) {
  return (
    <fieldset className="slots" aria-busy={loading}>
      <legend>Free times</legend>
      {loading && <Skeleton lines={3} />}
      {!loading && failed && (
        <Notice text="The clinic’s calendar does not answer." what="free times" onRetry={onRetry} />
      )}
      {!loading && slots?.length === 0 && <p className="empty">Nothing is free on this day.</p>}
      {!loading && (
        <div className="slots-row">
          {slots?.map((slot) => (
            <label key={slot.start} className="slot">
              <input
                type="radio"
                name="slot"
                value={slot.start}
                checked={chosen?.start === slot.start}
                onChange={() => onChoose(slot)}
              />
              <span>{clockTime(slot.start)}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
