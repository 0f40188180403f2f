import { Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { countRead } from "./metrics.mjs";

const { Array: List, Boolean, Integer, Literal, Number, Object: Record, String, Union } = Type;
const optional = (type) => Type.Optional(Union([type, Type.Null()]));
const person = Record({
  id: String(),
  first_name: optional(String()),
  last_name: optional(String()),
  email: optional(String()),
  phone: optional(String()),
});
const card = Record({
  card_type: Union([Literal("primary"), Literal("secondary")]),
  insurer_code: String(),
  subscriber_number: String(),
  group_number: optional(String()),
  responsible_party: optional(String()),
  guarantor_first_name: optional(String()),
  guarantor_middle_name: optional(String()),
  guarantor_last_name: optional(String()),
  guarantor_dob: optional(String()),
  guarantor_gender: optional(Integer()),
  guarantor_address: optional(String()),
  guarantor_address_2: optional(String()),
  guarantor_city: optional(String()),
  guarantor_zip: optional(String()),
  guarantor_state: optional(String()),
  consent: optional(Boolean()),
});
const visit = Record({
  id: String(),
  member_id: String(),
  provider_id: optional(String()),
  code: optional(String()),
  start: String(),
  end: optional(String()),
  type: optional(String()),
  subtype: optional(String()),
  status: optional(String()),
  created: optional(Integer()),
  modified: optional(Integer()),
  intake_id: optional(String()),
  room_code: optional(String()),
  provider: optional(person),
  member: optional(person),
  payment: optional(Record({ amount: optional(String()), description: optional(String()) })),
});
const member = {
  memberId: String(),
  policyId: optional(String()),
  firstName: optional(String()),
  lastName: optional(String()),
  nationalId: optional(String()),
};
const plan = Record({
  id: Integer(),
  name: String(),
  description: optional(String()),
  category: optional(String()),
  state: optional(String()),
  premium: optional(Number()),
});
const preAuth = Record({
  pre_auth_id: Integer(),
  status: Record({ slug: String() }),
  confirm_date: Integer(),
  policy: Record({ id: Integer() }),
  insured_person: Record({ national_code: optional(String()) }),
  amounts: Record({ amount: optional(Number()), paid: optional(Number()) }),
  illness: optional(Record({ slug: optional(String()) })),
});
const careProvider = Record({
  code: String(),
  name: optional(String()),
  category: optional(String()),
  state: optional(String()),
  city: optional(String()),
  rating: optional(String()),
});

/** What an answer must be, by endpoint, as far as it is used. */
const shapes = {
  visits: List(visit),
  users: List(person),
  cards: List(card),
  eligibility: Record({ status: String() }),
  enrollment: Record({ ...member, planId: String(), planName: optional(String()) }),
  enrollee: Record({ ...member, status: optional(String()) }),
  plans: List(plan),
  plan,
  conditions: List(Record({ id: String(), pec_name: optional(String()), pec_status: optional(String()) })),
  states: List(Record({ id: Integer(), name: optional(String()) })),
  cities: List(Record({ id: Integer(), name: optional(String()) })),
  careProviders: List(careProvider),
  preAuths: List(preAuth),
};

/** The same reads, each answer checked and each read counted. Rejects where an answer has not its endpoint's shape. */
export function validatedReads(reads) {
  return Object.fromEntries(Object.entries(reads).map(([endpoint, read]) => [endpoint, validated(endpoint, read)]));
}

function validated(endpoint, read) {
  const shape = TypeCompiler.Compile(shapes[endpoint]);
  return async (...args) => {
    const startedAt = performance.now();
    let outcome = "failed";
    try {
      const answer = await read(...args);
      outcome = shape.Check(answer) ? "ok" : "invalid";
      if (outcome === "invalid") throw new Error(`${endpoint}: the upstream's answer has another shape.`);
      return answer;
    } finally {
      countRead(endpoint, outcome, (performance.now() - startedAt) / 1000);
    }
  };
}
