import type { GraphContext } from "../context";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import { orFlawed } from "../upstream/or-flawed";
import { readable } from "../upstream/readable";
import { Flawed, soundOf } from "../upstream/flawed";
import { provedPath, type ProvingRead } from "./card-member";
import type { CardPath } from "./card-path";
import type { Endorsement } from "./endorsement.type";
import { LinkState } from "./link-state";
import { membersOfPatient } from "./members-of-patient";

/** More patients than one number is ever on; the rest would only be more ambiguous. */
const mostCandidates = 20;

/** The patients who are proved to be a member: at most one in the end. */
export interface FoundPatient {
  readonly state: LinkState;
  /** The way over the patient's card; null unless LINKED. */
  readonly path: CardPath | null;
  /** All patients who are proved to be the member. */
  readonly paths: readonly CardPath[];
}

type Member = Pick<Endorsement, "memberId" | "via">;

/**
 * The patient who is this member: from the path that led to the member, the caller's own cards, or the link index. A link of
 * the index is verified by reading the patient's cards and both records. Rejects if a record that is needed cannot be read.
 */
export async function findPatient(member: Member, context: GraphContext, read?: ProvingRead): Promise<FoundPatient> {
  const { access, links } = context;
  if (!access.clinic) return none(LinkState.HIDDEN);
  const own = member.via ?? (await pathOver(access.ownPatientId, member.memberId, context, read));
  if (own !== null) return { state: LinkState.LINKED, path: own, paths: [own] };
  // For a patient, the only candidate is the patient.
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
 * The paths through which the caller may see a member: cards of patients who are the member; empty if they may not. Rejects if
 * a record that is needed cannot be read and there is no other path.
 */
export async function pathsTo(
  memberId: string,
  context: GraphContext,
  read?: ProvingRead,
): Promise<readonly CardPath[]> {
  const { access } = context;
  const own = await orFlawed(null, pathOver(access.ownPatientId, memberId, context, read));
  if (own !== null && !(own instanceof Flawed)) return [own];
  const found = access.clinicStaff ? await orFlawed(null, findPatient({ memberId, via: null }, context, read)) : null;
  if (found !== null && !(found instanceof Flawed) && found.paths.length > 0) return found.paths;
  soundOf(own);
  soundOf(found);
  return [];
}

/** The member's own cards that name them; null if hidden, or if none is verified but there may be one. */
export async function loadCardsOfMember(member: Member, context: GraphContext): Promise<InsuranceCard[] | null> {
  const { state, paths } = await findPatient(member, context);
  if (state === LinkState.HIDDEN || state === LinkState.NOT_INDEXED) return null;
  const cards = await Promise.all(
    paths.map(async ({ patientId }) => {
      const all = (await loadInsuranceCards(patientId, context)) ?? [];
      const naming = all.filter((card) => readable(() => card.namedMember)?.memberId === member.memberId);
      const proved = await Promise.all(naming.map((card) => provedPath(card, context)));
      return naming.filter((_, at) => proved[at] != null);
    }),
  );
  return cards.flat();
}

/** A patient from the index. An inactive user is not a candidate; a link that turns out wrong is dropped. */
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

/** One call for the patient's card list, which also corrects an outdated link, then the reads that verify the card. */
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
