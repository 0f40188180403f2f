import { GraphQLError } from "graphql";
import type { GraphContext } from "../context";
import { trimTexts } from "../input/trim-texts";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import { notRecorded } from "../mutation/not-recorded";
import { notOffered } from "../upstream/capability-memory";
import { toClinicPhone } from "../upstream/vsee/clinic-phone";
import type { RegistrationBody } from "../upstream/vsee/vsee.bodies";
import { isNoPatient } from "../upstream/vsee/vsee.patients";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { userError, UserErrorCode, type UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import { Gender } from "./gender";
import type { RegisterPatientInput } from "./register-patient.input";
import { RegisterPatientPayload } from "./register-patient.payload";
import { RegistrationRunningError } from "./registration-lease";
import { checkRegistration } from "./register-patient.validation";

/**
 * Creates a patient at the clinic, or finds the one with the code. Clinic staff only; one call. While the ledger is unavailable
 * nothing is sent: `UPSTREAM_UNAVAILABLE`.
 */
export async function registerPatient(
  typed: RegisterPatientInput,
  context: GraphContext,
): Promise<RegisterPatientPayload> {
  if (!context.access.clinicStaff) throw forbidden();
  const input = trimTexts(typed);
  const problems = checkRegistration(input);
  if (problems.length > 0) return payload(null, problems);
  const outcome = await oneAtATime(input.code, context, () =>
    attemptWrite(() => context.sources.vsee.patients.register(toBody(input))),
  );
  if ("problem" in outcome) return payload(null, [outcome.problem]);
  if (outcome.done === notOffered) return payload(null, [notRegistering()]);
  return isPersonOf(input, outcome.done) ? payload(outcome.done.id, []) : payload(null, [taken()]);
}

/**
 * It is not documented what two first calls with one code at the same time would do, so registrations of a code wait for each
 * other, in all processes.
 */
async function oneAtATime<T>(code: string, context: GraphContext, register: () => Promise<T>): Promise<T> {
  try {
    return await context.registrationLeases.run(code, context.scope.deadlineAt, register);
  } catch (error) {
    if (error instanceof LedgerUnavailableError) throw notRecorded();
    if (error instanceof RegistrationRunningError) throw stillRunning();
    throw error;
  }
}

function stillRunning(): GraphQLError {
  return new GraphQLError("Another registration of this code is in progress, so this one was not sent. Try again.", {
    extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true },
  });
}

function toBody({ address, ...input }: RegisterPatientInput): RegistrationBody {
  const { gender, phone } = input;
  return {
    type: 200,
    code: input.code,
    first_name: input.firstName,
    last_name: input.lastName,
    dob: input.birthDate,
    gender: gender === Gender.MALE ? 1 : gender === Gender.FEMALE ? 2 : undefined,
    email: input.email ?? undefined,
    username: input.username ?? undefined,
    phone: phone == null ? undefined : (toClinicPhone(phone) ?? undefined),
    // The clinic stores one line.
    street_addr: address == null ? undefined : [address.line1, address.line2].filter(Boolean).join(", "),
    city: address?.city,
    state: address?.state,
    zip: address?.postalCode,
    disable_emails: input.sendEmails === true ? undefined : 1,
  };
}

/**
 * Whether the clinic's answer is the person who was sent. If the code belongs to someone else, the answer is their record:
 * another name or birth date, or a user who is not a patient.
 */
function isPersonOf({ code, firstName, lastName, birthDate }: RegisterPatientInput, user: UserWire): boolean {
  if (isNoPatient(user) || (user.code !== null && user.code !== code)) return false;
  if (user.dob !== null && user.dob !== birthDate) return false;
  return isSameName(`${firstName} ${lastName}`, nameOf(user));
}

function nameOf({ first_name: first, last_name: last, full_name: full }: UserWire): string {
  return first === null && last === null ? (full ?? "") : [first, last].filter((part) => part !== null).join(" ");
}

function isSameName(sent: string, answered: string): boolean {
  return written(sent) === written(answered);
}

function written(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}

function taken(): UserError {
  const message = "Someone else already has this code: choose another one.";
  return userError(UserErrorCode.CONFLICT, message, ["code"]);
}

function notRegistering(): UserError {
  const message =
    "This deployment's clinic does not register patients through this API: register them in its own screens.";
  return userError(UserErrorCode.REFUSED_BY_UPSTREAM, message);
}

function payload(patientId: string | null, userErrors: readonly UserError[]): RegisterPatientPayload {
  return Object.assign(new RegisterPatientPayload(), { patientId, userErrors: [...userErrors] });
}
