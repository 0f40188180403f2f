import { Pool } from "undici";

const { CLINIC_URL, BROKER_URL, PREAUTH_URL } = process.env;
const pool = (url) => new Pool(url, { connections: 128 });
const clinic = pool(CLINIC_URL);
const broker = pool(BROKER_URL);
const preAuth = pool(PREAUTH_URL);
const brokerHeaders = { "api-key": "service-key" };

async function read(from, path, headers) {
  const { statusCode, body } = await from.request({ method: "GET", path, headers });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`upstream ${statusCode}`);
  }
  return body.json();
}

export const clinicHeaders = (token) => ({ "x-apitoken": token, "x-accountcode": "benchclinic" });
export const readClinic = async (path, headers) => (await read(clinic, `/api_v3${path}`, headers)).data;
export const readBroker = async (path) => (await read(broker, `/api/v2${path}`, brokerHeaders)).data;

/** A whole window of one insurer, its pages side by side once their number is known. Seconds. */
export async function readPreAuths(insurance, from, to) {
  const page = (skip) =>
    read(
      preAuth,
      `/pre-auth-list?insurance=${insurance}&confirm_from=${from}&confirm_to=${to}&skip=${skip}&top=100`,
      {},
    );
  const { meta, data } = await page(0);
  const skips = Array.from({ length: Math.ceil(meta.total / 100) - 1 }, (_, index) => (index + 1) * 100);
  const rest = await Promise.all(skips.map(page));
  return [data, ...rest.map((one) => one.data)].flat();
}

const text = encodeURIComponent;
const readMember = async (route, id) => (await readBroker(`/${route}?memberId=${text(id)}`)).member;

/** What the upstreams can be asked for, by endpoint. */
export const reads = {
  visits: (memberId, headers) => readClinic(memberId ? `/visits?member_id=${text(memberId)}` : "/visits", headers),
  users: (ids, headers) => readClinic(`/users?id=${ids.join(",")}`, headers),
  cards: (id, headers) => readClinic(`/users/${text(id)}/insurances`, headers),
  eligibility: (id, headers) => readClinic(`/users/${text(id)}/insurances/primary/eligibility`, headers),
  enrollment: (memberId) => readMember("enrollee-plan", memberId),
  enrollee: (memberId) => readMember("enrollee-status", memberId),
  plans: () => readBroker("/vendors/plans"),
  plan: (id) => readBroker(`/vendors/plans/${text(id)}`),
  conditions: () => readBroker("/conditions"),
  states: () => readBroker("/miscs/states"),
  cities: (stateId) => readBroker(`/miscs/cities?state_id=${text(stateId)}`),
  careProviders: () => readBroker("/miscs/providers-list"),
  preAuths: ({ insurance, from, to }) => readPreAuths(insurance, from, to),
};

export const insuranceOf = { NORTHSTAR: "ma", HARBOUR: "razi" };

/** Records by their person's national code. */
export function byNationalCode(records) {
  const people = new Map();
  for (const record of records) {
    const code = record.insured_person.national_code;
    const known = people.get(code);
    if (known) known.push(record);
    else people.set(code, [record]);
  }
  return people;
}
