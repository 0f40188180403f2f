import { PatientSearch } from "../find/patient-search";
import { factsOf, type Role } from "../session/session";
import { HomeLink } from "./home-link";
import { RoleSwitch } from "./role-switch";
import { ThemeButton } from "./theme-button";

/** Top of every page of the demo: link home, the role's search, and the role switch. */
export function TopBar({ role }: { readonly role: Role }) {
  return (
    <header className="topbar">
      <div className="topbar-inner">
        <HomeLink className="brand">
          <img src="/demo/icon.svg" alt="" width="34" height="34" />
          <span>
            <strong>Coverage desk</strong>
            <small>Sandbox · made-up people</small>
          </span>
        </HomeLink>
        {role === "CLINIC_STAFF" && <PatientSearch />}
        {role !== "CLINIC_STAFF" && <p className="topbar-note">{factsOf(role).sees}</p>}
        <RoleSwitch role={role} />
        <ThemeButton />
      </div>
    </header>
  );
}
