import { randomUUID } from "node:crypto";

const patients = 200;
const patientAt = (turn) => String(4001 + (turn % patients));

const chart = `query ($id: ID!) { patient(id: $id) { fullName birthDate
  insuranceCards { type subscriberNumber endorsement { status plan { name } } } visits(first: 5) { nodes { id start status } } } }`;
const save = `mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { insuranceCard { id } userErrors { code } } }`;

const address = { line1: "54 Heron Lane", city: "Fairhaven", state: "CA", postalCode: "01001" };
const guarantor = { firstName: "Ines", lastName: "Okafor", birthDate: "1986-01-31", gender: "FEMALE", address };
const card = {
  type: "SECONDARY",
  insurerCode: "(sandbox) NORTHFIELD",
  subscriberNumber: "11000022",
  groupNumber: "GN00022",
  responsibleParty: "SPOUSE",
  guarantor,
  consent: true,
};

/** Operations in turn, as request bodies. */
export const workloads = [
  {
    name: "reads",
    what: "a patient's chart: identity, cards with member and plan, five visits; audit and links go to Postgres",
    bodyAt: (turn) => JSON.stringify({ query: chart, variables: { id: patientAt(turn) } }),
  },
  {
    name: "writes",
    what: "a saved insurance card with an idempotency key: promised in Postgres before it is sent, answered there after",
    bodyAt: (turn) =>
      JSON.stringify({
        query: save,
        variables: { input: { patientId: patientAt(turn), idempotencyKey: randomUUID(), card } },
      }),
  },
];
