import { runGraph, type RunningGraph } from "../support/run-graph";

describe("variables that do not fit", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  const canary = "canary-7f3e";
  const card = { type: "PRIMARY", insurerCode: "A", subscriberNumber: "1", responsibleParty: "SELF", consent: true };

  it.each<[string, string, Record<string, unknown>, string]>([
    ["an id", "query ($id: ID!) { patient(id: $id) { id } }", { id: { name: canary } }, `"id": expected ID!`],
    [
      "an item",
      "query ($ids: [ID!]!) { patients(ids: $ids) { id } }",
      { ids: ["1", [canary]] },
      `"ids[1]": expected ID!`,
    ],
    [
      "an enum in an input",
      "mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { userErrors { code } } }",
      { input: { patientId: "1", card: { ...card, type: canary, guarantor: null } } },
      `"input.card.type": expected CardType!`,
    ],
    [
      "a field nobody asked for",
      "mutation ($input: DeleteInsuranceCardInput!) { deleteInsuranceCard(input: $input) { deletedId } }",
      { input: { patientId: "1", type: "PRIMARY", [canary]: canary } },
      `"input": expected DeleteInsuranceCardInput! with its required fields and no others`,
    ],
    [
      "a date",
      'query ($from: DateTime) { patient(id: "4001") { visits(filter: { from: $from }) { totalCount } } }',
      { from: canary },
      `"from": expected DateTime`,
    ],
    ["a value that is missing", "query ($id: ID!) { patient(id: $id) { id } }", {}, `"ID!" was not provided`],
  ])("such as %s: told where and what is expected, never quoted", async (_what, document, variables, told) => {
    const { status, data, errors } = await graph.run(document, variables);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toContain("BAD_USER_INPUT");
    expect(errors?.map(({ message }) => message).join()).toContain(told);
    expect(JSON.stringify(errors)).not.toContain(canary);
  });

  it("and literals that do not fit are not quoted either", async () => {
    for (const document of [
      `{ visits(first: "${canary}") { totalCount } }`,
      `{ patient(id: "4001") { insuranceCards(type: ${canary.replaceAll("-", "_")}) { id } } }`,
      `{ patient(id: "${canary}" "${canary}") { id } }`,
    ]) {
      const { status, errors } = await graph.run(document);
      expect(status).toBe(400);
      expect(JSON.stringify(errors)).not.toMatch(/canary/);
    }
  });
});
