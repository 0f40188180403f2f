import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { goTo } from "../session/place";
import { FoundList } from "./found-list";
import { useFind } from "./use-find";

/** Finds a patient by name, e-mail address, patient id or card number, with suggestions. */
export function PatientSearch() {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const state = useFind(typed);
  const patients = state.name === "found" ? state.found.patients : [];
  const active = patients[Math.min(at, patients.length - 1)];
  useSlash(input);

  const open = (id: string): void => {
    goTo({ patientId: id });
    setTyped("");
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && patients.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, patients.length - 1) + step + patients.length) % patients.length);
    } else if (event.key === "Enter" && active && isOpen) {
      event.preventDefault();
      open(active.id);
    } else if (event.key === "Escape") {
      if (!isOpen) setTyped("");
      setOpen(false);
    }
  };
  const isShown = isOpen && state.name !== "idle";
  return (
    <div
      className="find"
      role="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500" />
      </svg>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Find a patient"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active ? `${listId}-${active.id}` : undefined}
        placeholder="Name, e-mail or card number"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <FoundList
        id={listId}
        state={state}
        isShown={isShown}
        activeId={active?.id}
        onOpen={open}
        onClear={() => {
          setTyped("");
          input.current?.focus();
        }}
      />
    </div>
  );
}

/** A slash moves the focus to the field, unless the user is typing elsewhere. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || target.closest("input, select, textarea, dialog"))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [input]);
}
