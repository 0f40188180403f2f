import type { RecordedRequest } from "../../src/sandbox/request-log";
import {
  runGraph,
  type GraphAnswer,
  type GraphOptions,
  type RunningGraph,
  type RunOptions,
} from "../support/run-graph";

const problems = "userErrors { code field message }";
const card = "id type subscriberNumber groupNumber responsibleParty consent";

/** The operations that the tests of cards send, by their mutation. */
export const documents = {
  importInsuranceCards: `mutation ($input: ImportInsuranceCardsInput!) { importInsuranceCards(input: $input) {
    patient { id insuranceCards { ${card} } } insuranceCards { ${card} } ${problems} } }`,
  saveInsuranceCard: `mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) {
    insuranceCard { ${card} insurer { code } guarantor { gender birthDate address { line2 postalCode } } } ${problems} } }`,
  deleteInsuranceCard: `mutation ($input: DeleteInsuranceCardInput!) { deleteInsuranceCard(input: $input) {
    deletedId patient { insuranceCards { id } } ${problems} } }`,
  checkEligibility: `mutation ($input: CheckEligibilityInput!) { checkEligibility(input: $input) {
    eligibility { status rawStatus jobId startedAt } ${problems} } }`,
};
export type Mutation = keyof typeof documents;

export const own = "4001";
export const foreign = "4002";

/** A whole graph and what its clinic was asked. */
export class CardBench {
  private constructor(readonly graph: RunningGraph) {}

  static async start(options: GraphOptions = {}): Promise<CardBench> {
    return new CardBench(await runGraph(options));
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests say what they expect of it
  async write(mutation: Mutation, input: object, options: RunOptions = { role: "PATIENT" }): Promise<any> {
    const answer = await this.graph.run(documents[mutation], { input }, options);
    return { payload: answer.data?.[mutation], errors: answer.errors };
  }

  run(document: string, variables: object, options: RunOptions = { role: "PATIENT" }): Promise<GraphAnswer> {
    return this.graph.run(document, { ...variables }, options);
  }

  /** All calls, and those that were to change something. */
  calls(): readonly RecordedRequest[] {
    return this.graph.upstreams.requests();
  }

  sent(): readonly RecordedRequest[] {
    return this.calls().filter(({ method }) => method !== "GET");
  }

  cardsOf(patientId: string): object {
    return this.graph.upstreams.store.clinic.cards.get(patientId) ?? {};
  }

  reset(): void {
    this.graph.upstreams.faults.clear();
    this.graph.upstreams.clearRequests();
  }
}

export function codes(payload: { userErrors: { code: string; field: string[] | null }[] }): unknown[] {
  return payload.userErrors.map(({ code, field }) => [code, field]);
}
