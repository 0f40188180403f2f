import type { GraphContext } from "../context";
import { soundOf } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { isClinicId } from "../input/ids";
import type { IntakeWire } from "../upstream/vsee/intake.wire";
import { toIntake } from "./intake.mapper";
import { Intake } from "./intake.type";

/**
 * The intake with this id; null if there is none or the caller may not see it. Staff see all, with one call. Patients see their
 * own, which must be proved: the intake names them, or the visit that uses it is theirs.
 */
export async function loadIntake(id: string, context: GraphContext): Promise<Intake | null> {
  const { access, sources } = context;
  const own = access.ownPatientId;
  if (!access.clinic || !isClinicId(id)) return access.deny("Intake", id);
  if (access.clinicStaff || own === null) {
    const wire = await sources.vsee.intake(id);
    return wire && toIntake({ wire, patientId: null });
  }
  const wire = await ownIntake(id, own, context);
  return wire === null ? access.deny("Intake", id) : toIntake({ wire, patientId: own });
}

/**
 * A patient's own intake. The patient's code is read in parallel, and a visit if the intake names no one or someone else. A
 * missing intake takes the same calls as another patient's, so that neither their number nor the time shows the difference.
 */
async function ownIntake(id: string, own: string, { sources }: GraphContext): Promise<IntakeWire | null> {
  const { vsee } = sources;
  const [wire, user] = await Promise.all([vsee.intake(id), orFlawed(null, vsee.user(own))]);
  const member = wire?.member_id ?? null;
  if (wire !== null && member === own) return wire;
  if (wire !== null && member !== null && member === soundOf(user)?.code) return wire;
  const visit = await vsee.visits.detail(wire?.visit_id ?? id);
  return wire !== null && wire.visit_id !== null && visit?.member_id === own ? wire : null;
}

/**
 * The intake's patient, with as few reads as prove it; null if nothing does. A visit's owner is certain; the intake's
 * `member_id` may be a patient's id or code, and only an id leads to a patient.
 */
export async function provenOwner(
  intake: Pick<Intake, "visitId" | "memberKey">,
  { access, sources }: GraphContext,
): Promise<string | null> {
  const own = access.ownPatientId;
  if (own !== null && intake.memberKey !== null) {
    if (intake.memberKey === own || (await sources.vsee.user(own))?.code === intake.memberKey) return own;
  }
  const { visitId } = intake;
  if (visitId !== null) return (await sources.vsee.visits.get(visitId))?.member_id ?? null;
  // Read only now: if a visit names the patient, the intake's own value does not matter.
  const member = intake.memberKey;
  if (member === null) return null;
  return (await sources.vsee.user(member))?.id ?? null;
}

/** The intake in a visit's details. Access to the visit has been checked, and the visit names the patient. */
export function intakeHeldBy(visit: { readonly patientId: string }, wire: IntakeWire): Intake {
  return toIntake({ wire, patientId: visit.patientId });
}

/** An intake of which only the id is selected. */
export function intakeKnownById(id: string, visit: { readonly id: string; readonly patientId: string }): Intake {
  return Object.assign(new Intake(), { id, visitId: visit.id, patientId: visit.patientId });
}
