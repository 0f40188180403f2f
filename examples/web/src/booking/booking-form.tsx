import { useQuery } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { FreeSlotsDocument } from "../operations.generated";
import { dayBounds } from "../session/clinic-time";
import { tomorrow, type Slot } from "./booking";
import { SlotPicker } from "./slot-picker";

const slotMinutes = 30;

export interface BookingFormProps {
  readonly onBook: (slot: Slot, providerId: string) => void;
  readonly onCancel: () => void;
}

/** A day, then one of its free times. */
export function BookingForm({ onBook, onCancel }: BookingFormProps) {
  const [date, setDate] = useState(tomorrow);
  const [chosen, setChosen] = useState<Slot>();
  const { data, loading, error, refetch } = useQuery(FreeSlotsDocument, {
    variables: { input: { ...dayBounds(date), durationMinutes: slotMinutes } },
    fetchPolicy: "network-only",
  });
  const changeDate = (value: string): void => {
    if (value === "") return;
    setChosen(undefined);
    setDate(value);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [providerId] = chosen?.providerIds ?? [];
    if (chosen && providerId !== undefined) onBook(chosen, providerId);
  };
  return (
    <form className="booking" onSubmit={submit}>
      <h2 id="booking-title">Book a visit</h2>
      <label className="field">
        <span>Day</span>
        <input type="date" value={date} min={tomorrow()} onChange={(event) => changeDate(event.target.value)} />
      </label>
      <SlotPicker
        slots={data?.availability}
        loading={loading}
        failed={error !== undefined}
        chosen={chosen}
        onChoose={setChosen}
        onRetry={() => void refetch()}
      />
      <footer className="booking-foot">
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="button button-main" disabled={!chosen}>
          Book
        </button>
      </footer>
    </form>
  );
}
