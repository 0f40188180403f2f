import { useRef, useState } from "react";
import { BookingForm } from "./booking-form";
import { useBooking } from "./use-booking";

/** Opens the booking dialog, and says how it went. */
export function BookVisit({ patientId }: { readonly patientId: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { book, outcome } = useBooking(patientId);
  const open = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="book">
      <button type="button" className="button button-main" onClick={open}>
        Book a visit
      </button>
      <p className={`book-outcome ${outcome?.failed ? "book-failed" : ""}`} role="status">
        {outcome?.text}
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby="booking-title" onClose={() => setOpen(false)}>
        {isOpen && (
          <BookingForm
            onCancel={() => dialog.current?.close()}
            onBook={(slot, providerId) => {
              dialog.current?.close();
              book(slot, providerId);
            }}
          />
        )}
      </dialog>
    </div>
  );
}
