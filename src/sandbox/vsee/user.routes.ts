import type { ApiReply, ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { optionalInt } from "../server/body-fields";
import { ClinicCaller, ClinicContext, clinicRoutes, ok } from "./clinic-access";
import type { ClinicUser } from "./user.records";
import { fullNameOf, toFoundWire, toProfileWire, toUserWire } from "./user.wire";

const MAX_PAGE = 100;
const SHORTEST_SEARCH = 3;

function page(query: URLSearchParams): { start: number; limit: number } {
  const start = optionalInt(query.get("start"), "start") ?? 0;
  return { start, limit: Math.min(optionalInt(query.get("limit"), "limit") ?? MAX_PAGE, MAX_PAGE) };
}

const byName = (one: ClinicUser, other: ClinicUser): number =>
  fullNameOf(one).localeCompare(fullNameOf(other)) || Number(one.id) - Number(other.id);

/** Reading users one by one, in batches and by search. */
export function userRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access, hasPatientSearch } = context;
  const route = clinicRoutes(context);

  const searchTerm = (query: URLSearchParams, name: string): string | undefined => {
    const term = query.get(name)?.toLowerCase();
    if (term !== undefined && term.length < SHORTEST_SEARCH) throw new Refusal(400, `${name} is too short.`);
    return term;
  };

  /** Reads by id, in the server's own order: neither by id nor as requested. */
  const batch = (ids: ReadonlySet<string>, query: URLSearchParams, caller: ClinicCaller): ApiReply => {
    const { start, limit } = page(query);
    const visible = [...ids]
      .filter((id) => caller.isAdmin || id === caller.userId)
      .flatMap((id) => clinic.users.get(id) ?? []);
    visible.sort((a, b) => (a.code < b.code ? -1 : 1));
    return ok(visible.slice(start, start + limit).map(toUserWire), { total_count: visible.length });
  };

  const search = (query: URLSearchParams, caller: ClinicCaller): ApiReply => {
    if (!caller.isAdmin) throw new Refusal(403, "Not allowed.");
    const [either, name, email] = ["q", "full_name", "email"].map((term) => searchTerm(query, term));
    const types = new Set((query.get("type") ?? "").split(",").filter((type) => type !== ""));
    const has = (text: string | null, term: string): boolean => text?.toLowerCase().includes(term) ?? false;
    const matches = (user: ClinicUser): boolean =>
      (types.size === 0 || types.has(String(user.type))) &&
      (either === undefined || has(fullNameOf(user), either) || has(user.email, either)) &&
      (name === undefined || has(fullNameOf(user), name)) &&
      (email === undefined || has(user.email, email));
    const found = [...clinic.users.values()].filter(matches).sort(byName);
    const { start, limit } = page(query);
    return ok(found.slice(start, start + limit).map(toFoundWire), { total_count: found.length });
  };

  return [
    route("GET", "/users/{user_id}", ({ params }, caller) => {
      const user = clinic.users.get(access.userId(caller, params["user_id"]));
      return ok(user && toProfileWire(user));
    }),
    route("GET", "/users", ({ query }, caller) => {
      const ids = new Set((query.get("id") ?? "").split(",").filter((id) => id !== ""));
      if (ids.size > 0) return batch(ids, query, caller);
      if (!hasPatientSearch) throw new Refusal(400, "id is required.");
      return search(query, caller);
    }),
  ];
}
