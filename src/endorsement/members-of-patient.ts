import type { GraphContext } from "../context";
import { loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import { memberNamedBy, type NamedMember } from "../insurance-card/member-on-card";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { UpstreamError } from "../upstream/upstream-error";
import { provedPath, type ProvingRead } from "./card-member";
import type { CardPath } from "./card-path";

export interface MembersOptions {
  /** Which of the members that cards name are followed; all unless told. */
  readonly follows?: (named: NamedMember) => boolean;
  readonly read?: ProvingRead;
}

/**
 * The members that a patient's cards name and that are the patient, primary card first, each once an insurer; null where
 * there is no such patient or the caller may not see it. Costs the patient's card list and, where it names members, a record
 * of each and the patient's user record. Rejects where one of the members cannot be proved for want of a record.
 */
export async function membersOfPatient(
  patientId: string,
  context: GraphContext,
  options?: MembersOptions,
): Promise<CardPath[] | null> {
  const found = await settledMembersOf(patientId, context, options);
  const failure = found?.find((path) => path instanceof UpstreamError);
  if (failure) throw failure;
  return found as CardPath[] | null;
}

/** The same, with the failure of each member that could not be proved in its place. */
export async function settledMembersOf(
  patientId: string,
  context: GraphContext,
  { follows = () => true, read }: MembersOptions = {},
): Promise<(CardPath | UpstreamError)[] | null> {
  const cards = await loadInsuranceCards(patientId, context);
  if (cards === null) return null;
  const followed = cards.filter((card) => {
    const named = namedMember(card, context);
    return named !== null && follows(named);
  });
  const proved = new Map<string, CardPath>();
  const failures: UpstreamError[] = [];
  const paths = await Promise.all(followed.map((card) => orUpstreamError(provedPath(card, context, read))));
  for (const path of paths) {
    if (path instanceof UpstreamError) failures.push(path);
    else if (path !== null) proved.set(`${path.insurer.code} ${path.memberId}`, path);
  }
  return [...proved.values(), ...failures];
}

/** The member that a card names; a number that cannot be read names nobody, and the card's own field reports why. */
export function namedMember(card: InsuranceCard, { insurers }: GraphContext): NamedMember | null {
  try {
    return memberNamedBy(card, insurers);
  } catch (error) {
    if (error instanceof UpstreamError) return null;
    throw error;
  }
}
