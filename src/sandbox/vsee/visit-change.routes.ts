import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { fieldsOf, isAbsent, optionalInt, requiredText } from "../server/body-fields";
import { ClinicContext, clinicRoutes, ok } from "./clinic-access";
import { clock } from "../../clock";
import { toNumberForm } from "./visit-detail.wire";
import { findVisit } from "./visit.routes";
import type { VisitRecord } from "./visit.records";

type Fields = Readonly<Record<string, unknown>>;

const CLOSED = 40;
const CLOSE_REASONS: readonly string[] = [
  "patient_end_call",
  "patient_exit_room",
  "call_ended",
  "patient_cancel_appointment",
  "max_waiting_time_reached",
];

/** Rescheduling, assigning, closing and force-cancelling visits. */
export function visitChangeRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic } = context;
  const route = clinicRoutes(context);

  /** `provider_id` 0 takes the provider off. */
  const providerChange = (fields: Fields): Partial<VisitRecord> => {
    if (isAbsent(fields["provider_id"])) return {};
    const id = requiredText(fields, "provider_id");
    if (id === "0") return { providerId: null };
    if (clinic.users.get(id)?.type !== 400) throw new Refusal(404, "No such provider.");
    return { providerId: id };
  };

  const slotChange = (fields: Fields, { start, end }: VisitRecord): Partial<VisitRecord> => {
    const from = optionalInt(fields["slot_start"], "slot_start") ?? start;
    const thru = optionalInt(fields["slot_end"], "slot_end") ?? end;
    if (thru <= from) throw new Refusal(400, "slot_end must be later than slot_start.");
    return { start: from, end: thru };
  };

  const placeChange = (fields: Fields): Partial<VisitRecord> => {
    const { room_code, intake_id } = fields;
    if (!isAbsent(room_code) && !clinic.rooms.has(String(room_code))) throw new Refusal(404, "No such room.");
    if (!isAbsent(intake_id) && !clinic.intakes.has(String(intake_id))) throw new Refusal(404, "No such intake.");
    return {
      ...(isAbsent(room_code) ? {} : { roomCode: String(room_code) }),
      ...(isAbsent(intake_id) ? {} : { intakeId: String(intake_id) }),
    };
  };

  const reasonOf = ({ reason }: Fields): string | null => {
    if (isAbsent(reason)) return null;
    if (!CLOSE_REASONS.includes(String(reason))) throw new Refusal(400, "Unknown reason.");
    return String(reason);
  };

  return [
    route("POST", "/visits/{id}", ({ params, query, body }, caller) => {
      const visit = findVisit(context, caller, params["id"]);
      if (query.get("version") !== "2") throw new Refusal(400, "version=2 is required.");
      if (visit.status >= CLOSED) throw new Refusal(400, "The visit is closed.");
      const fields = fieldsOf(body);
      const changes = { ...providerChange(fields), ...slotChange(fields, visit), ...placeChange(fields) };
      Object.assign(visit, changes, { modified: clock.nowSeconds() });
      return ok(toNumberForm(clinic, visit));
    }),
    route("POST", "/visits/close", ({ body }, caller) => {
      const fields = fieldsOf(body);
      const visit = findVisit(context, caller, requiredText(fields, "id"));
      const closeReason = reasonOf(fields);
      if (visit.status !== CLOSED) {
        const at = clock.nowSeconds();
        const completedBy = caller.userId;
        Object.assign(visit, { status: CLOSED, actualEnd: at, modified: at, completedBy, closeReason });
      }
      return ok({ id: visit.id });
    }),
    route("POST", "/visits/delete", ({ body }, caller) => {
      const { id } = findVisit(context, caller, requiredText(fieldsOf(body), "id"));
      clinic.visits.delete(id);
      return ok({ id });
    }),
  ];
}
