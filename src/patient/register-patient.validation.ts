import { isBirthDate } from "../input/birth-date";
import { toClinicPhone } from "../upstream/vsee/clinic-phone";
import { codeBound, nameBound, textFaults, type TextBound } from "../upstream/vsee/clinic-text";
import { invalid, type UserError } from "../user-error/user-error.type";
import type { AddressInput } from "./address.type";
import type { RegisterPatientInput } from "./register-patient.input";

const keyBound: TextBound = { most: 128 };
const texts: Record<"code" | "firstName" | "lastName" | "username" | "email", TextBound> = {
  code: keyBound,
  firstName: nameBound,
  lastName: nameBound,
  username: keyBound,
  email: { most: 254 },
};
const addressTexts: Record<keyof AddressInput, TextBound> = {
  line1: nameBound,
  line2: nameBound,
  city: nameBound,
  state: nameBound,
  postalCode: codeBound,
};

/** Every problem of a registration, before anything is sent. */
export function checkRegistration(input: RegisterPatientInput): UserError[] {
  const { birthDate, phone, address } = input;
  return [
    ...textFaults<keyof typeof texts>(input, texts).map(({ field, fault }) => invalid([field], fault)),
    ...(isBirthDate(birthDate) ? [] : [invalid(["birthDate"], "This must be a possible birth date.")]),
    ...(phone == null || toClinicPhone(phone) !== null
      ? []
      : [
          invalid(
            ["phone"],
            "This must be a phone number, such as +14155550123 or 415 555 0123, without an extension.",
          ),
        ]),
    ...textFaults<keyof AddressInput>(address ?? {}, addressTexts).map(({ field, fault }) =>
      invalid(["address", field], fault),
    ),
  ];
}
