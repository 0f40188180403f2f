import { soundOf, type MaybeFlawed, type Unread } from "../upstream/flawed";
import type { ProviderWire } from "../upstream/vsee/room.wire";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { isNamed, lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { VisitProvider } from "./visit-provider.type";

export interface ProviderSource {
  readonly id: MaybeFlawed<string>;
  /** What the record that led here contains; null if only the id. */
  readonly wire: ProviderWire | null;
  /** The provider's user record, or the error with which it could not be read; null if it was not needed. */
  readonly user: UserWire | Unread | null;
  /** Only id, name, title, suffix and photo. */
  readonly isPublic?: boolean;
}

type Read<T> = (source: ProviderSource) => T | null;

function unlessPublic<T>(read: Read<T>): Read<T> {
  return (source) => (source.isPublic ? null : read(source));
}

/** A provider: first the values of the record that led here, then those of the user record. */
export const toProvider = lazyMapper<VisitProvider, ProviderSource>(VisitProvider, {
  id: ({ id }) => id,
  code: unlessPublic((source) => source.wire?.code ?? userOf(source, "code")?.code ?? null),
  fullName: (source) => nameIn(source.wire) ?? nameIn(userOf(source, "full_name")),
  firstName: (source) => source.wire?.first_name ?? userOf(source, "first_name")?.first_name ?? null,
  lastName: (source) => source.wire?.last_name ?? userOf(source, "last_name")?.last_name ?? null,
  title: (source) => source.wire?.title ?? userOf(source, "title")?.title ?? null,
  suffix: (source) => source.wire?.suffix ?? userOf(source, "suffix")?.suffix ?? null,
  email: unlessPublic((source) => source.wire?.email ?? userOf(source, "email")?.email ?? null),
  phone: unlessPublic((source) => source.wire?.phone ?? userOf(source, "phone")?.phone ?? null),
  photoUrl: (source) => source.wire?.photo ?? userOf(source, "photo")?.photo ?? null,
  photoAttachmentId: unlessPublic(({ wire }) => wire?.photo_attachment_id ?? null),
  role: unlessPublic(({ wire }) => wire?.role ?? null),
  timezone: unlessPublic(({ wire }) => wire?.timezone ?? null),
  username: unlessPublic((source) => source.wire?.username ?? userOf(source, "username")?.username ?? null),
  vseeId: unlessPublic((source) => source.wire?.vseeid ?? userOf(source, "vseeid")?.vseeid ?? null),
  isActive: unlessPublic((source) => source.wire?.active ?? userOf(source, "active")?.active ?? null),
  termsAccepted: unlessPublic((source) => source.wire?.tos ?? userOf(source, "tos")?.tos ?? null),
  subtype: unlessPublic((source) => source.wire?.subtype ?? userOf(source, "subtype")?.subtype ?? null),
  isListed: unlessPublic(({ wire }) => wire?.status ?? null),
  shortBio: unlessPublic(({ wire }) => wire?.short_bio ?? null),
});

/** Providers of a list that can be named. */
export function toProviders(wires: readonly ProviderWire[], isPublic = false): VisitProvider[] {
  return wires
    .filter((wire) => isNamed(() => wire.id))
    .map((wire) => toProvider({ id: orElse("", () => wire.id ?? ""), wire, user: null, isPublic }));
}

/** Whether a record lacks a selected field that a user record has; records differ in their fields. */
export function leavesOut(wire: ProviderWire | null, selected: { has(field: string): boolean }): boolean {
  const raw = wire?.raw ?? {};
  for (const [field, keys] of wireFields) if (selected.has(field) && !keys.some((key) => key in raw)) return true;
  return false;
}

const wireFields = [
  ["code", ["code"]],
  ["fullName", ["full_name", "first_name", "last_name"]],
  ["firstName", ["first_name"]],
  ["lastName", ["last_name"]],
  ["email", ["email"]],
  ["phone", ["phone"]],
  ["photoUrl", ["photo"]],
  ["username", ["username"]],
  ["vseeId", ["vseeid"]],
  ["isActive", ["active"]],
  ["termsAccepted", ["tos"]],
  ["subtype", ["subtype"]],
] as const;

// A value of the record counts, even if it means "none".
function userOf({ wire, user }: ProviderSource, key: string): UserWire | null {
  if (user === null || (wire !== null && key in wire.raw)) return null;
  return soundOf(user);
}

function nameIn(person: Pick<UserWire, "full_name" | "first_name" | "last_name"> | null): string | null {
  if (person === null) return null;
  const joined = [person.first_name, person.last_name].filter((part) => part !== null).join(" ");
  return person.full_name ?? (joined === "" ? null : joined);
}
