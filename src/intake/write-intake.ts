import type { GraphContext } from "../context";
import { toClinicPhone } from "../upstream/vsee/clinic-phone";
import { numericId, type IntakeBody } from "../upstream/vsee/vsee.bodies";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../user-error/write-outcome";
import { checkIntake, checkIntakeUpdate } from "./intake-input.validation";
import type { CreateIntakeInput, UpdateIntakeInput } from "./intake.input";
import { IntakePayload } from "./intake.payload";
import { loadIntake } from "./load-intake";
import { visitTypeNumbers, VisitType } from "./visit-type";

/** Creates an intake: staff for any patient, a patient for itself. */
export async function createIntake(input: CreateIntakeInput, context: GraphContext): Promise<IntakePayload> {
  if (!context.access.clinic) throw forbidden();
  const problems = checkIntake(input);
  if (problems.length > 0) return payload(null, problems);
  const owner = await ownerCode(input, context);
  if (owner === null) return payload(null, [notFound()]);
  const outcome = await attemptWrite(() =>
    context.sources.vsee.writes.createIntake({ ...toBody(withoutNulls(input)), ...owner }),
  );
  return "done" in outcome ? payload(outcome.done, []) : payload(null, [outcome.problem]);
}

/** Changes an intake: staff any, a patient its own. Somebody else's is as missing as one that is not. */
export async function updateIntake(input: UpdateIntakeInput, context: GraphContext): Promise<IntakePayload> {
  const { access, sources } = context;
  if (!access.clinic) throw forbidden();
  const problems = checkIntakeUpdate(input);
  if (problems.length > 0) return payload(null, problems);
  if (!access.clinicStaff && (await loadIntake(input.id, context)) === null) return payload(null, [notFound(["id"])]);
  const owner = input.patientCode == null ? {} : await ownerCode(input, context);
  if (owner === null) return payload(null, [notFound()]);
  const { id, consultation } = input;
  const body = { ...toBody(input), ...owner, ...(consultation && { consultation }) };
  const outcome = await attemptWrite(() => sources.vsee.writes.updateIntake(id, body));
  return "done" in outcome ? payload(id, []) : payload(null, [outcome.problem]);
}

/** Whom the intake is for, by code. A patient's own code is read, so that no input can name another; null without one. */
async function ownerCode(
  { patientCode }: CreateIntakeInput,
  { access, sources }: GraphContext,
): Promise<Pick<IntakeBody, "member_id"> | null> {
  if (access.clinicStaff) return patientCode == null ? {} : { member_id: patientCode };
  const own = access.ownPatientId;
  const code = own === null ? null : ((await sources.vsee.user(own))?.code ?? null);
  return code === null ? null : { member_id: code };
}

// The form's own fields come first, so that none can take a named field's place.
function toBody(input: CreateIntakeInput): IntakeBody {
  const { customFields, providerId, type, roomCode, reasonForVisit, location, phone, attachmentIds } = input;
  return {
    ...customFields,
    provider_id: providerId == null ? undefined : numericId(providerId),
    type: type === VisitType.WALK_IN || type === VisitType.SCHEDULED ? visitTypeNumbers[type] : undefined,
    room_code: roomCode ?? undefined,
    reason_for_visit: emptied(reasonForVisit),
    location: emptied(location),
    phone: phone ? (toClinicPhone(phone) ?? undefined) : emptied(phone),
    attachments: attachmentIds === undefined ? undefined : (attachmentIds ?? []).map((id) => ({ id })),
  };
}

/** Nothing stands in a new intake that null could empty. */
function withoutNulls(input: CreateIntakeInput): CreateIntakeInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

// Null empties the text, which the clinic writes as nothing between quotes.
function emptied(text: string | null | undefined): string | undefined {
  return text === null ? "" : text;
}

function payload(intakeId: string | null, userErrors: readonly UserError[]): IntakePayload {
  return Object.assign(new IntakePayload(), { intakeId, userErrors: [...userErrors] });
}
