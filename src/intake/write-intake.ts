import type { GraphContext } from "../context";
import { trimTexts } from "../input/trim-texts";
import { patientCodeOf } from "../patient/load-patient-code";
import { toClinicPhone } from "../upstream/vsee/clinic-phone";
import { numericId, type IntakeBody } from "../upstream/vsee/vsee.bodies";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../user-error/write-outcome";
import { checkAttachmentRights } from "./attachment-rights";
import { chosenConsultation } from "./chosen-consultation";
import { checkIntake, checkIntakeUpdate } from "./intake-input.validation";
import type { CreateIntakeInput, UpdateIntakeInput } from "./intake.input";
import { IntakePayload } from "./intake.payload";
import { loadIntake } from "./load-intake";
import { visitTypeNumbers, VisitType } from "./visit-type";

/** JSON that the clinic stores unchanged. */
const passedOn = new Set(["customFields", "consultation"]);

/** Creates an intake: staff for any patient, patients for themselves. */
export async function createIntake(typed: CreateIntakeInput, context: GraphContext): Promise<IntakePayload> {
  demandRights(typed, context);
  const input = withoutNulls(trimTexts(typed, passedOn));
  const problems = checkIntake(input);
  if (problems.length > 0) return payload(null, problems);
  const owner = await patientCodeOf(input, context);
  if ("problems" in owner) return payload(null, owner.problems);
  const notMine = await checkAttachmentRights(input.attachmentIds, null, context);
  if (notMine.length > 0) return payload(null, notMine);
  const body = { ...toBody(input), ...memberOf(owner.code) };
  const outcome = await attemptWrite(() => context.sources.vsee.writes.createIntake(body));
  return "done" in outcome ? payload(outcome.done, []) : payload(null, [outcome.problem]);
}

/** Changes an intake: staff any, patients their own. Another patient's intake is treated as missing. */
export async function updateIntake(typed: UpdateIntakeInput, context: GraphContext): Promise<IntakePayload> {
  demandRights(typed, context);
  const { access, sources } = context;
  // Only the clinic sets prices, so patients choose a consultation by its id.
  if (typed.consultation != null && !access.clinicStaff) throw forbidden();
  const input = trimTexts(typed, passedOn);
  const { id } = input;
  const problems = checkIntakeUpdate(input);
  if (problems.length > 0) return payload(null, problems);
  if (!access.clinicStaff && (await loadIntake(id, context)) === null) return payload(null, [notFound(["id"])]);
  const body = await updateBody(input, context);
  if ("problems" in body) return payload(null, body.problems);
  const outcome = await attemptWrite(() => sources.vsee.writes.updateIntake(id, body.body), ["id"]);
  return "done" in outcome ? payload(id, []) : payload(null, [outcome.problem]);
}

function demandRights({ patientId }: CreateIntakeInput, { access }: GraphContext): void {
  if (!access.clinic || (patientId != null && !access.patient(patientId))) throw forbidden();
}

/** The fields that an update sends, with as few reads as it needs; or the problems. */
async function updateBody(
  input: UpdateIntakeInput,
  context: GraphContext,
): Promise<{ readonly body: IntakeBody } | { readonly problems: UserError[] }> {
  const { id, patientId, patientCode, attachmentIds } = input;
  const readIntake = () => context.sources.vsee.intake(id);
  const namesOwner = patientId != null || patientCode != null;
  const owner = namesOwner ? await patientCodeOf(input, context) : { code: null };
  if ("problems" in owner) return owner;
  const needsFiles = (attachmentIds?.length ?? 0) > 0 && !context.access.clinicStaff;
  const notMine = await checkAttachmentRights(attachmentIds, needsFiles ? await readIntake() : null, context);
  if (notMine.length > 0) return { problems: notMine };
  const chosen = await chosenConsultation(input, readIntake, context);
  if ("problems" in chosen) return chosen;
  const { consultation } = chosen;
  return { body: { ...toBody(input), ...memberOf(owner.code), ...(consultation && { consultation }) } };
}

function memberOf(code: string | null): Pick<IntakeBody, "member_id"> {
  return code === null ? {} : { member_id: code };
}

// The form's own fields come first, so that they cannot replace a named field.
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
    consent: input.consent ?? undefined,
    reset: input.reset ?? undefined,
    attachments: attachmentIds === undefined ? undefined : (attachmentIds ?? []).map((id) => ({ id })),
  };
}

/** A new intake has nothing that null could clear. */
function withoutNulls(input: CreateIntakeInput): CreateIntakeInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

// Null clears the text, for which the clinic uses an empty string.
function emptied(text: string | null | undefined): string | undefined {
  return text === null ? "" : text;
}

function payload(intakeId: string | null, userErrors: readonly UserError[]): IntakePayload {
  return Object.assign(new IntakePayload(), { intakeId, userErrors: [...userErrors] });
}
