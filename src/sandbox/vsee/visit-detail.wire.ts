import type { ClinicStore } from "../sandbox-store";
import { toCreator, toEConsultMember, toHost, toNumberMember, toNumberProvider } from "./person.wire";
import { SECOND_POSTVISIT, sharedFields, userOf } from "./visit.wire";
import type { RoomRecord } from "./room.records";
import type { VisitRecord } from "./visit.records";

function numbers(visit: VisitRecord): Record<string, unknown> {
  return {
    member_id: Number(visit.memberId),
    provider_id: Number(visit.providerId ?? 0),
    start: visit.start,
    end: visit.end,
    actual_start: visit.actualStart,
    actual_end: visit.actualEnd,
    type: visit.type,
    status: visit.status,
  };
}

function roomFields(room: RoomRecord | undefined, accountCode: string): Record<string, unknown> {
  if (!room) return {};
  const { id, code, name, domain, slug } = room;
  return {
    room_id: room.visitRoomId,
    room_code: code,
    room: { id, code, name, domain, account_code: accountCode, slug },
  };
}

function accountFields(clinic: ClinicStore): Record<string, unknown> {
  const meeting = { enabled: true, guest_invite_enabled: true, adhoc_group_call: { disabled: true } };
  return {
    account: {
      code: clinic.accountCode,
      name: "Sandbox Clinic",
      domain: "sandbox.clinic.example",
      vsee_api: { meeting },
    },
  };
}

/** A walk-in that the visit is tied to, in four fields. */
function relatedFields(clinic: ClinicStore, { relatedWalkinId }: VisitRecord): Record<string, unknown> {
  const walkIn = relatedWalkinId === null ? undefined : clinic.visits.get(relatedWalkinId);
  if (!walkIn) return {};
  const { id, start, end, status } = walkIn;
  return { related_walkin_id: id, related_walkin: { start, end, status, id } };
}

function intakeFields(clinic: ClinicStore, visit: VisitRecord): Record<string, unknown> {
  const intake = visit.intakeId === null ? undefined : clinic.intakes.get(visit.intakeId);
  if (!intake) return {};
  const medical_profile = clinic.medicalProfiles.get(visit.memberId);
  return { intake_id: intake.id, intake: { ...intake, ...(medical_profile ? { medical_profile } : {}) } };
}

const NOT_SET = {
  more_provider_ids: null,
  guest_emails: null,
  guest_mobiles: null,
  reminder_type: null,
  reminder_time: null,
};

/** Times and codes as numbers, complete: single reads and bookings. */
export function toNumberForm(clinic: ClinicStore, visit: VisitRecord): Record<string, unknown> {
  const provider = userOf(clinic, visit.providerId);
  const member = userOf(clinic, visit.memberId);
  const creator = userOf(clinic, visit.creatorId);
  const hosts = visit.hostIds.flatMap((id) => clinic.users.get(id) ?? []);
  return {
    ...sharedFields(visit),
    ...numbers(visit),
    payment: visit.payment,
    ...(visit.subtype === null ? {} : { subType: visit.subtype, subtype: visit.subtype }),
    ...roomFields(clinic.rooms.get(visit.roomCode), clinic.accountCode),
    ...(provider ? { provider: toNumberProvider(provider) } : {}),
    ...(member ? { member: toNumberMember(member) } : {}),
    ...NOT_SET,
    ...visit.extras,
    host_ids: visit.hostIds,
    hosts: hosts.map(toHost),
    ...(creator ? { creator: toCreator(creator, clinic) } : {}),
    ...("pending_actions" in visit.extras ? {} : { pending_actions: [] }),
    is_test: visit.isTest,
    ...(visit.meeting ? { meeting: visit.meeting } : {}),
    ...(visit.oneTimeLinkToken === null ? {} : { one_time_link_token: visit.oneTimeLinkToken }),
    ...("notify_list" in visit.extras ? {} : { notify_list: [] }),
    ...relatedFields(clinic, visit),
    ...(visit.callLogs ? { call_logs: visit.callLogs } : {}),
    incharge: false,
    ...intakeFields(clinic, visit),
    ...(visit.secondPostvisit ? { [SECOND_POSTVISIT]: visit.secondPostvisit } : {}),
    isEditExpired: false,
    ...accountFields(clinic),
    prescriptionsBeforeVisit: visit.prescriptionsBeforeVisit,
    prescriptions: visit.prescriptions,
    root_visit: { id: visit.id, group_chat_id: null, participants: null },
  };
}

/** The number form as a new e-consult has it. */
export function toEConsultForm(clinic: ClinicStore, visit: VisitRecord): Record<string, unknown> {
  const member = userOf(clinic, visit.memberId);
  const creator = userOf(clinic, visit.creatorId);
  const room = clinic.rooms.get(visit.roomCode);
  const intake = visit.intakeId === null ? undefined : clinic.intakes.get(visit.intakeId);
  return {
    ...sharedFields(visit),
    ...numbers(visit),
    state: "--",
    subtype: visit.subtype,
    room_id: room?.visitRoomId,
    room_code: visit.roomCode,
    room: room && { id: room.id, code: room.code, name: room.name },
    incharge: false,
    isEditExpired: false,
    ...(member ? { member: toEConsultMember(member) } : {}),
    pending_actions: [],
    ...(visit.invoice ? { invoice: visit.invoice } : {}),
    ...(creator ? { creator: toCreator(creator, clinic) } : {}),
    intake_id: visit.intakeId,
    intake,
    account: { domain: null, code: clinic.accountCode, name: "Sandbox Clinic" },
    expiry: visit.expiry,
  };
}
