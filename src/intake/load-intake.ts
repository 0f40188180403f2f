import type { GraphContext } from "../context";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { isClinicId } from "../input/ids";
import type { IntakeWire } from "../upstream/vsee/intake.wire";
import { toIntake } from "./intake.mapper";
import { Intake } from "./intake.type";

/**
 * The intake with this id, or null where there is none or the caller may not see it. Staff sees all by one call; a
 * patient sees its own, which takes a proof: the intake names it, or the visit that uses the intake is the patient's.
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
 * A patient's own intake. The patient's code is read beside it, and where the intake names nobody or somebody else, a
 * visit after it: an intake that is missing takes the same calls as one that is another's, so that neither their number
 * nor the time says which it is.
 */
async function ownIntake(id: string, own: string, { sources }: GraphContext): Promise<IntakeWire | null> {
  const { vsee } = sources;
  const [wire, user] = await Promise.all([vsee.intake(id), orUpstreamError(vsee.user(own))]);
  const member = wire?.member_id ?? null;
  if (wire !== null && member === own) return wire;
  if (user instanceof Error) throw user;
  if (wire !== null && member !== null && member === user?.code) return wire;
  const visit = await vsee.visits.detail(wire?.visit_id ?? id);
  return wire !== null && wire.visit_id !== null && visit?.member_id === own ? wire : null;
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
  if (visitId !== null) return (await sources.vsee.visits.get(visitId))?.member_id ?? null;
  // Read only now: where a visit says whose intake it is, what the intake itself calls the patient does not matter.
  const member = intake.memberKey;
  if (member === null) return null;
  return (await sources.vsee.user(member))?.id ?? null;
}

/** The intake that a visit's details have. The visit was let through the gate, and it says whose intake it is. */
export function intakeHeldBy(visit: { readonly patientId: string }, wire: IntakeWire): Intake {
  return toIntake({ wire, patientId: visit.patientId });
}

/** An intake of which no more than the id was asked for. */
export function intakeKnownById(id: string, visit: { readonly id: string; readonly patientId: string }): Intake {
  return Object.assign(new Intake(), { id, visitId: visit.id, patientId: visit.patientId });
}
