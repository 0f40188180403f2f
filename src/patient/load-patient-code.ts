import type { GraphContext } from "../context";
import { invalid, type UserError } from "../user-error/user-error.type";
import { forbidden, notFound } from "../user-error/write-outcome";

/** How an input names the patient that it is for. */
export interface NamedPatient {
  readonly patientId?: string | null;
  readonly patientCode?: string | null;
}

export type PatientCode = { readonly code: string | null } | { readonly problems: UserError[] };

/**
 * The code of the patient that an input is for, which the clinic's writes use; null if staff name no patient. Patients always
 * act for themselves: their own code is read, so that the input cannot name another patient. Throws `FORBIDDEN` for a patient
 * id that the caller may not act for. At most one users call.
 */
export async function patientCodeOf(
  { patientId, patientCode }: NamedPatient,
  { access, sources }: GraphContext,
): Promise<PatientCode> {
  if (patientId != null && !access.patient(patientId)) throw forbidden();
  const id = access.clinicStaff ? patientId : access.ownPatientId;
  if (id == null) return { code: patientCode ?? null };
  const code = (await sources.vsee.user(id))?.code ?? null;
  const field = patientId == null ? null : ["patientId"];
  // Without a code the record would be the service credential's own.
  if (code === null) return { problems: [notFound(field)] };
  if (access.clinicStaff && patientCode != null && patientCode !== code) {
    return { problems: [invalid(["patientCode"], "This is not the code of the patient with this patientId.")] };
  }
  return { code };
}
