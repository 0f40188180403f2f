import { useSyncExternalStore } from "react";
import { roles, type Role, type Session } from "./session";

/** Where the page stands: in its address, so that a link, a reload and the back button lead there again. */
export interface Place {
  readonly role: Role;
  readonly patientId: string;
  readonly memberId: string;
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

/** The place that the address names; what it leaves out is what the session begins with. */
export function usePlace(session: Session): Place {
  const search = new URLSearchParams(useSyncExternalStore(subscribe, () => window.location.search));
  const role = roles.find((facts) => facts.role === search.get("role"))?.role ?? "CLINIC_STAFF";
  return {
    role,
    patientId: search.get("patient") || session.patientId,
    memberId: search.get("member") || session.memberIds[0] || "",
    insurance: search.get("insurance") || session.insurances[0] || "",
  };
}

const names = { role: "role", patientId: "patient", memberId: "member", insurance: "insurance" } as const;

export function goTo(change: Partial<Place>): void {
  const search = new URLSearchParams(window.location.search);
  for (const [key, value] of Object.entries(change)) search.set(names[key as keyof Place], value);
  window.history.pushState(null, "", `?${search.toString()}`);
  window.dispatchEvent(new Event(moved));
}
