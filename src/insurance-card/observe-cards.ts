import type { GraphContext } from "../context";
import type { InsurerDirectory } from "../insurer/insurer-directory";
import type { SeenCard } from "../links/links";
import { UpstreamError } from "../upstream/upstream-error";
import type { InsuranceCard } from "./insurance-card.type";

/**
 * Lets the link index learn, beside the request, which numbers a patient's cards have; null where there is no such patient.
 * A list of which a card could not be read says nothing about what is not in it, and teaches nothing.
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
