import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { optionalInt } from "../server/body-fields";
import { ClinicContext, clinicRoutes, ok } from "./clinic-access";
import type { ClinicUser } from "./user.records";

const MAX_PAGE = 100;

export const fullNameOf = ({ first_name, last_name }: ClinicUser): string =>
  [first_name, last_name].filter((part) => part !== null).join(" ");

/** A user as `GET /users` shows it: `type` is a number for some and text for others. */
function toUserWire(user: ClinicUser): Record<string, unknown> {
  const isTypeText = Number(user.id) % 3 === 0;
  return {
    id: user.id,
    code: user.code,
    type: isTypeText ? String(user.type) : user.type,
    subtype: user.subtype,
    username: user.username,
    vseeid: user.vseeid,
    email: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    full_name: fullNameOf(user),
    dob: user.dob,
    gender: user.gender,
    phone: user.phone,
    photo: user.photo,
    active: user.active,
    tos: user.tos,
  };
}

/** Reading users one by one and in batches. */
export function userRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access } = context;
  const route = clinicRoutes(context);
  return [
    route("GET", "/users/{user_id}", ({ params }, caller) => {
      const user = clinic.users.get(access.userId(caller, params["user_id"]));
      return ok(user && toUserWire(user));
    }),
    route("GET", "/users", ({ query }, caller) => {
      const ids = new Set((query.get("id") ?? "").split(",").filter((id) => id !== ""));
      if (ids.size === 0) throw new Refusal(400, "id is required.");
      const start = optionalInt(query.get("start"), "start") ?? 0;
      const limit = Math.min(optionalInt(query.get("limit"), "limit") ?? MAX_PAGE, MAX_PAGE);
      const visible = [...ids]
        .filter((id) => caller.isAdmin || id === caller.userId)
        .flatMap((id) => clinic.users.get(id) ?? []);
      // The server's order is its own: by code, so neither by id nor as asked.
      visible.sort((a, b) => (a.code < b.code ? -1 : 1));
      return ok(visible.slice(start, start + limit).map(toUserWire), { total_count: visible.length });
    }),
  ];
}
