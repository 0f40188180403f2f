import type { GraphContext } from "../context";
import type { IntakeWire } from "../upstream/vsee/intake.wire";
import { toIntake } from "./intake.mapper";
import { Intake } from "./intake.type";

/**
 * The intake with this id, or null where there is none or the caller may not see it. Staff sees all; a patient sees its
 * own, which takes a proof: the intake names it, or the visit that uses the intake is the patient's.
 */
export async function loadIntake(id: string, context: GraphContext): Promise<Intake | null> {
  if (!context.access.clinic) return context.access.deny("Intake", id);
  const wire = await context.sources.vsee.intake(id);
  if (wire === null) return null;
  const intake = toIntake({ wire, patientId: null });
  if (context.access.clinicStaff) return intake;
  const patientId = await provenOwner(intake, context);
  if (patientId === null) return context.access.deny("Intake", id);
  return context.access.patient(patientId) ? toIntake({ wire, patientId }) : null;
}

/**
 * Whose intake it is, by as few reads as prove it; null where nothing does. A visit's owner is certain; what an intake
 * calls `member_id` may be a patient's id or a patient's code, and only an id leads to a patient.
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
  if (visitId !== null) return (await sources.vsee.visit(visitId))?.member_id ?? null;
  // Read only now: where a visit says whose intake it is, what the intake itself calls the patient does not matter.
  const member = intake.memberKey;
  if (member === null) return null;
  return (await sources.vsee.user(member))?.id ?? null;
}

/** The intake that a visit's details hold. The visit was let through the gate, and it says whose intake it is. */
export function intakeHeldBy(visit: { readonly patientId: string }, wire: IntakeWire): Intake {
  return toIntake({ wire, patientId: visit.patientId });
}

/** An intake of which no more than the id was asked for. */
export function intakeKnownById(id: string, visit: { readonly id: string; readonly patientId: string }): Intake {
  return Object.assign(new Intake(), { id, visitId: visit.id, patientId: visit.patientId });
}
