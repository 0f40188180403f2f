import { readable } from "../upstream/readable";
import type { EligibilityObservation } from "./eligibility-sighting";
import type { InsuranceCard } from "./insurance-card.type";

/** What a check is about: the card's insurer and number. Undefined if they cannot be read. */
export function cardClaimOf(card: InsuranceCard): EligibilityObservation["card"] {
  const claim = readable(() => {
    const { insurer, subscriberNumber } = card;
    if (typeof insurer.code !== "string") return null;
    return { insurerCode: insurer.code, subscriberNumber: subscriberNumber ?? "" };
  });
  return claim ?? undefined;
}
