import { randomBytes } from "node:crypto";
import { clock } from "../../clock";
import { PATIENT_USER_TYPE } from "../people/patient.generator";
import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { fieldsOf, isAbsent, optionalInt, optionalText, requiredText } from "../server/body-fields";
import { ClinicContext, ok } from "./clinic-access";
import type { ClinicUser, UserAddress } from "./user.records";
import { toUserWire } from "./user.wire";

type Fields = Readonly<Record<string, unknown>>;

const FIRST_NEW_USER_ID = 800_001;
const LONGEST_CODE = 128;
const TOKEN_LIFE_SECONDS = 86_400;

function addressOf(fields: Fields): UserAddress | undefined {
  const [street, city, state, zip] = ["street_addr", "city", "state", "zip"].map((name) => optionalText(fields, name));
  return street === undefined ? undefined : { street, city: city ?? "", state: state ?? "", zip: zip ?? "" };
}

function genderOf(fields: Fields): 1 | 2 | null {
  if (isAbsent(fields["gender"])) return null;
  const gender = Number(fields["gender"]);
  if (gender !== 1 && gender !== 2) throw new Refusal(400, "gender must be 1 or 2.");
  return gender;
}

function birthDateOf(fields: Fields): string | null {
  const day = optionalText(fields, "dob");
  if (day === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new Refusal(400, "dob must be a day.");
  return day;
}

function makeUser(id: string, code: string, fields: Fields): ClinicUser {
  return {
    id,
    code,
    type: PATIENT_USER_TYPE,
    subtype: "",
    username: optionalText(fields, "username") ?? `user.${id}@patients.example`,
    vseeid: `sandbox+user${id}`,
    email: optionalText(fields, "email") ?? null,
    first_name: requiredText(fields, "first_name"),
    last_name: requiredText(fields, "last_name"),
    dob: birthDateOf(fields),
    gender: genderOf(fields),
    phone: optionalText(fields, "phone") ?? null,
    photo: null,
    active: true,
    tos: false,
    title: "",
    suffix: "",
    timezone: "America/Los_Angeles",
    address: addressOf(fields),
  };
}

/** A login of the person: anyone who has it is signed in as them. */
function tokenOf(userId: string): Record<string, unknown> {
  const created = clock.nowSeconds();
  const one = (): Record<string, unknown> => ({
    user_id: userId,
    token: randomBytes(24).toString("hex"),
    expiry: created + TOKEN_LIFE_SECONDS,
  });
  return { ...one(), refresh_token: { ...one(), created } };
}

/** Creates a patient by the caller's own code: the same code is the same patient. */
export function registrationRoutes({ clinic, access }: ClinicContext): ApiRoute[] {
  let nextId = FIRST_NEW_USER_ID;
  const register = (fields: Fields): ClinicUser => {
    const code = requiredText(fields, "code");
    if (code.length > LONGEST_CODE) throw new Refusal(400, "code is too long.");
    if ((optionalInt(fields["type"], "type") ?? 0) !== PATIENT_USER_TYPE) throw new Refusal(400, "type must be 200.");
    const known = [...clinic.users.values()].find((user) => user.code === code);
    if (known) return known;
    const user = makeUser(String(nextId++), code, fields);
    clinic.users.set(user.id, user);
    if (isAbsent(fields["disable_emails"]) && user.email !== null) clinic.sentEmails.push(user.email);
    return user;
  };
  return [
    {
      method: "POST",
      template: "/users/sso",
      handle: ({ headers, body }) => {
        access.demandAccount(headers);
        if (!access.isApplication(headers)) throw new Refusal(401, "Unknown or missing application key.");
        if (headers["x-apitoken"] !== undefined) throw new Refusal(400, "No user's token belongs here.");
        const user = register(fieldsOf(body));
        return ok({ ...toUserWire(user), token: tokenOf(user.id) });
      },
    },
  ];
}
