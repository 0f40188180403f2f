import { randomInt } from "node:crypto";
import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { fieldsOf, isAbsent, optionalInt, optionalText, requiredInt, requiredText } from "../server/body-fields";
import { SeededRandom } from "../seeded-random";
import { ClinicCaller, ClinicContext, clinicRoutes, ok } from "./clinic-access";
import { emptyVisit } from "./empty-visit";
import { DEFAULT_ROOM_CODE } from "./room.generator";
import { makeInvoice, makeMeeting, makeSmallPostVisit } from "./visit-detail.generator";
import { toEConsultForm, toNumberForm } from "./visit-detail.wire";
import { findVisit } from "./visit.routes";
import { toTextForm } from "./visit.wire";
import type { IntakeRecord } from "./intake.records";
import type { VisitRecord } from "./visit.records";

type Fields = Readonly<Record<string, unknown>>;

const ECONSULT_LIFE_SECONDS = 18_000;
const FIRST_NEW_VISIT_ID = 900_001;

/** Starting walk-ins, asking for e-consults, booking appointments. */
export function visitCreateRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access } = context;
  const route = clinicRoutes(context);
  let nextId = FIRST_NEW_VISIT_ID;

  const intakeOf = (id: string): IntakeRecord => {
    const intake = clinic.intakes.get(id);
    if (!intake) throw new Refusal(404, "No such intake.");
    return intake;
  };
  const roomCodeOf = (code: string): string => {
    if (!clinic.rooms.has(code)) throw new Refusal(404, "No such room.");
    return code;
  };
  const providerIdOf = (id: string | undefined): string | null => {
    if (id === undefined || id === "0") return null;
    if (clinic.users.get(id)?.type !== 400) throw new Refusal(404, "No such provider.");
    return id;
  };
  const patientByCode = (code: string | undefined): string | undefined => {
    if (code === undefined) return undefined;
    const patient = [...clinic.users.values()].find((user) => user.type === 200 && user.code === code);
    if (!patient) throw new Refusal(404, "No such patient.");
    return patient.id;
  };
  /** The patient of a visit: the named one, otherwise the intake's, otherwise the caller. */
  const patientOf = (caller: ClinicCaller, ...candidates: (string | undefined)[]): string => {
    const named = candidates.find((candidate) => candidate !== undefined);
    const patientId = named ?? (caller.isAdmin ? undefined : caller.userId);
    if (patientId === undefined) throw new Refusal(400, "The patient is not named.");
    for (const candidate of [patientId, ...candidates])
      if (candidate !== undefined) access.demandOwn(caller, candidate);
    if (clinic.users.get(patientId)?.type !== 200) throw new Refusal(404, "No such patient.");
    return patientId;
  };
  const demandSamePatient = (patientId: string | undefined, intake: IntakeRecord | undefined): void => {
    const owner = intake?.member_id;
    if (patientId !== undefined && owner !== undefined && owner !== patientId)
      throw new Refusal(400, "The intake is another patient's.");
  };
  const add = (visit: VisitRecord, intake: IntakeRecord | undefined): VisitRecord => {
    clinic.visits.set(visit.id, visit);
    if (intake) {
      visit.intakeId = intake.id;
      Object.assign(intake, { visit_id: visit.id, ...(visit.invoice ? { invoice_id: visit.invoice.id } : {}) });
    }
    return visit;
  };

  const addWalkIn = (fields: Fields, caller: ClinicCaller): VisitRecord => {
    const intake = intakeOf(requiredText(fields, "intake_id"));
    const roomCode = roomCodeOf(requiredText(fields, "room_code"));
    const appointmentId = optionalText(fields, "visit_id") ?? optionalText(fields, "visit_data_id");
    const appointment = appointmentId === undefined ? undefined : findVisit(context, caller, appointmentId);
    const named = patientByCode(optionalText(fields, "user_code"));
    demandSamePatient(named, intake);
    const patientId = patientOf(caller, named, intake.member_id);
    const visit = emptyVisit(String(nextId++), patientId, caller.userId);
    visit.providerId = providerIdOf(optionalText(fields, "provider_id"));
    visit.roomCode = roomCode;
    if (appointment) appointment.relatedWalkinId = visit.id;
    return add(visit, intake);
  };

  const addEConsult = (fields: Fields, caller: ClinicCaller): VisitRecord => {
    const intake = intakeOf(requiredText(fields, "intake_id"));
    const roomCode = roomCodeOf(requiredText(fields, "room_code"));
    const patientId = patientOf(caller, intake.member_id);
    const empty = emptyVisit(String(nextId++), patientId, caller.userId);
    const random = new SeededRandom(randomInt(2 ** 31));
    const visit: VisitRecord = {
      ...empty,
      ...{ type: 3, subtype: 4, status: 20, roomCode, accountCode: clinic.accountCode },
      invoice: makeInvoice(random, patientId, empty.id, empty.created),
      postvisit: makeSmallPostVisit(random, patientId, empty.id, empty.created),
      expiry: empty.created + ECONSULT_LIFE_SECONDS,
    };
    return add(visit, intake);
  };

  const demandAppointmentType = ({ type }: Fields): void => {
    if (!isAbsent(type) && optionalInt(type, "type") !== 2) throw new Refusal(400, "type must be 2.");
  };

  const book = (fields: Fields, caller: ClinicCaller): VisitRecord => {
    demandAppointmentType(fields);
    const [start, end] = [requiredInt(fields["slot_start"], "slot_start"), requiredInt(fields["slot_end"], "slot_end")];
    if (end <= start) throw new Refusal(400, "slot_end must be later than slot_start.");
    const patientId = patientOf(caller, optionalText(fields, "member_id"));
    const intakeId = optionalText(fields, "intakeId");
    const intake = intakeId === undefined ? undefined : intakeOf(intakeId);
    demandSamePatient(patientId, intake);
    const providerId = providerIdOf(optionalText(fields, "provider_id"));
    const roomCode = roomCodeOf(optionalText(fields, "room_code") ?? intake?.room_code ?? DEFAULT_ROOM_CODE);
    const hosts = providerId === null ? [] : [providerId];
    const random = new SeededRandom(randomInt(2 ** 31));
    const visit: VisitRecord = {
      ...emptyVisit(String(nextId++), patientId, caller.userId),
      ...{ type: 2, subtype: 3, status: 20, start, end, providerId, roomCode, accountCode: clinic.accountCode },
      hostIds: hosts,
      meeting: makeMeeting(
        random,
        hosts.flatMap((id) => clinic.users.get(id)?.vseeid ?? []),
        start,
      ),
      oneTimeLinkToken: random.hex(10),
    };
    return add(visit, intake);
  };

  return [
    route("POST", "/visits/add_walkin", ({ body }, caller) =>
      ok(toTextForm(clinic, addWalkIn(fieldsOf(body), caller), true)),
    ),
    route("POST", "/visits/add_econsult", ({ body }, caller) =>
      ok(toEConsultForm(clinic, addEConsult(fieldsOf(body), caller))),
    ),
    route("POST", "/visits", ({ body }, caller) => ok(toNumberForm(clinic, book(fieldsOf(body), caller)), { s: "ms" })),
  ];
}
