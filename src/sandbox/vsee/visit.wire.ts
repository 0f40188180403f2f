import type { ClinicStore } from "../sandbox-store";
import { toTextPerson } from "./person.wire";
import type { ClinicUser, IntakeRecord, VisitRecord } from "./vsee.records";

/** A key that is written as a second `postvisit`, see {@link stringifyClinic}. */
export const SECOND_POSTVISIT = "postvisit#2";
const text = (value: number | null): string | null => (value === null ? null : String(value));
export const userOf = (clinic: ClinicStore, id: string | null): ClinicUser | undefined =>
  id === null ? undefined : clinic.users.get(id);

/** JSON as the clinic writes it: `/` escaped, and the one answer that holds a key twice. */
export const stringifyClinic = (body: unknown): string =>
  JSON.stringify(body).replaceAll(`"${SECOND_POSTVISIT}":`, '"postvisit":').replaceAll("/", "\\/");

/** In the text form the provider's id is called `provider`. */
function toTextIntake({ provider_id, ...intake }: IntakeRecord): Record<string, unknown> {
  return { ...(provider_id === undefined ? {} : { provider: provider_id }), ...intake };
}

/** Fields that all forms share as they are. */
export function sharedFields(visit: VisitRecord): Record<string, unknown> {
  return {
    id: visit.id,
    account_code: visit.accountCode,
    code: visit.code,
    specialty_id: null,
    state: null,
    completed_by: visit.completedBy,
    created: visit.created,
    modified: visit.modified,
    ...(visit.groupId === null ? {} : { visit_group_id: visit.groupId }),
    payment: visit.payment,
    ...(visit.invoice ? { invoice_id: visit.invoice.id } : {}),
    ...(visit.postvisit ? { postvisit: visit.postvisit } : {}),
  };
}

/** Ids, times and codes as text: the lists and walk-ins. */
export function toTextForm(clinic: ClinicStore, visit: VisitRecord, withIntake: boolean): Record<string, unknown> {
  const provider = userOf(clinic, visit.providerId);
  const member = userOf(clinic, visit.memberId);
  const intake = visit.intakeId === null ? undefined : clinic.intakes.get(visit.intakeId);
  const { postvisit, payment, ...shared } = sharedFields(visit);
  const { id: _paymentId, ...textPayment } = payment as Record<string, unknown>;
  return {
    ...shared,
    _id: visit.id,
    member_id: visit.memberId,
    provider_id: visit.providerId ?? "0",
    start: String(visit.start),
    end: String(visit.end),
    actual_start: text(visit.actualStart),
    actual_end: text(visit.actualEnd),
    type: String(visit.type),
    ...(visit.subtype === null ? {} : { subtype: String(visit.subtype) }),
    status: String(visit.status),
    room_id: null,
    payment: textPayment,
    ...(visit.intakeId === null ? {} : { intake_id: visit.intakeId }),
    ...(withIntake && intake ? { intake: toTextIntake(intake) } : {}),
    ...(provider ? { provider: toTextPerson(provider) } : {}),
    ...(member ? { member: toTextPerson(member) } : {}),
    ...(visit.status === 40 && postvisit ? { postvisit } : {}),
  };
}
