import { useRef, useState } from "react";
import { BookingForm } from "./booking-form";
import { useBooking } from "./use-booking";

/** Opens the booking dialog. */
export function BookVisit({ patientId }: { readonly patientId: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const book = useBooking(patientId);
  const open = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="book">
      <button type="button" className="button button-main" onClick={open}>
        Book a visit
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="booking-title" onClose={() => setOpen(false)}>
        {isOpen && (
          <BookingForm
            onCancel={() => dialog.current?.close()}
            onBook={(slot, providerId) => {
              dialog.current?.close();
              void book(slot, providerId);
            }}
          />
        )}
      </dialog>
    </div>
  );
}
