import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { checkCard, checkCards } from "./card.validation";
import { toCardWire } from "./card.wire";
import { ClinicContext, clinicRoutes, ok } from "./clinic-access";
import type { CardRecord, CardType } from "./card.records";

const VERSION = { version: "2.0" };
const TYPES: readonly CardType[] = ["primary", "secondary"];

/** Reading and writing insurance cards. */
export function cardRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access } = context;
  const route = clinicRoutes(context);

  const cardsOf = (userId: string): CardRecord[] => TYPES.flatMap((type) => clinic.cards.get(userId)?.[type] ?? []);
  const cardOf = (userId: string, type = ""): CardRecord => {
    const card = cardsOf(userId).find(({ card_type }) => card_type === type);
    if (!card) throw new Refusal(404, "No such card.");
    return card;
  };
  /** Complete cards replace those of their type; a primary card's eligibility is reset. */
  const save = (userId: string, cards: readonly CardRecord[]): void => {
    const saved = Object.fromEntries(cards.map((card) => [card.card_type, card]));
    clinic.cards.set(userId, { ...clinic.cards.get(userId), ...saved });
    if (saved["primary"]) clinic.eligibility.delete(userId);
  };

  return [
    route("GET", "/users/{user_id}/insurances", ({ params }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      return ok(
        cardsOf(userId).map((card) => toCardWire(userId, card)),
        VERSION,
      );
    }),
    route("GET", "/users/{user_id}/insurances/{type}", ({ params }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      return ok(toCardWire(userId, cardOf(userId, params["type"])), VERSION);
    }),
    route("POST", "/users/{user_id}/insurances/import", ({ params, body }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      save(userId, checkCards(body));
      // Unlike the reads, this answer spells `subscriber_number` on both cards.
      return ok(cardsOf(userId), VERSION);
    }),
    route("POST", "/users/{user_id}/insurances/{type}", ({ params, body }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      const type = TYPES.find((known) => known === params["type"]);
      if (!type) throw new Refusal(404, "No such card type.");
      const card = checkCard(body, type);
      save(userId, [card]);
      return ok(card, VERSION);
    }),
    route("DELETE", "/users/{user_id}/insurances/{type}", ({ params }, caller) => {
      const userId = access.userId(caller, params["user_id"]);
      const { card_type } = cardOf(userId, params["type"]);
      const { [card_type]: _deleted, ...kept } = clinic.cards.get(userId) ?? {};
      clinic.cards.set(userId, kept);
      if (card_type === "primary") clinic.eligibility.delete(userId);
      return { status: 204 };
    }),
  ];
}
