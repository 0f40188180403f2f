import type { GraphContext } from "../context";
import { loadIntake } from "../intake/load-intake";
import { numericId, toUnixSeconds } from "../upstream/vsee/vsee.bodies";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../user-error/write-outcome";
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

/** Starts a walk-in, or an appointment: staff for any patient, a patient on its own intake and appointment. */
export async function startWalkInVisit(input: StartWalkInVisitInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
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
  const userCode = await actingFor(input, context);
  if (userCode === null) return payload(null, [notFound()]);
  return perform(() =>
    context.sources.vsee.writes.addWalkIn({
      intake_id: intakeId,
      room_code: roomCode,
      provider_id: providerId ?? undefined,
      visit_id: visitId ?? undefined,
      visit_data_id: visitDataId ?? undefined,
      user_code: userCode,
    }),
  );
}

/** Asks for an e-consult on an intake: staff on any, a patient on its own. */
export async function requestEConsult(input: RequestEConsultInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
  const { intakeId, roomCode } = input;
  const problems = checkEConsult(input);
  if (problems.length === 0) problems.push(...(await missingIntake(intakeId, context)));
  if (problems.length > 0) return payload(null, problems);
  return perform(() => context.sources.vsee.writes.addEConsult({ intake_id: intakeId, room_code: roomCode }));
}

/** Books an appointment: staff for any patient, a patient for itself. */
export async function bookVisit(input: BookVisitInput, context: GraphContext): Promise<VisitPayload> {
  const { patientId, slotStart, slotEnd, intakeId, providerId } = input;
  if (!context.access.patient(patientId)) throw forbidden();
  const problems = checkBooking(input);
  if (problems.length === 0 && intakeId != null) problems.push(...(await missingIntake(intakeId, context)));
  if (problems.length > 0) return payload(null, problems);
  return perform(() =>
    context.sources.vsee.writes.bookVisit({
      member_id: patientId,
      slot_start: toUnixSeconds(slotStart),
      slot_end: toUnixSeconds(slotEnd),
      type: 2,
      intakeId: intakeId ?? undefined,
      provider_id: providerId == null ? undefined : numericId(providerId),
    }),
  );
}

/** Moves a visit, gives it a provider or takes the provider off. */
export async function updateVisit(input: UpdateVisitInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
  const { id, slotStart, slotEnd, providerId } = input;
  const problems = checkVisitUpdate(input);
  if (problems.length === 0) problems.push(...(await missingVisit(id, context)));
  if (problems.length > 0) return payload(null, problems);
  return perform(async () => {
    await context.sources.vsee.writes.updateVisit(id, {
      slot_start: slotStart == null ? undefined : toUnixSeconds(slotStart),
      slot_end: slotEnd == null ? undefined : toUnixSeconds(slotEnd),
      // 0 is the clinic's word for nobody.
      provider_id: providerId === null ? 0 : providerId && numericId(providerId),
    });
    return id;
  });
}

/** Ends a visit or calls an appointment off. */
export async function closeVisit({ id, reason }: CloseVisitInput, context: GraphContext): Promise<VisitPayload> {
  if (!context.access.clinic) throw forbidden();
  const missing = await missingVisit(id, context);
  if (missing.length > 0) return payload(null, missing);
  return perform(async () => {
    await context.sources.vsee.writes.closeVisit(id, reason.toLowerCase());
    return id;
  });
}

/** Strikes a visit out: it is gone from lists and reads afterwards. Staff only. */
export async function cancelVisit({ id }: CancelVisitInput, context: GraphContext): Promise<CancelVisitPayload> {
  if (!context.access.clinicStaff) throw forbidden();
  const missing = await missingVisit(id, context);
  if (missing.length > 0) return cancelled(null, missing);
  const outcome = await attemptWrite(() => context.sources.vsee.writes.cancelVisit(id));
  return "done" in outcome ? cancelled(id, []) : cancelled(null, [outcome.problem]);
}

/** A visit that the caller may not see is as missing as one that is not; nothing is written then. */
async function missingVisit(id: string, context: GraphContext, field = "id"): Promise<UserError[]> {
  return (await loadVisit(id, context, true)) === null ? [notFound([field])] : [];
}

async function missingIntake(id: string, context: GraphContext): Promise<UserError[]> {
  return (await loadIntake(id, context)) === null ? [notFound(["intakeId"])] : [];
}

/**
 * The code of the patient who is acted for: a patient acts for itself, whatever the input says. Null for a patient without
 * one: the visit would be the service credential's own.
 */
async function actingFor(
  { patientCode }: StartWalkInVisitInput,
  { access, sources }: GraphContext,
): Promise<string | undefined | null> {
  const own = access.clinicStaff ? null : access.ownPatientId;
  if (own === null) return patientCode ?? undefined;
  return (await sources.vsee.user(own))?.code ?? null;
}

async function perform(write: () => Promise<string>): Promise<VisitPayload> {
  const outcome = await attemptWrite(write);
  return "done" in outcome ? payload(outcome.done, []) : payload(null, [outcome.problem]);
}

function payload(visitId: string | null, userErrors: readonly UserError[]): VisitPayload {
  return Object.assign(new VisitPayload(), { visitId, userErrors: [...userErrors] });
}

function cancelled(cancelledId: string | null, userErrors: readonly UserError[]): CancelVisitPayload {
  return Object.assign(new CancelVisitPayload(), { cancelledId, userErrors: [...userErrors] });
}
