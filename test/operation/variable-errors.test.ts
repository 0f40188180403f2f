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
      `Variable "$input" is invalid at "input.card.type": expected one of PRIMARY, SECONDARY`,
    ],
    [
      "a field nobody asked for",
      "mutation ($input: DeleteInsuranceCardInput!) { deleteInsuranceCard(input: $input) { deletedId } }",
      { input: { patientId: "1", type: "PRIMARY", [canary]: canary } },
      `"input": it has an unknown field`,
    ],
    [
      "a date",
      'query ($from: DateTime) { patient(id: "4001") { visits(filter: { from: $from }) { totalCount } } }',
      { from: canary },
      `"from": expected DateTime, e.g. "2026-03-01T09:30:00Z"`,
    ],
    ["a value that is missing", "query ($id: ID!) { patient(id: $id) { id } }", {}, `"ID!" was not provided`],
    [
      "a required field that is missing",
      "mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { userErrors { code } } }",
      { input: { patientId: "1", card: { ...card, subscriberNumber: undefined } } },
      'Variable "$input" is invalid at "input.card.subscriberNumber": required field is missing.',
    ],
    [
      "a field that is unknown",
      "mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { userErrors { code } } }",
      { input: { patientId: "1", card: { ...card, subscriberNo: "1" } } },
      'Variable "$input" is invalid at "input.card.subscriberNo": unknown field.',
    ],
    [
      "a null",
      "query ($ids: [ID!]!) { patients(ids: $ids) { id } }",
      { ids: ["1", null] },
      'Variable "$ids" is invalid at "ids[1]": it must not be null.',
    ],
    [
      "a word in place of an object",
      "mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { userErrors { code } } }",
      { input: { patientId: "1", card: canary } },
      'Variable "$input" is invalid at "input.card": expected an object, ',
    ],
  ])("such as %s: told where and what is expected, never quoted", async (_what, document, variables, told) => {
    const { status, data, errors } = await graph.run(document, variables);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toContain("BAD_USER_INPUT");
    expect(errors?.map(({ message }) => message).join()).toContain(told);
    expect(JSON.stringify(errors)).not.toContain(canary);
  });

  it("are named once each, however many there are", async () => {
    const document =
      "mutation ($input: SaveInsuranceCardInput!) { saveInsuranceCard(input: $input) { userErrors { code } } }";
    const { errors } = await graph.run(document, { input: { card: { type: canary, insurerCode: "A" } } });
    const messages = errors?.map(({ message }) => message) ?? [];
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages).toContain('Variable "$input" is invalid at "input.patientId": required field is missing.');
    expect(messages).toContain(
      'Variable "$input" is invalid at "input.card.type": expected one of PRIMARY, SECONDARY.',
    );
  });

  it.each([
    [
      '{ patient(id: "4001") { insuranceCards(type: FIRST) { id } } }',
      'Field "insuranceCards" is invalid at "type": expected one of PRIMARY, SECONDARY.',
    ],
    [
      '{ patient(id: "4001") { visits(filter: { from: "yesterday" }) { totalCount } } }',
      'Field "visits" is invalid at "filter.from": expected DateTime, e.g. "2026-03-01T09:30:00Z".',
    ],
    ["{ visits(first: true) { totalCount } }", 'Field "visits" is invalid at "first": expected Int.'],
  ])("literals too: %s", async (document, told) => {
    const { status, errors } = await graph.run(document);
    expect(status).toBe(400);
    expect(errors?.map(({ message }) => message)).toEqual([told]);
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
