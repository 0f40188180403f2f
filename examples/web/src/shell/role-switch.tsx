import { goTo } from "../session/place";
import { factsOf, roles, type Role } from "../session/session";

/** Who the page acts as. The graph decides what that role sees; the page only sends another token. */
export function RoleSwitch({ role }: { readonly role: Role }) {
  return (
    <fieldset className="roles">
      <legend>Acting as</legend>
      <div className="roles-row">
        {roles.map((facts) => (
          <label key={facts.role} className="role">
            <input
              type="radio"
              name="role"
              value={facts.role}
              checked={facts.role === role}
              onChange={() => goTo({ role: facts.role })}
            />
            <span>{facts.label}</span>
          </label>
        ))}
      </div>
      <p className="roles-note" role="status">
        {factsOf(role).sees}
      </p>
    </fieldset>
  );
}
