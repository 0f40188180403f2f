import type { GraphContext } from "../context";
import type { CardClaim } from "../links/links";
import { UpstreamError } from "../upstream/upstream-error";
import type { InsuranceCard } from "./insurance-card.type";
import { memberNamedBy } from "./member-on-card";

/**
 * Lets the ledger learn, beside the request, which members a patient's cards name. A list of which a card could not be read
 * says nothing about what is not in it, and teaches nothing.
 */
export function observeCards(
  patientId: string,
  cards: readonly InsuranceCard[],
  { insurers, links }: Pick<GraphContext, "insurers" | "links">,
): void {
  try {
    links.observeCards(
      patientId,
      cards.flatMap((card): CardClaim[] => {
        const named = memberNamedBy(card, insurers);
        return named ? [{ insurerCode: named.insurer.code, memberId: named.memberId }] : [];
      }),
    );
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
  }
}
