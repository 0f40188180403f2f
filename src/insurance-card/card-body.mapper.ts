import { Gender } from "../patient/gender";
import type { CardBody, CardTypeWord } from "../upstream/vsee/vsee.bodies";
import type { InsuranceCardInput } from "./insurance-card.input";
import type { CardType } from "./insurance-card.type";

/** A checked card in the clinic's fields; those without a value are left out. */
export function toCardBody(card: InsuranceCardInput): CardBody {
  const { guarantor, groupNumber } = card;
  const { address } = guarantor;
  return {
    card_type: cardTypeWord(card.type),
    insurer_code: card.insurerCode,
    subscriber_number: card.subscriberNumber,
    group_number: groupNumber ?? undefined,
    responsible_party: card.responsibleParty.toLowerCase(),
    guarantor_first_name: guarantor.firstName,
    guarantor_middle_name: guarantor.middleName ?? undefined,
    guarantor_last_name: guarantor.lastName,
    guarantor_dob: guarantor.birthDate,
    guarantor_gender: guarantor.gender === Gender.MALE ? 1 : 2,
    guarantor_address: address.line1,
    guarantor_address_2: address.line2 ?? undefined,
    guarantor_city: address.city,
    guarantor_zip: address.postalCode,
    guarantor_state: address.state,
    consent: card.consent,
  };
}

export function cardTypeWord(type: CardType): CardTypeWord {
  return type.toLowerCase() as CardTypeWord;
}
