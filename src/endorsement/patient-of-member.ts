import type { GraphContext } from "../context";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { UpstreamError } from "../upstream/upstream-error";
import { provedPath, type ProvingRead } from "./card-member";
import type { CardPath } from "./card-path";
import type { Endorsement } from "./endorsement.type";
import { LinkState } from "./link-state";
import { membersOfPatient, namedMember } from "./members-of-patient";

/** More patients than one number is ever on; the rest would only be more ambiguous. */
const mostCandidates = 20;

/** The patients who a member was proved to be: one in the end, or none. */
export interface FoundPatient {
  readonly state: LinkState;
  /** The way over the patient's card; null unless LINKED. */
  readonly path: CardPath | null;
  /** Every patient who was proved to be the member. */
  readonly paths: readonly CardPath[];
}

type Member = Pick<Endorsement, "memberId" | "via">;

/**
 * The patient who a member is: by the path that led to the member, by the caller's own cards, otherwise by the link index.
 * What the index knows is proved again by reading the patient's cards and both records. Rejects where a record that would
 * prove it cannot be read.
 */
export async function findPatient(member: Member, context: GraphContext, read?: ProvingRead): Promise<FoundPatient> {
  const { access, links } = context;
  if (!access.clinic) return none(LinkState.HIDDEN);
  const own = member.via ?? (await pathOver(access.ownPatientId, member.memberId, context, read));
  if (own !== null) return { state: LinkState.LINKED, path: own, paths: [own] };
  // A patient's only candidate is itself.
  if (!access.clinicStaff) return none(LinkState.NOT_FOUND);
  const candidates = (await links.patientsOf(member.memberId)).slice(0, mostCandidates);
  const paths = (await Promise.all(candidates.map((id) => linkedPath(id, member.memberId, context, read)))).filter(
    (path) => path !== null,
  );
  const [path = null, second] = paths;
  if (path === null) return none((await links.knowsAll()) ? LinkState.NOT_FOUND : LinkState.NOT_INDEXED);
  if (second === undefined) return { state: LinkState.LINKED, path, paths };
  context.proofs.countDrift("member-claimed-by-two-patients");
  return { state: LinkState.AMBIGUOUS, path: null, paths };
}

/**
 * The ways to a member that are open to the caller over the cards of patients who are the member: none where it may not see
 * it. Rejects where a record that would prove it cannot be read and no other way is open.
 */
export async function pathsTo(
  memberId: string,
  context: GraphContext,
  read?: ProvingRead,
): Promise<readonly CardPath[]> {
  const { access } = context;
  const own = await orUpstreamError(pathOver(access.ownPatientId, memberId, context, read));
  if (own !== null && !(own instanceof UpstreamError)) return [own];
  const found = access.clinicStaff ? await orUpstreamError(findPatient({ memberId, via: null }, context, read)) : null;
  if (found !== null && !(found instanceof UpstreamError) && found.paths.length > 0) return found.paths;
  const unread = own ?? (found instanceof UpstreamError ? found : null);
  if (unread !== null) throw unread;
  return [];
}

/** The cards that name a member and are its own; null where hidden, or where none is proved and there may be one. */
export async function loadCardsOfMember(member: Member, context: GraphContext): Promise<InsuranceCard[] | null> {
  const { state, paths } = await findPatient(member, context);
  if (state === LinkState.HIDDEN || state === LinkState.NOT_INDEXED) return null;
  const cards = await Promise.all(
    paths.map(async ({ patientId }) => {
      const all = (await loadInsuranceCards(patientId, context)) ?? [];
      const naming = all.filter((card) => namedMember(card, context)?.memberId === member.memberId);
      const proved = await Promise.all(naming.map((card) => provedPath(card, context)));
      return naming.filter((_, at) => proved[at] != null);
    }),
  );
  return cards.flat();
}

/** A patient whom the index names. A user who is not active any more is no candidate; a link that fails is dropped. */
async function linkedPath(
  patientId: string,
  memberId: string,
  context: GraphContext,
  read?: ProvingRead,
): Promise<CardPath | null> {
  const [path, user] = await Promise.all([
    pathOver(patientId, memberId, context, read),
    context.sources.vsee.person(patientId),
  ]);
  if (path === null) {
    context.proofs.countDropped();
    return null;
  }
  return isInactive(user?.raw["active"]) ? null : path;
}

function isInactive(active: unknown): boolean {
  return active === false || active === 0 || active === "0" || active === "false";
}

/** One call for the patient's card list, which also corrects a link that is wrong by now, then what proves the card. */
async function pathOver(
  patientId: string | null,
  memberId: string,
  context: GraphContext,
  read?: ProvingRead,
): Promise<CardPath | null> {
  if (patientId === null) return null;
  const follows = (named: { readonly memberId: string }) => named.memberId === memberId;
  const [path = null] = (await membersOfPatient(patientId, context, { read, follows })) ?? [];
  return path;
}

function none(state: LinkState): FoundPatient {
  return { state, path: null, paths: [] };
}
