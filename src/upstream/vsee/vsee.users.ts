import { integer } from "../wire/wire-kind";
import type { VseeApi } from "./vsee.api";
import { UserWire } from "./vsee.wire";

/** `GET /users` answers with at most this many users at once. */
export const usersPerCall = 100;

/**
 * The users with these ids, at most a hundred, in the clinic's order. The page size is requested, because the clinic's default
 * may be smaller. One call, and one for each further page if the clinic returns smaller pages anyway.
 */
export async function readUsers(
  api: VseeApi,
  ids: readonly string[],
  dropped: (field: string) => void,
): Promise<UserWire[]> {
  const users: UserWire[] = [];
  for (;;) {
    const start = users.length === 0 ? "" : `&start=${String(users.length)}`;
    const path = `/users?id=${ids.join(",")}${start}&limit=${String(usersPerCall)}`;
    const body = await api.readWhole({ route: "/users", path, loads: ids.length });
    const page = UserWire.views(body?.["data"] ?? [], dropped);
    users.push(...page);
    // Without a total it is not known whether the others are missing or on the next page.
    const expected = Math.min(totalIn(body) ?? ids.length, ids.length);
    if (page.length === 0 || users.length >= expected) return users;
  }
}

/** Number of all users; null if the clinic does not say. Older deployments call it `total`. */
export function totalIn(body: Readonly<Record<string, unknown>> | null): number | null {
  const total = body?.["total_count"] ?? body?.["total"];
  return integer.check(total) && total !== undefined ? integer.decode(total as never) : null;
}
