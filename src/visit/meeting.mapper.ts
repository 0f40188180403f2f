import type { MaybeFlawed } from "../upstream/flawed";
import { CallLogWire, MeetingWire, ProviderCallWire } from "../upstream/vsee/visit.wire";
import { lazyMapper, orElse, readEach } from "../upstream/wire/lazy-mapper";
import { invalidField, isRecord } from "../upstream/wire/wire-view";
import { CallLog, Meeting, MeetingPhone, ProviderCall } from "./meeting.type";

export const toMeeting = lazyMapper<Meeting, MeetingWire>(Meeting, {
  id: (wire) => orElse("", () => wire.meeting_id ?? ""),
  pin: (wire) => wire.conference_pin,
  expiresAt: (wire) => wire.expiry,
  hosts: (wire) => orElse([], () => wire.hosts ?? []),
  recordingAutoStart: (wire) => wire.recording_auto_start,
  phoneNumbers: (wire) => orElse([], () => phoneNumbersOf(wire.phone_numbers)),
});

// A map of country to numbers; an empty one comes as a list.
function phoneNumbersOf(map: unknown): MaybeFlawed<MeetingPhone[]> {
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
  providers: (wire) => callsIn(wire.raw),
  patients: (wire) => wire.patients,
  source: (wire) => wire.source,
  sourceIds: (wire) => wire.source_ids,
});

const toProviderCall = lazyMapper<ProviderCall, ProviderCallWire>(ProviderCall, {
  providerId: (wire) => wire.provider_id,
  startedAt: (wire) => wire.call_start,
  durationSeconds: (wire) => wire.call_duration,
  waitingSeconds: (wire) => wire.wait_time,
});

const numberedField = /^(provider_id|call_start|call_duration|wait_time)_(\d{1,3})$/;

// Each call has its own numbered fields, such as `call_start_2`.
function callsIn(log: Readonly<Record<string, unknown>>): ProviderCall[] {
  const calls = new Map<number, Record<string, unknown>>();
  for (const [key, value] of Object.entries(log)) {
    const [, field, number] = numberedField.exec(key) ?? [];
    if (field === undefined) continue;
    const call = calls.get(Number(number)) ?? {};
    calls.set(Number(number), call);
    call[field] = value;
  }
  return [...calls]
    .sort(([one], [other]) => one - other)
    .map(([, call]) => toProviderCall(ProviderCallWire.view(call)));
}
