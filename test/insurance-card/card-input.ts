/** A card as callers write it. */
export function cardInput(overrides: object = {}, guarantor: object = {}): Record<string, unknown> {
  return {
    type: "PRIMARY",
    insurerCode: "(sandbox) NORTHFIELD",
    subscriberNumber: "11000022",
    groupNumber: "GN00022",
    responsibleParty: "SPOUSE",
    guarantor: {
      firstName: "Ines",
      middleName: "Maria",
      lastName: "Okafor",
      birthDate: "1986-01-31",
      gender: "FEMALE",
      address: { line1: "54 Heron Lane", line2: "#12-22", city: "Fairhaven", state: "CA", postalCode: "01001" },
      ...guarantor,
    },
    consent: true,
    ...overrides,
  };
}

/** The same card as the clinic is sent it and keeps it. */
export const cardBody = {
  card_type: "primary",
  insurer_code: "(sandbox) NORTHFIELD",
  subscriber_number: "11000022",
  group_number: "GN00022",
  responsible_party: "spouse",
  guarantor_first_name: "Ines",
  guarantor_middle_name: "Maria",
  guarantor_last_name: "Okafor",
  guarantor_dob: "1986-01-31",
  guarantor_gender: 2,
  guarantor_address: "54 Heron Lane",
  guarantor_address_2: "#12-22",
  guarantor_city: "Fairhaven",
  guarantor_zip: "01001",
  guarantor_state: "CA",
  consent: true,
};
