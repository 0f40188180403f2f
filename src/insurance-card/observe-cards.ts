import type { GraphContext } from "../context";
import type { InsurerDirectory } from "../insurer/insurer-directory";
import type { SeenCard } from "../links/links";
import { UpstreamError } from "../upstream/upstream-error";
import type { InsuranceCard } from "./insurance-card.type";

/**
 * Lets the link index learn, in the background, which numbers a patient's cards have; null if there is no such patient. If a
 * card of the list cannot be read, nothing is stored, as the list is not complete.
 */
export function observeCards(
  patientId: string,
  cards: readonly InsuranceCard[] | null,
  { insurers, links }: Pick<GraphContext, "insurers" | "links">,
): void {
  try {
    const seen = cards && cards.flatMap((card) => seenCard(card, insurers) ?? []);
    links.observe({ kind: "cards", patientId, cards: seen });
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
  }
}

/** A card as the index knows it; null for one without a number. */
export function seenCard(
  { insurer, subscriberNumber }: Pick<InsuranceCard, "insurer" | "subscriberNumber">,
  insurers: InsurerDirectory,
): SeenCard | null {
  const { code } = insurer;
  if (subscriberNumber === null || typeof code !== "string") return null;
  return { insurerCode: insurers.find(code)?.code ?? code, number: subscriberNumber };
}
