import type { MaybeFlawed } from "../upstream/flawed";
import type { ConsultationWire, RoomWire, SpecialtyWire } from "../upstream/vsee/room.wire";
import { isNamed, lazyMapper, orElse, readEach } from "../upstream/wire/lazy-mapper";
import type { Consultation } from "./consultation.type";
import { Room, RoomSpecialty } from "./room.type";
import { toConsultation } from "./to-consultation";

export interface RoomSource {
  readonly code: string;
  /** Null if only the code is known. */
  readonly wire: RoomWire | null;
  /** Clinic staff may see what is hidden from patients. */
  readonly isStaff: boolean;
  /** Why the room itself could not be read: the error of each field that `wire` lacks. */
  readonly failure?: Error;
}

export const toRoom = lazyMapper<Room, RoomSource>(Room, {
  id: ({ code }) => code,
  code: ({ code }) => code,
  name: known(({ wire }) => wire?.name ?? null),
  domain: known(({ wire }) => wire?.domain ?? null),
  slug: known(({ wire }) => wire?.slug ?? null),
  description: known(({ wire }) => wire?.description ?? null),
  subtitle: known(({ wire }) => wire?.subtitle ?? null),
  accountCode: known(({ wire }) => wire?.account_code ?? null),
  isActive: known(({ wire }) => wire?.active ?? null),
  isPublic: known(({ wire }) => wire?.public_access_room ?? null),
  isClosed: known(({ wire }) => wire?.operation_settings?.is_closed ?? null),
  closedMessage: known(({ wire }) => wire?.operation_settings?.close_msg ?? null),
  timezone: known(({ wire }) => wire?.operation_settings?.default_timezone ?? null),
  walkInEnabled: known(({ wire }) => wire?.visits?.walkin?.enabled ?? null),
  appointmentEnabled: known(({ wire }) => wire?.visits?.appointment?.enabled ?? null),
  specialties: known(
    ({ wire }) => wire?.specialties?.filter((one) => isNamed(() => one.code)).map(toSpecialty) ?? null,
  ),
  consultations: known(consultationsOf),
  currency: known(({ wire }) => currencyOf(wire)),
  auth: known(({ wire }) => wire?.auth ?? null),
  createdAt: known(({ wire }) => wire?.created ?? null),
  updatedAt: known(({ wire }) => wire?.modified ?? null),
  wire: ({ wire }) => wire,
});

/** What the record says; if it does not and the room could not be read, the value is unknown. */
function known<T>(read: (source: RoomSource) => T | null): (source: RoomSource) => T | null {
  return (source) => {
    const value = read(source);
    if (value === null && source.failure) throw source.failure;
    return value;
  };
}

const toSpecialty = lazyMapper<RoomSpecialty, SpecialtyWire>(RoomSpecialty, {
  code: (wire) => orElse("", () => wire.code ?? ""),
  name: (wire) => wire.name,
  durationMinutes: (wire) => wire.duration,
});

function consultationsOf({ wire, isStaff }: RoomSource): MaybeFlawed<Consultation[]> | null {
  const offered = wire?.payment?.consultations ?? null;
  if (offered === null) return null;
  return readEach(offered, (one) =>
    isStaff || isForPatients(one)
      ? toConsultation({ wire: one, currency: orElse(null, () => currencyOf(wire)) })
      : null,
  );
}

/** Whether patients may see and choose it; false if the clinic does not say. */
export function isForPatients(consultation: ConsultationWire): boolean {
  return consultation.visible_to_patient === true;
}

function currencyOf(wire: RoomWire | null): string | null {
  return wire?.payment?.currency ?? wire?.paymentCurrency ?? null;
}

/** Fields of a room, by the name of the record's part that they come from. */
const recordParts: Readonly<Record<string, readonly string[]>> = {
  name: ["name"],
  domain: ["domain"],
  slug: ["slug"],
  description: ["description"],
  subtitle: ["subtitle"],
  accountCode: ["account_code"],
  isActive: ["active"],
  isPublic: ["public_access_room"],
  isClosed: ["operation_settings"],
  closedMessage: ["operation_settings"],
  timezone: ["operation_settings"],
  walkInEnabled: ["visits"],
  appointmentEnabled: ["visits"],
  specialties: ["specialties"],
  consultations: ["payment"],
  currency: ["payment", "paymentCurrency"],
  auth: ["auth"],
  createdAt: ["created"],
  updatedAt: ["modified"],
};

/** Whether a record leaves out a part that a selected field comes from. */
export function leavesRoomOut(wire: RoomWire | null, selected: { keys(): Iterable<string> }): boolean {
  const raw = wire?.raw ?? {};
  for (const field of selected.keys()) {
    const parts = recordParts[field];
    if (parts !== undefined && !parts.some((part) => part in raw)) return true;
  }
  return false;
}
