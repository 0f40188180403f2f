import type { GraphContext } from "../context";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import type { NamedMember } from "../insurance-card/member-on-card";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { orFlawed } from "../upstream/or-flawed";
import { Flawed, soundOf, type Unread } from "../upstream/flawed";
import { provedPath, type ProvingRead } from "./card-member";
import type { CardPath } from "./card-path";

export interface MembersOptions {
  /** Which of the members on the cards to read; all by default. */
  readonly follows?: (named: NamedMember) => boolean;
  readonly read?: ProvingRead;
}

/**
 * The members on a patient's cards who are the patient, primary card first, each once per insurer; null if there is no such
 * patient or the caller may not see them. Costs the patient's card list and, if it names members, a record of each and the
 * patient's user record. Rejects if a record that is needed to verify a member cannot be read.
 */
export async function membersOfPatient(
  patientId: string,
  context: GraphContext,
  options?: MembersOptions,
): Promise<CardPath[] | null> {
  const found = await settledMembersOf(patientId, context, options);
  return found && found.map(soundOf);
}

/** The same, with the failure of each member that could not be proved in its place. */
export async function settledMembersOf(
  patientId: string,
  context: GraphContext,
  { follows = () => true, read }: MembersOptions = {},
): Promise<(CardPath | Unread)[] | null> {
  const cards = await loadInsuranceCards(patientId, context);
  if (cards === null) return null;
  const prove = async (card: InsuranceCard): Promise<CardPath | null> => {
    // A card whose number cannot be read may name one of the members.
    const named = card.namedMember;
    return named !== null && follows(named) ? provedPath(card, context, read) : null;
  };
  const proved = new Map<string, CardPath>();
  const failures: Unread[] = [];
  const paths = await Promise.all(cards.map((card) => orFlawed(null, prove(card))));
  for (const path of paths) {
    if (path instanceof Flawed) failures.push(path);
    else if (path !== null) proved.set(`${path.insurer.code} ${path.memberId}`, path);
  }
  return [...proved.values(), ...failures];
}
