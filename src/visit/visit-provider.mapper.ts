import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { UpstreamError } from "../upstream/upstream-error";
import type { ProviderWire, UserWire } from "../upstream/vsee/vsee.wire";
import { VisitProvider } from "./visit-parts.type";

export interface ProviderSource {
  readonly id: string;
  /** What the visit tells; null where it tells no more than the id. */
  readonly wire: ProviderWire | null;
  /** The provider's user record, or why it could not be read; null where it was not needed. */
  readonly user: UserWire | UpstreamError | null;
}

/** A provider: what the visit tells first, then what the user record adds. */
export const toProvider = lazyMapper<VisitProvider, ProviderSource>(VisitProvider, {
  id: ({ id }) => id,
  code: (source) => source.wire?.code ?? userOf(source, "code")?.code ?? null,
  fullName: (source) => nameIn(source.wire) ?? nameIn(userOf(source, "full_name")),
  title: ({ wire }) => wire?.title ?? null,
  suffix: ({ wire }) => wire?.suffix ?? null,
  email: (source) => source.wire?.email ?? userOf(source, "email")?.email ?? null,
  phone: (source) => source.wire?.phone ?? userOf(source, "phone")?.phone ?? null,
  photoUrl: (source) => source.wire?.photo ?? userOf(source, "photo")?.photo ?? null,
  role: ({ wire }) => wire?.role ?? null,
  timezone: ({ wire }) => wire?.timezone ?? null,
});

/** A host as the visit's details list it. */
export function toHost(wire: ProviderWire): VisitProvider {
  return toProvider({ id: orElse("", () => wire.id ?? ""), wire, user: null });
}

/** Whether this visit's form leaves out a selected field that a user record holds; the forms differ in what they tell. */
export function leavesOut(wire: ProviderWire | null, selected: { has(field: string): boolean }): boolean {
  const raw = wire?.raw ?? {};
  for (const [field, keys] of wireFields) if (selected.has(field) && !keys.some((key) => key in raw)) return true;
  return false;
}

const wireFields = [
  ["code", ["code"]],
  ["fullName", ["full_name", "first_name", "last_name"]],
  ["email", ["email"]],
  ["phone", ["phone"]],
  ["photoUrl", ["photo"]],
] as const;

// What the visit says itself stands, even if it says "none".
function userOf({ wire, user }: ProviderSource, key: string): UserWire | null {
  if (user === null || (wire !== null && key in wire.raw)) return null;
  if (user instanceof Error) throw user;
  return user;
}

function nameIn(person: Pick<UserWire, "full_name" | "first_name" | "last_name"> | null): string | null {
  if (person === null) return null;
  const joined = [person.first_name, person.last_name].filter((part) => part !== null).join(" ");
  return person.full_name ?? (joined === "" ? null : joined);
}
