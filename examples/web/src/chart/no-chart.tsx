import type { Role } from "../session/session";
import { HomeLink } from "../shell/home-link";

/** Missing and denied look the same here, as they do in the graph. */
export function NoChart({ id, role }: { readonly id: string; readonly role: Role }) {
  return (
    <div className="empty-page">
      <h1>No chart to show for {id}</h1>
      <p>
        {role === "PATIENT"
          ? "Patients see their own chart only. Whether this one exists is not said."
          : "There is no such patient at the clinic. Find them by name, e-mail address or card number above."}
      </p>
      <p>
        <HomeLink>{role === "PATIENT" ? "To your own chart" : "Back to the morning list"}</HomeLink>
      </p>
    </div>
  );
}
