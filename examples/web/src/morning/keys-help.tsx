import { useRef } from "react";

const keys = [
  ["J or ↓", "Next row"],
  ["K or ↑", "Row before"],
  ["Enter", "Open the chart"],
  ["N", "Note that the next step was done"],
  ["C", "Check the cover"],
  ["/", "Find a patient"],
] as const;

/** What the keys do. */
export function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="button button-small keys-button" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl className="keys">
          {keys.map(([key, effect]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{effect}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="booking-foot">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
