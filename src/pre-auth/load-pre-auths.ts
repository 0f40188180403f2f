import { findPatient } from "../endorsement/patient-of-member";
import type { Endorsement } from "../endorsement/endorsement.type";
import type { GraphContext } from "../context";
import { clock } from "../clock";
import { checkedId } from "../input/checked-id";
import type { ConfirmWindow } from "../upstream/preauth/day-span";
import { partsOfId, textIdOf } from "../input/ids";
import { matches, type PreAuthQuery } from "./confirm-period";
import { insuredMember } from "./insured-member";
import { insuredMembersOf } from "./insured-members";
import { findInsured } from "./member-of-insured";
import { listOfMembers, type PreAuthList } from "./list-of-members";
import { preAuthIdOf, toPreAuth } from "./pre-auth.mapper";
import type { PreAuth } from "./pre-auth.type";

/** What an insurer has confirmed, for callers of that insurer; null for others. One paged read. */
export async function loadPreAuthsOfInsurer(
  slug: string,
  query: PreAuthQuery,
  { access, sources }: GraphContext,
): Promise<PreAuthList | null> {
  const insurance = checkedId(slug, "insurance");
  if (!access.insurance(insurance)) return access.deny("PreAuth", insurance);
  const { records, counted, incomplete, list } = await sources.preAuth.confirmedIn({ insurance, ...query });
  const found = records
    .filter((wire) => matches(wire, query))
    .map((wire) => ({ wire, insurance, list, memberId: null, via: null }));
  return { sources: found, totalCount: counted ? found.length : null, incomplete, list };
}

/**
 * What the insurers of a patient's cards have confirmed for that patient; null if there is no such patient or the caller may
 * not see them. One status read per member, one paged read per insurer.
 */
export async function loadPreAuthsOfPatient(
  patientId: string,
  query: PreAuthQuery,
  context: GraphContext,
): Promise<PreAuthList | null> {
  const members = await insuredMembersOf(patientId, context);
  return members && listOfMembers(members, query, context);
}

/**
 * What a member's insurer has confirmed for the member. Null if the member was not reached through a card, which alone shows
 * the insurer, and for callers who see members but no clinic data.
 */
export async function loadPreAuthsOfMember(
  endorsement: Pick<Endorsement, "memberId" | "via">,
  query: PreAuthQuery,
  context: GraphContext,
): Promise<PreAuthList | null> {
  const { path: via } = await findPatient(endorsement, context, "status");
  if (via === null || !context.access.patient(via.patientId)) return null;
  const member = await insuredMember(via, context);
  return listOfMembers(member ? [member] : [], query, context);
}

/**
 * The pre-authorization with this id, found in the window of its day or, without one, in those of the last days: for its
 * insurer, for its own patient, and for clinic staff if it is about one of their patients. One paged read, and the reads that
 * verify whom it is about.
 */
export async function loadPreAuth(id: string, context: GraphContext): Promise<PreAuth | null> {
  const window = windowOf(id, context);
  if (window === null) return null;
  const { access, sources } = context;
  const { insurance } = window;
  const isInsurer = access.insurance(insurance);
  if (!isInsurer && !(await mayKnow(insurance, context))) return access.deny("PreAuth", id);
  const { records, incomplete } = await sources.preAuth.confirmedIn(window);
  const wire = records.find((candidate) => preAuthIdOf({ wire: candidate, insurance }) === id);
  // If the list is incomplete, the record may be missing because of that.
  if (wire === undefined && incomplete) throw incomplete;
  if (wire === undefined) return null;
  const source = { wire, insurance, memberId: null, via: null };
  // An insurer sees its records even if it is not known whom they are about; the edges report that themselves.
  const found = isInsurer ? null : await findInsured(source, context);
  if (found !== null && !found.isOpen) return access.deny("PreAuth", id);
  return toPreAuth(found ? { ...source, memberId: found.memberId, via: found.via } : source);
}

/**
 * Whether the caller may see anything of this insurer through a patient. A patient whose cards do not lead to the insurer may
 * not.
 */
async function mayKnow(insurance: string, context: GraphContext): Promise<boolean> {
  const { access } = context;
  if (access.clinicStaff) return true;
  const own = access.ownPatientId;
  return own !== null && ((await insuredMembersOf(own, context, insurance)) ?? []).length > 0;
}

/** Where a record with this id is listed; null if it is not an id. */
function windowOf(id: string, { preAuthUndatedDays }: GraphContext): ConfirmWindow | null {
  const [insurance = "", day = ""] = partsOfId(id, 3) ?? [];
  if (textIdOf(insurance) !== insurance || !/^(0|\d{8})$/.test(day)) return null;
  if (day === "0") {
    const to = clock.date();
    return { insurance, from: new Date(to.getTime() - preAuthUndatedDays * 86_400_000), to };
  }
  const start = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return null;
  return { insurance, from: start, to: new Date(start.getTime() + 86_399_999) };
}
