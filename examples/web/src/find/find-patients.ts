import type { ApolloClient } from "@apollo/client";
import {
  FindByCardDocument,
  FindPatientDocument,
  FindPatientsDocument,
  InsurersDocument,
  type FoundPatientFragment,
} from "../operations.generated";

export interface Found {
  readonly patients: readonly FoundPatientFragment[];
  /** Total number. */
  readonly total: number;
  /** Whether one kind of search failed, so that the result may be incomplete. */
  readonly isPartial: boolean;
}

export const shortestSearch = 3;
const shown = 7;
/** Each insurer takes a separate request. */
const mostInsurers = 12;

/**
 * Patients by a part of the name or e-mail address; text with a digit in it is also looked up as an id and as the number
 * on a card. Rejects if all kinds of search fail.
 */
export async function findPatients(client: ApolloClient, text: string): Promise<Found> {
  const isNumber = /^\S*\d\S*$/.test(text) && !text.includes("@");
  const ways = [
    ...(/^\d+$/.test(text) ? [] : [byName(client, text)]),
    ...(isNumber ? [byId(client, text), byCard(client, text)] : []),
  ];
  const answers = await Promise.allSettled(ways);
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  if (found.length === 0) throw new Error("No way of searching could be used.");
  const patients = new Map(found.flatMap((one) => one.patients).map((patient) => [patient.id, patient]));
  return {
    patients: [...patients.values()].slice(0, shown),
    total: Math.max(patients.size, ...found.map(({ total }) => total)),
    isPartial: found.length < answers.length || found.some(({ isPartial }) => isPartial),
  };
}

async function byName(client: ApolloClient, search: string): Promise<Found> {
  const { data } = await client.query({ query: FindPatientsDocument, variables: { search }, fetchPolicy: "no-cache" });
  const page = data?.searchPatients;
  if (!page) throw new Error("The clinic cannot be searched.");
  return { patients: page.nodes, total: page.totalCount ?? page.nodes.length, isPartial: false };
}

async function byId(client: ApolloClient, id: string): Promise<Found> {
  const { data } = await client.query({ query: FindPatientDocument, variables: { id }, fetchPolicy: "no-cache" });
  const patients = data?.patient ? [data.patient] : [];
  return { patients, total: patients.length, isPartial: false };
}

/** A number is the insurer's: the same one can be on cards of two insurers. */
async function byCard(client: ApolloClient, subscriberNumber: string): Promise<Found> {
  const { data } = await client.query({ query: InsurersDocument });
  const names = new Map((data?.insurers ?? []).map(({ code, name }) => [name, code]));
  const codes = [...names.values()].slice(0, mostInsurers);
  const answers = await Promise.allSettled(
    codes.map((insurerCode) =>
      client.query({
        query: FindByCardDocument,
        variables: { insurerCode, subscriberNumber },
        fetchPolicy: "no-cache",
      }),
    ),
  );
  const lists = answers.map((answer) => (answer.status === "fulfilled" ? answer.value.data?.patientsByCard : null));
  const patients = lists.flatMap((list) => list ?? []);
  const isPartial = lists.some((list) => list == null) || codes.length < names.size;
  return { patients, total: patients.length, isPartial };
}
