import { useEffect, useRef, type FormEvent } from "react";
import { goTo, type Place } from "../session/place";
import { factsOf, type Session } from "../session/session";

/** Opens a chart by patient id, or a member by member id for whoever works with those; other roles look up nothing. */
export function SearchField({ place, session }: { readonly place: Place; readonly session: Session }) {
  const input = useRef<HTMLInputElement>(null);
  const forMembers = place.role === "BROKER";
  const value = forMembers ? place.memberId : place.patientId;
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  if (!forMembers && !factsOf(place.role).hasCharts) return <span className="search-gap" />;
  const ids = forMembers ? session.memberIds : session.patientIds;
  const label = forMembers ? "Member id" : "Patient id";
  const open = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const id = input.current?.value.trim() ?? "";
    if (id !== "") goTo(forMembers ? { memberId: id } : { patientId: id });
  };
  return (
    <form className="search" role="search" onSubmit={open}>
      <label htmlFor="search-id">{label}</label>
      <input
        ref={input}
        id="search-id"
        name="id"
        defaultValue={value}
        list="search-ids"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={(event) => event.currentTarget.select()}
      />
      <datalist id="search-ids">
        {ids.map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <button type="submit" className="button">
        Open
      </button>
    </form>
  );
}
