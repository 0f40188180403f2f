import type { CardRecord } from "./card.records";

/**
 * A card as the reads answer it. Secondary cards of every other patient carry `subscriber_num` in place of
 * `subscriber_number`.
 */
export function toCardWire(patientId: string, card: CardRecord): Record<string, unknown> {
  if (card.card_type !== "secondary" || Number(patientId) % 2 === 0) return { ...card };
  const { subscriber_number, ...rest } = card;
  return { ...rest, subscriber_num: subscriber_number };
}
