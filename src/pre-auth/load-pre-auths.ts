import { membersOfPatient } from "../endorsement/members-of-patient";
import type { Endorsement } from "../endorsement/endorsement.type";
import type { GraphContext } from "../context";
import { isId } from "../upstream/path-id";
import { matches, type PreAuthQuery } from "./confirm-period";
import { insuredMember, type InsuredMember } from "./insured-member";
import { listOfMembers, type PreAuthList } from "./list-of-members";
import { preAuthIdOf, toPreAuth } from "./pre-auth.mapper";
import type { PreAuth } from "./pre-auth.type";

/** What an insurer has confirmed, for that insurer's own callers; null for everybody else. One paged read. */
export async function loadPreAuthsOfInsurer(
  insurance: string,
  query: PreAuthQuery,
  { access, sources }: GraphContext,
): Promise<PreAuthList | null> {
  if (!isId(insurance)) return null;
  if (!access.insurance(insurance)) return access.deny("PreAuth", insurance);
  const { records, counted } = await sources.preAuth.confirmedIn({ insurance, ...query });
  const found = records
    .filter((wire) => matches(wire, query))
    .map((wire) => ({ wire, insurance, memberId: null, via: null }));
  return { sources: found, totalCount: counted ? found.length : null };
}

/**
 * What the insurers of a patient's cards have confirmed for that patient; null where there is no such patient or the
 * caller may not see it. One status read a member, one paged read an insurer.
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
 * What a member's insurer has confirmed for the member. Null where the path did not come over a card, which alone says
 * who the insurer is, and for callers who see members and nothing of the clinic.
 */
export async function loadPreAuthsOfMember(
  { via }: Pick<Endorsement, "via">,
  query: PreAuthQuery,
  context: GraphContext,
): Promise<PreAuthList | null> {
  if (via === null || !context.access.patient(via.patientId)) return null;
  const member = await insuredMember(via, context);
  return listOfMembers(member ? [member] : [], query, context);
}

/** The pre-authorization with this id, found in the window of its day: for its insurer, and for its own patient. */
export async function loadPreAuth(id: string, context: GraphContext): Promise<PreAuth | null> {
  const [, insurance, day] = /^(.+):(\d{8}):[^:]+$/.exec(id) ?? [];
  const start = new Date(`${day?.slice(0, 4)}-${day?.slice(4, 6)}-${day?.slice(6)}T00:00:00Z`);
  if (insurance === undefined || !isId(insurance) || Number.isNaN(start.getTime())) return null;
  const query = { from: start, to: new Date(start.getTime() + 86_399_999), status: null };
  if (!context.access.insurance(insurance) && context.access.ownPatientId === null) {
    return context.access.deny("PreAuth", id);
  }
  const list = await loadPreAuthsAt(insurance, query, context);
  const source = list?.sources.find((candidate) => preAuthIdOf(candidate) === id);
  return source ? toPreAuth(source) : null;
}

async function loadPreAuthsAt(
  insurance: string,
  query: PreAuthQuery,
  context: GraphContext,
): Promise<PreAuthList | null> {
  const own = context.access.ownPatientId;
  if (context.access.insurance(insurance)) return loadPreAuthsOfInsurer(insurance, query, context);
  if (own === null) return null;
  const members = await insuredMembersOf(own, context, insurance);
  return members && listOfMembers(members, query, context);
}

/** Members of a patient that a pre-auth list can know, at one insurer where `insurance` says which. */
async function insuredMembersOf(
  patientId: string,
  context: GraphContext,
  insurance?: string,
): Promise<InsuredMember[] | null> {
  if (!context.access.patient(patientId)) return null;
  const members = await membersOfPatient(patientId, context, {
    read: "status",
    follows: ({ insurer: { preAuthInsurance } }) =>
      preAuthInsurance !== undefined && (insurance === undefined || preAuthInsurance === insurance),
  });
  if (members === null) return null;
  const insured = await Promise.all(members.map((member) => insuredMember(member, context)));
  return insured.filter((member) => member !== null);
}
