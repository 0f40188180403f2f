import { UpstreamError } from "../upstream/upstream-error";
import type { EligibilityObservation } from "./eligibility-sighting";
import type { InsuranceCard } from "./insurance-card.type";

/** What a check is about: the card's insurer and number. Undefined if they cannot be read. */
export function cardClaimOf(card: InsuranceCard): EligibilityObservation["card"] {
  try {
    const { insurer, subscriberNumber } = card;
    if (typeof insurer.code !== "string") return undefined;
    return { insurerCode: insurer.code, subscriberNumber: subscriberNumber ?? "" };
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}
