import { Gender, genderOf } from "../patient/gender";
import type { CardBody, CardTypeWord } from "../upstream/vsee/vsee.bodies";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import type { GuarantorInput, InsuranceCardInput } from "./insurance-card.input";
import { ResponsibleParty, type CardType } from "./insurance-card.type";

/**
 * A validated card in the clinic's fields; fields without a value are omitted. If the patient is the policy holder, omitted
 * parts of the guarantor come from `patient`.
 */
export function toCardBody(card: InsuranceCardInput, patient: UserWire | null = null): CardBody {
  return {
    card_type: cardTypeWord(card.type),
    insurer_code: card.insurerCode,
    subscriber_number: card.subscriberNumber,
    group_number: card.groupNumber ?? undefined,
    responsible_party: card.responsibleParty.toLowerCase(),
    ...guarantorFields(card.guarantor ?? null, card.responsibleParty === ResponsibleParty.SELF ? patient : null),
    consent: card.consent,
  };
}

/** Whether the patient's own record is needed to complete a card. */
export function needsPatient({ responsibleParty, guarantor }: InsuranceCardInput): boolean {
  return responsibleParty === ResponsibleParty.SELF && guarantor?.lastName == null;
}

function guarantorFields(guarantor: GuarantorInput | null, patient: UserWire | null): Partial<CardBody> {
  const address = guarantor?.address;
  return {
    guarantor_first_name: guarantor?.firstName ?? patient?.first_name ?? undefined,
    guarantor_middle_name: guarantor?.middleName ?? undefined,
    guarantor_last_name: guarantor?.lastName ?? patient?.last_name ?? undefined,
    guarantor_dob: guarantor?.birthDate ?? patient?.dob ?? undefined,
    guarantor_gender: genderNumber(guarantor?.gender ?? genderOf(patient?.gender)),
    guarantor_address: address?.line1,
    guarantor_address_2: address?.line2 ?? undefined,
    guarantor_city: address?.city,
    guarantor_zip: address?.postalCode,
    guarantor_state: address?.state,
  };
}

/** The clinic has a number for two genders and takes a card without one. */
function genderNumber(gender: Gender | null): 1 | 2 | undefined {
  return gender === Gender.MALE ? 1 : gender === Gender.FEMALE ? 2 : undefined;
}

export function cardTypeWord(type: CardType): CardTypeWord {
  return type.toLowerCase() as CardTypeWord;
}
