import { useSyncExternalStore } from "react";
import { roles, type Role, type Session } from "./session";

/** What the page shows. It is in the address, so that links, reloads and the back button lead there again. */
export interface Place {
  readonly role: Role;
  /** The chart that is open; empty where staff see the morning list. */
  readonly patientId: string;
  readonly insurance: string;
}

const moved = "place-moved";

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(moved, listener);
  };
}

/** The parameters of the page's address. */
export function useParameters(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => window.location.search));
}

export type ParameterChange = Readonly<Record<string, string | null>>;

/** The address with some parameters changed; null and "" remove one. */
export function addressWith(change: ParameterChange): string {
  const search = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  return `?${search.toString()}`;
}

/** Changes parameters of the address: as a step that the back button undoes, or in place, as filters do. */
export function setParameters(change: ParameterChange, { inPlace = false } = {}): void {
  const address = addressWith(change);
  if (inPlace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  window.dispatchEvent(new Event(moved));
}

/** The place in the address, with the session's defaults. */
export function usePlace(session: Session): Place {
  const search = useParameters();
  const role = roles.find((facts) => facts.role === search.get("role"))?.role ?? "CLINIC_STAFF";
  return {
    role,
    patientId: search.get("patient") || (role === "PATIENT" ? session.patientId : ""),
    insurance: search.get("insurance") || session.insurances[0] || "",
  };
}

const names = { role: "role", patientId: "patient", insurance: "insurance" } as const;

/** Goes to a place; what is left out stays as it is. */
export function goTo(change: Partial<Place>): void {
  setParameters(Object.fromEntries(Object.entries(change).map(([key, value]) => [names[key as keyof Place], value])));
  if (change.patientId !== undefined) window.scrollTo(0, 0);
}

/** The address of a chart, for links. */
export const chartAddress = (patientId: string): string => addressWith({ patient: patientId });
