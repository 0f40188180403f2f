import type { GraphContext } from "../context";
import { readable } from "../upstream/readable";
import type { AttachmentWire, IntakeWire } from "../upstream/vsee/intake.wire";
import type { UserError } from "../user-error/user-error.type";
import { notFound } from "../user-error/write-outcome";
import { provenOwner } from "./load-intake";

/** Intakes of visits that are read one by one to look for a file: no more than these in one operation. */
const mostIntakesRead = 20;

/**
 * The files that a patient may not use, each at its place in the input. With the service credential the clinic would accept any
 * file's id, so patients may use files that their own intakes have: `intake`, which is their own, then the intakes of their
 * visits. With the patient's own clinic token the clinic decides; clinic staff may use any file.
 */
export async function checkAttachmentRights(
  attachmentIds: readonly string[] | null | undefined,
  intake: IntakeWire | null,
  context: GraphContext,
): Promise<UserError[]> {
  const { access, sources } = context;
  const wanted = attachmentIds ?? [];
  if (wanted.length === 0 || access.clinicStaff || sources.vsee.hasOwnToken) return [];
  const own = new Set(intake === null ? [] : idsOf(intake));
  const isMissing = (): boolean => wanted.some((id) => !own.has(id));
  if (isMissing()) for (const id of await filesOfVisits(context)) own.add(id);
  return wanted.flatMap((id, position) => (own.has(id) ? [] : [notFound(["attachmentIds", String(position)])]));
}

/** Files of the intakes of the patient's own visits: from the visit list if it has them, otherwise from the intakes. */
async function filesOfVisits(context: GraphContext): Promise<string[]> {
  const { access, sources } = context;
  const patientId = access.ownPatientId;
  if (patientId === null) return [];
  const visits = await sources.vsee.visits.ofMember(patientId);
  const listed = visits.flatMap(({ intake }) => (intake === null ? [] : idsOf(intake)));
  const unread = visits
    .flatMap((visit) => (visit.intake === null ? (visit.intake_id ?? []) : []))
    .slice(0, mostIntakesRead);
  const read = await Promise.all(unread.map((id) => filesOfIntake(id, context)));
  return [...listed, ...read.flat()];
}

async function filesOfIntake(id: string, context: GraphContext): Promise<string[]> {
  const intake = await context.sources.vsee.intake(id);
  if (intake === null) return [];
  const owner = await provenOwner({ visitId: intake.visit_id, memberKey: intake.member_id }, context);
  return owner === context.access.ownPatientId ? idsOf(intake) : [];
}

function idsOf({ attachments }: IntakeWire): string[] {
  return (attachments ?? []).flatMap((file) => idOf(file) ?? []);
}

function idOf(file: AttachmentWire): string | null {
  return readable(() => file._id ?? file.id);
}
