import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { newKey } from "../booking/booking";
import { CancelPreAuthDocument } from "../operations.generated";
import { Notice } from "../shell/notice";
import type { ListedPreAuth } from "./desk-pre-auth";

const shortest = 3;
const longest = 500;

export interface CancelDialogProps {
  readonly preAuth: ListedPreAuth;
  readonly onClose: () => void;
  readonly onCancelled: () => void;
}

/** Cancels a pre-authorization with the reason that the insurer requires. */
export function CancelDialog({ preAuth, onClose, onCancelled }: CancelDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // One key per dialog, so that a repeated request has no second effect.
  const [idempotencyKey] = useState(newKey);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [run, { loading }] = useMutation(CancelPreAuthDocument, { fetchPolicy: "no-cache" });
  useEffect(() => dialog.current?.showModal(), []);
  const given = reason.trim();
  const isFit = given.length >= shortest && given.length <= longest;
  const cancel = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isFit || loading) return;
    setProblem(undefined);
    const { data } = await run({ variables: { input: { id: preAuth.id, reason: given, idempotencyKey } } });
    const [error] = data?.cancelPreAuth?.userErrors ?? [];
    if (error?.code === "OUTCOME_UNKNOWN") {
      setProblem("We could not confirm the cancellation. Read the list again before you try again.");
      onCancelled();
    } else if (error) setProblem(error.message);
    else {
      dialog.current?.close();
      onCancelled();
    }
  };
  const onFailure = (): void => setProblem("No answer came. Send it again: it is not done twice.");
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="cancel-title" onClose={onClose}>
      <form className="booking" onSubmit={(event) => void cancel(event).catch(onFailure)}>
        <h2 id="cancel-title">Cancel this pre-authorization?</h2>
        <p className="fine">{[preAuth.illness?.label, preAuth.insuredPerson?.fullName].filter(Boolean).join(" · ")}</p>
        <label className="field">
          <span>Reason</span>
          <textarea
            rows={3}
            required
            minLength={shortest}
            maxLength={longest}
            value={reason}
            aria-describedby="reason-length"
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <p id="reason-length" className="fine">
          {shortest} to {longest} characters; the insurer keeps it.
        </p>
        {problem && <Notice text={problem} />}
        <footer className="booking-foot">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button type="submit" className="button button-main" disabled={!isFit || loading}>
            {loading ? "Cancelling…" : "Cancel it"}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
