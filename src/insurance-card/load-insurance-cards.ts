import type { GraphContext } from "../context";
import { perOperation } from "../operation/per-operation";
import type { CardWire } from "../upstream/vsee/vsee.wire";
import { cardClaimOf } from "./card-claim";
import { toEligibility } from "./eligibility.mapper";
import type { Eligibility } from "./eligibility.type";
import { CardSource, cardTypeOf, toInsuranceCard } from "./insurance-card.mapper";
import { CardType, type InsuranceCard } from "./insurance-card.type";
import { observeCards } from "./observe-cards";

/** The cards of each list that the operation has read. A list that is read again, as after a write, is another one. */
const cardsIn = perOperation(() => new Map<readonly CardWire[], readonly InsuranceCard[]>());

/** A patient's cards, primary first; null where there is no such patient or the caller may not see it. One call. */
export async function loadInsuranceCards(patientId: string, context: GraphContext): Promise<InsuranceCard[] | null> {
  if (!context.access.patient(patientId)) return null;
  const { vsee } = context.sources;
  const wires = await vsee.insurancesOf(patientId);
  if (wires === null) {
    // That a caller's own token shows no such patient does not say that there is none.
    if (!vsee.hasOwnToken) observeCards(patientId, null, context);
    return null;
  }
  const known = cardsIn(context);
  let cards = known.get(wires);
  if (cards === undefined) {
    known.set(wires, (cards = toCards(wires, patientId, context)));
    observeCards(patientId, cards, context);
  }
  return [...cards];
}

/** One card by its type. The same list serves both. */
export async function loadInsuranceCard(
  patientId: string,
  type: CardType,
  context: GraphContext,
): Promise<InsuranceCard | null> {
  const cards = await loadInsuranceCards(patientId, context);
  return cards?.find((card) => card.type === type) ?? null;
}

/** Cards as the graph shows them. Of two cards of one type neither can be told to be the right one: both are left out. */
export function toCards(wires: readonly CardWire[], patientId: string, { insurers }: GraphContext): InsuranceCard[] {
  const ofType = (type: CardType): InsuranceCard[] => {
    const [wire, second] = wires.filter((candidate) => cardTypeOf(candidate) === type);
    return wire && !second ? [toInsuranceCard(new CardSource(wire, type, patientId, insurers))] : [];
  };
  return [...ofType(CardType.PRIMARY), ...ofType(CardType.SECONDARY)];
}

/** A card by the id that this graph made for it; null also where the id is not one. */
export async function loadInsuranceCardById(id: string, context: GraphContext): Promise<InsuranceCard | null> {
  const [patientId, word, ...rest] = id.split(":");
  const type = word === "primary" ? CardType.PRIMARY : word === "secondary" ? CardType.SECONDARY : null;
  if (!patientId || !type || rest.length > 0) return null;
  return loadInsuranceCard(patientId, type, context);
}

/** What the clinic knows of a primary card's cover; null for a secondary card and where it was never checked. One call. */
export async function loadEligibility(card: InsuranceCard, context: GraphContext): Promise<Eligibility | null> {
  const { type, patientId } = card;
  if (type !== CardType.PRIMARY) return null;
  const wire = await context.sources.vsee.eligibilityOf(patientId);
  return wire && toEligibility({ wire, patientId, card: cardClaimOf(card) });
}
