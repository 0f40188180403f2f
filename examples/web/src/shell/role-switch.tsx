import { setParameters } from "../session/place";
import { factsOf, roles, type Role } from "../session/session";

/** The role that the page acts as. The graph decides what that role sees; the page only sends another token. */
export function RoleSwitch({ role }: { readonly role: Role }) {
  return (
    <label className="role-switch" title={factsOf(role).sees}>
      <span>Acting as</span>
      <select value={role} onChange={(event) => setParameters({ role: event.target.value })}>
        {roles.map((facts) => (
          <option key={facts.role} value={facts.role}>
            {facts.label}
          </option>
        ))}
      </select>
    </label>
  );
}
