import type { GraphContext } from "../context";
import { loadIntake } from "../intake/load-intake";
import { trimTexts } from "../input/trim-texts";
import { patientCodeOf } from "../patient/load-patient-code";
import { numericId, toUnixSeconds } from "../upstream/vsee/vsee.bodies";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../user-error/write-outcome";
import { checkSlot } from "./check-slot";
import { loadVisit } from "./load-visits";
import { checkBooking, checkEConsult, checkVisitUpdate, checkWalkIn } from "./visit-input.validation";
import type {
  BookVisitInput,
  CancelVisitInput,
  CloseVisitInput,
  RequestEConsultInput,
  StartWalkInVisitInput,
  UpdateVisitInput,
} from "./visit.input";
import { CancelVisitPayload, VisitPayload } from "./visit.payload";

/** Starts a walk-in or an appointment: staff for any patient, patients for their own intake and appointment. */
export async function startWalkInVisit(typed: StartWalkInVisitInput, context: GraphContext): Promise<VisitPayload> {
  const { access } = context;
  if (!access.clinic || (typed.patientId != null && !access.patient(typed.patientId))) throw forbidden();
  const input = trimTexts(typed);
  const { intakeId, roomCode, providerId, visitId, visitDataId } = input;
  const problems = checkWalkIn(input);
  if (problems.length > 0) return payload(null, problems);
  const appointment = visitId ?? visitDataId;
  const missing = [
    ...(await missingIntake(intakeId, context)),
    ...(appointment == null
      ? []
      : await missingVisit(appointment, context, visitId == null ? "visitDataId" : "visitId")),
  ];
  if (missing.length > 0) return payload(null, missing);
  const acting = await patientCodeOf(input, context);
  if ("problems" in acting) return payload(null, acting.problems);
  return perform(() =>
    context.sources.vsee.writes.addWalkIn({
      intake_id: intakeId,
      room_code: roomCode,
      provider_id: providerId ?? undefined,
      visit_id: visitId ?? undefined,
      visit_data_id: visitDataId ?? undefined,
      user_code: acting.code ?? undefined,
    }),
  );
}

/** Requests an e-consult for an intake: staff for any, patients for their own. */
export async function requestEConsult(typed: RequestEConsultInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
  const input = trimTexts(typed);
  const { intakeId, roomCode } = input;
  const problems = checkEConsult(input);
  if (problems.length === 0) problems.push(...(await missingIntake(intakeId, context)));
  if (problems.length > 0) return payload(null, problems);
  return perform(() => context.sources.vsee.writes.addEConsult({ intake_id: intakeId, room_code: roomCode }));
}

/** Books an appointment: staff for any patient, patients for themselves. */
export async function bookVisit(typed: BookVisitInput, context: GraphContext): Promise<VisitPayload> {
  const input = trimTexts(typed);
  const { patientId, slotStart, slotEnd, roomCode, intakeId, providerId } = input;
  if (!context.access.patient(patientId)) throw forbidden();
  const problems = checkBooking(input);
  if (problems.length === 0 && intakeId != null) problems.push(...(await missingIntake(intakeId, context)));
  if (problems.length === 0) problems.push(...(await checkSlot(input, context)));
  if (problems.length > 0) return payload(null, problems);
  return perform(() =>
    context.sources.vsee.writes.bookVisit({
      member_id: patientId,
      slot_start: toUnixSeconds(slotStart),
      slot_end: toUnixSeconds(slotEnd),
      type: 2,
      room_code: roomCode ?? undefined,
      intakeId: intakeId ?? undefined,
      provider_id: providerId == null ? undefined : numericId(providerId),
    }),
  );
}

/** Moves a visit, sets its provider, room or intake, or removes its provider. */
export async function updateVisit(typed: UpdateVisitInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
  const input = trimTexts(typed);
  const { id, slotStart, slotEnd, providerId, roomCode, intakeId } = input;
  const problems = checkVisitUpdate(input);
  if (problems.length === 0) problems.push(...(await missingVisit(id, context)));
  if (problems.length === 0 && intakeId != null) problems.push(...(await missingIntake(intakeId, context)));
  if (problems.length > 0) return payload(null, problems);
  return perform(async () => {
    await context.sources.vsee.writes.updateVisit(id, {
      slot_start: slotStart == null ? undefined : toUnixSeconds(slotStart),
      slot_end: slotEnd == null ? undefined : toUnixSeconds(slotEnd),
      // 0 is the clinic's value for no provider.
      provider_id: providerId === null ? 0 : providerId && numericId(providerId),
      room_code: roomCode ?? undefined,
      intake_id: intakeId ?? undefined,
    });
    return id;
  });
}

/** Ends a visit or cancels an appointment. */
export async function closeVisit(typed: CloseVisitInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
  const { id, reason } = trimTexts(typed);
  const missing = await missingVisit(id, context);
  if (missing.length > 0) return payload(null, missing);
  return perform(async () => {
    await context.sources.vsee.writes.closeVisit(id, reason.toLowerCase());
    return id;
  }, ["id"]);
}

/** Force-cancels a visit: it disappears from lists and reads. Staff only. */
export async function cancelVisit(typed: CancelVisitInput, context: GraphContext): Promise<CancelVisitPayload> {
  if (!context.access.clinicStaff) throw forbidden();
  const { id } = trimTexts(typed);
  const missing = await missingVisit(id, context);
  if (missing.length > 0) return cancelled(null, missing);
  const outcome = await attemptWrite(() => context.sources.vsee.writes.cancelVisit(id), ["id"]);
  return "done" in outcome ? cancelled(id, []) : cancelled(null, [outcome.problem]);
}

/** A visit that the caller may not see is treated as missing; nothing is written then. */
async function missingVisit(id: string, context: GraphContext, field = "id"): Promise<UserError[]> {
  return (await loadVisit(id, context, true)) === null ? [notFound([field])] : [];
}

async function missingIntake(id: string, context: GraphContext): Promise<UserError[]> {
  return (await loadIntake(id, context)) === null ? [notFound(["intakeId"])] : [];
}

/** `subject`: as for {@link attemptWrite}; omitted if it is not clear which record the clinic misses. */
async function perform(write: () => Promise<string>, subject?: readonly string[]): Promise<VisitPayload> {
  const outcome = await attemptWrite(write, subject);
  return "done" in outcome ? payload(outcome.done, []) : payload(null, [outcome.problem]);
}

function payload(visitId: string | null, userErrors: readonly UserError[]): VisitPayload {
  return Object.assign(new VisitPayload(), { visitId, userErrors: [...userErrors] });
}

function cancelled(cancelledId: string | null, userErrors: readonly UserError[]): CancelVisitPayload {
  return Object.assign(new CancelVisitPayload(), { cancelledId, userErrors: [...userErrors] });
}
