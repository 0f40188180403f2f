import { toAttachments } from "../intake/to-attachments";
import { toHost } from "./visit-provider.mapper";
import { isNamed, lazyMapper, orElse, readEach } from "../upstream/wire/lazy-mapper";
import type {
  CallLogWire,
  MeetingWire,
  PaymentWire,
  PostVisitWire,
  PrescriptionWire,
  ProviderWire,
  RelatedVisitWire,
  RoomWire,
  VisitWire,
} from "../upstream/vsee/vsee.wire";
import { invalidField, isRecord } from "../upstream/wire/wire-view";
import {
  CallLog,
  Meeting,
  MeetingPhone,
  Payment,
  PostVisit,
  Prescription,
  RelatedVisit,
  Room,
  type VisitProvider,
} from "./visit-parts.type";
import { VisitStatus, visitStatusOf } from "./visit-status";

/** Hosts that can be named. */
export function toHosts(wires: readonly ProviderWire[] | null): VisitProvider[] {
  return (wires ?? []).filter((wire) => isNamed(() => wire.id)).map(toHost);
}

/** The visit's room; where only the code is given, the code is all there is to name it by. */
export function roomOf(visit: VisitWire): Room | null {
  const { room } = visit;
  if (room) return toRoom({ room, visit });
  const { room_code: code } = visit;
  return code === null ? null : Object.assign(new Room(), { id: code, code, name: null, domain: null, slug: null });
}

const toRoom = lazyMapper<Room, { room: RoomWire; visit: VisitWire }>(Room, {
  id: ({ room, visit }) => orElse("", () => room.id ?? room.code ?? visit.room_code ?? ""),
  code: ({ room, visit }) => room.code ?? visit.room_code,
  name: ({ room }) => room.name,
  domain: ({ room }) => room.domain,
  slug: ({ room }) => room.slug,
});

export const toPayment = lazyMapper<Payment, PaymentWire>(Payment, {
  id: (wire) => wire.id,
  amount: (wire) => wire.amount,
  description: (wire) => wire.description,
  durationMinutes: (wire) => wire.duration,
});

export const toMeeting = lazyMapper<Meeting, MeetingWire>(Meeting, {
  id: (wire) => orElse("", () => wire.meeting_id ?? ""),
  pin: (wire) => wire.conference_pin,
  expiresAt: (wire) => wire.expiry,
  hosts: (wire) => orElse([], () => wire.hosts ?? []),
  recordingAutoStart: (wire) => wire.recording_auto_start,
  phoneNumbers: (wire) => orElse([], () => phoneNumbersOf(wire.phone_numbers)),
});

// A map of country to numbers; an empty one comes as a list.
function phoneNumbersOf(map: unknown): MeetingPhone[] {
  if (map === null || map === "" || (Array.isArray(map) && map.length === 0)) return [];
  if (!isRecord(map)) throw invalidField("vsee", "meeting.phone_numbers");
  const listed = Object.entries(map).flatMap(([country, numbers]) =>
    (Array.isArray(numbers) ? (numbers as unknown[]) : [numbers]).map((number) => ({ country, number })),
  );
  return readEach(listed, phoneNumberOf);
}

function phoneNumberOf({ country, number }: { country: string; number: unknown }): MeetingPhone | null {
  if (number === null || number === "") return null;
  if (typeof number !== "string") throw invalidField("vsee", "meeting.phone_numbers");
  return Object.assign(new MeetingPhone(), { country, number });
}

export const toCallLog = lazyMapper<CallLog, CallLogWire>(CallLog, {
  startedAt: (wire) => wire.total_start,
  endedAt: (wire) => wire.total_end,
  durationSeconds: (wire) => wire.total_duration,
  waitingSeconds: (wire) => wire.waiting_time,
});

export const toPostVisit = lazyMapper<PostVisit, PostVisitWire>(PostVisit, {
  id: (wire) => wire.id,
  draft: (wire) => wire.draft,
  diagnosis: (wire) => wire.diagnosis,
  physicalExam: (wire) => wire.physical_exam,
  assessmentPlan: (wire) => wire.assessment_plan,
  patientInstructions: (wire) => wire.patient_instructions,
  disposition: (wire) => wire.disposition,
  reasonForVisit: (wire) => wire.reason_for_visit,
  attachments: (wire) => orElse([], () => toAttachments(wire.attachments)),
  updatedAt: (wire) => wire.modified,
  updatedBy: (wire) => wire.modifiedBy,
});

const toPrescription = lazyMapper<Prescription, PrescriptionWire>(Prescription, {
  id: (wire) => orElse("", () => wire.ID ?? ""),
  drug: (wire) => wire.Drug,
  ndc: (wire) => wire.NDC,
  rxNormCode: (wire) => wire.RxNormCode,
  directions: (wire) => wire.Directions,
  quantity: (wire) => wire.Qty,
  quantityUnit: (wire) => wire.QtyQual,
  refills: (wire) => wire.Refills,
  daysSupply: (wire) => wire.DaysSupply,
  status: (wire) => wire.Status,
  prescribedAt: (wire) => wire.PrescriptionDate,
  prescriberName: (wire) => wire.PrescriberName,
  pharmacyNcpdpId: (wire) => wire.PharmacyNcpdpId,
});

/** Prescriptions that can be named. */
export function toPrescriptions(wires: readonly PrescriptionWire[] | null): Prescription[] {
  return (wires ?? []).filter((wire) => isNamed(() => wire.ID)).map(toPrescription);
}

export const toRelatedVisit = lazyMapper<RelatedVisit, RelatedVisitWire>(RelatedVisit, {
  id: (wire) => orElse("", () => wire.id ?? ""),
  start: (wire) => wire.start,
  end: (wire) => wire.end,
  status: (wire) => orElse(VisitStatus.UNKNOWN, () => visitStatusOf(wire.status)),
  statusCode: (wire) => wire.status,
});
