import type { ClinicStore } from "../sandbox-store";
import { toTextPerson } from "./person.wire";
import type { IntakeRecord } from "./intake.records";
import type { ClinicUser } from "./user.records";
import type { VisitRecord } from "./visit.records";

/** A key that is written as a second `postvisit`, see {@link stringifyClinic}. */
export const SECOND_POSTVISIT = "postvisit#2";
const text = (value: number | null): string | null => (value === null ? null : String(value));
export const userOf = (clinic: ClinicStore, id: string | null): ClinicUser | undefined =>
  id === null ? undefined : clinic.users.get(id);

/** JSON as the clinic writes it: `/` escaped, and the one answer that contains a key twice. */
export const stringifyClinic = (body: unknown): string =>
  JSON.stringify(body).replaceAll(`"${SECOND_POSTVISIT}":`, '"postvisit":').replaceAll("/", "\\/");

/** In the text form the provider's id is called `provider`. */
const toTextIntake = (intake: IntakeRecord): Record<string, unknown> => ({
  ...intake,
  provider: intake.provider_id,
  provider_id: undefined,
});

/** Fields that all forms share as they are. Undefined ones are left out of the JSON. */
export function sharedFields(visit: VisitRecord) {
  return {
    id: visit.id,
    account_code: visit.accountCode,
    code: visit.code,
    specialty_id: null,
    state: null,
    completed_by: visit.completedBy,
    created: visit.created,
    modified: visit.modified,
    visit_group_id: visit.groupId ?? undefined,
    invoice_id: visit.invoice?.id,
    postvisit: visit.postvisit ?? undefined,
  };
}

/** Ids, times and codes as text: the lists and walk-ins. */
export function toTextForm(clinic: ClinicStore, visit: VisitRecord, withIntake: boolean): Record<string, unknown> {
  const provider = userOf(clinic, visit.providerId);
  const member = userOf(clinic, visit.memberId);
  const intake = withIntake && visit.intakeId !== null ? clinic.intakes.get(visit.intakeId) : undefined;
  const { duration, amount, description } = visit.payment;
  return Object.assign(sharedFields(visit), {
    _id: visit.id,
    member_id: visit.memberId,
    provider_id: visit.providerId ?? "0",
    start: String(visit.start),
    end: String(visit.end),
    actual_start: text(visit.actualStart),
    actual_end: text(visit.actualEnd),
    type: String(visit.type),
    subtype: text(visit.subtype) ?? undefined,
    status: String(visit.status),
    room_id: null,
    payment: { duration, amount, description },
    intake_id: visit.intakeId ?? undefined,
    intake: intake && toTextIntake(intake),
    provider: provider && toTextPerson(provider),
    member: member && toTextPerson(member),
    postvisit: visit.status === 40 ? (visit.postvisit ?? undefined) : undefined,
  });
}
