import { cardBody, cardInput } from "./card-input";
import { CardBench, codes, foreign, own, type Mutation } from "./card-bench";
import { clock } from "../../src/clock";

const inputs: Readonly<Record<Mutation, object>> = {
  importInsuranceCards: { cards: [cardInput()] },
  saveInsuranceCard: { card: cardInput() },
  deleteInsuranceCard: { type: "PRIMARY" },
  checkEligibility: {},
};
const mutations = Object.keys(inputs) as Mutation[];
const secondary = cardInput(
  { type: "SECONDARY", groupNumber: null, subscriberNumber: "11000023" },
  { middleName: null },
);
const { group_number: _group, guarantor_middle_name: _middle, ...fewer } = cardBody;
const secondaryBody = { ...fewer, card_type: "secondary", subscriber_number: "11000023" };

describe("writes of insurance cards", () => {
  let bench: CardBench;
  beforeAll(async () => {
    bench = await CardBench.start();
  });
  afterAll(() => bench.graph.stop());
  beforeEach(() => bench.reset());

  it("imports both cards by one write in the clinic's own names, and reads them once however often they are asked for", async () => {
    const { payload, errors } = await bench.write("importInsuranceCards", {
      patientId: own,
      cards: [cardInput(), secondary],
    });
    expect({ errors, userErrors: payload.userErrors }).toEqual({ errors: undefined, userErrors: [] });
    expect(bench.calls().map(({ method, path, body }) => [method, path, body ?? null])).toEqual([
      ["POST", `/users/${own}/insurances/import`, { insurances: [cardBody, secondaryBody] }],
      ["GET", `/users/${own}/insurances`, null],
    ]);
    expect(bench.cardsOf(own)).toEqual({ primary: cardBody, secondary: secondaryBody });
    expect(payload.insuranceCards.map(({ id }: { id: string }) => id)).toEqual([`${own}:primary`, `${own}:secondary`]);
    expect(payload.patient.insuranceCards).toEqual(payload.insuranceCards);
  });

  it("leaves the card of a type that is not imported alone", async () => {
    await bench.write("importInsuranceCards", { patientId: own, cards: [cardInput(), secondary] });
    const { payload } = await bench.write("importInsuranceCards", {
      patientId: own,
      cards: [cardInput({ subscriberNumber: "77" })],
    });
    expect(payload.insuranceCards.map((card: { subscriberNumber: string }) => card.subscriberNumber)).toEqual([
      "77",
      "11000023",
    ]);
    expect(bench.cardsOf(own)).toEqual({ primary: { ...cardBody, subscriber_number: "77" }, secondary: secondaryBody });
  });

  it("saves the whole card, numbers as text and gender as a number, and shows it", async () => {
    const { payload } = await bench.write("saveInsuranceCard", { patientId: own, card: cardInput() });
    expect(bench.sent().map(({ path, body }) => [path, body])).toEqual([
      [`/users/${own}/insurances/primary`, cardBody],
    ]);
    expect(payload).toEqual({
      insuranceCard: {
        id: `${own}:primary`,
        type: "PRIMARY",
        subscriberNumber: "11000022",
        groupNumber: "GN00022",
        responsibleParty: "SPOUSE",
        consent: true,
        insurer: { code: "(sandbox) NORTHFIELD" },
        guarantor: {
          gender: "FEMALE",
          birthDate: "1986-01-31",
          address: { line2: "#12-22", postalCode: "01001" },
        },
      },
      userErrors: [],
    });
    expect(bench.calls()).toHaveLength(2);
  });

  it("deletes a card by an answer without a body, and finds it missing the second time", async () => {
    await bench.write("importInsuranceCards", { patientId: own, cards: [cardInput(), secondary] });
    bench.reset();
    const { payload } = await bench.write("deleteInsuranceCard", { patientId: own, type: "SECONDARY" });
    expect(payload).toEqual({
      deletedId: `${own}:secondary`,
      patient: { insuranceCards: [{ id: `${own}:primary` }] },
      userErrors: [],
    });
    expect(bench.sent().map(({ method, path, body }) => [method, path, body ?? null])).toEqual([
      ["DELETE", `/users/${own}/insurances/secondary`, null],
    ]);
    const again = await bench.write("deleteInsuranceCard", { patientId: own, type: "SECONDARY" });
    expect(again.payload).toMatchObject({ deletedId: null, patient: null });
    expect(codes(again.payload)).toEqual([["NOT_FOUND", ["type"]]]);
  });

  it("lets staff write any patient's cards", async () => {
    const { payload } = await bench.write(
      "saveInsuranceCard",
      { patientId: foreign, card: cardInput() },
      { role: "CLINIC_STAFF" },
    );
    expect(payload.userErrors).toEqual([]);
    expect(bench.cardsOf(foreign)).toMatchObject({ primary: cardBody });
  });

  it.each(mutations)(
    "forbids %s of another patient alike whether there is one or not, and calls nobody",
    async (mutation) => {
      for (const patientId of [foreign, "999999", "..", `${own}/..`]) {
        const { payload, errors } = await bench.write(mutation, { patientId, ...inputs[mutation] });
        expect(payload).toBeUndefined();
        expect(errors).toMatchObject([
          { message: "The caller is not allowed to do this.", extensions: { code: "FORBIDDEN" } },
        ]);
      }
      expect(bench.calls()).toEqual([]);
    },
  );

  it.each(mutations)("forbids %s to every role outside the clinic, without a call", async (mutation) => {
    for (const role of ["BROKER", "INSURER", "BENEFITS_ADMIN"] as const) {
      const { errors } = await bench.write(mutation, { patientId: own, ...inputs[mutation] }, { role });
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
    expect(bench.calls()).toEqual([]);
  });

  it.each(mutations)("answers %s of a patient whom staff names wrongly as missing", async (mutation) => {
    const missing = await bench.write(mutation, { patientId: "999999", ...inputs[mutation] }, { role: "CLINIC_STAFF" });
    expect(codes(missing.payload)).toEqual([
      ["NOT_FOUND", [mutation === "deleteInsuranceCard" ? "type" : "patientId"]],
    ]);
    bench.reset();
    const impossible = await bench.write(
      mutation,
      { patientId: "../users", ...inputs[mutation] },
      { role: "CLINIC_STAFF" },
    );
    expect(codes(impossible.payload)).toEqual([["NOT_FOUND", ["patientId"]]]);
    expect(bench.calls()).toEqual([]);
  });

  it("refuses more than two cards, none, and two of one type, at the card at fault", async () => {
    const imports = async (cards: unknown[]) =>
      codes((await bench.write("importInsuranceCards", { patientId: own, cards })).payload);
    expect(await imports([])).toEqual([["INVALID", ["cards"]]]);
    expect(await imports([cardInput(), cardInput()])).toEqual([["INVALID", ["cards", "1", "type"]]]);
    expect(await imports([cardInput(), secondary, secondary])).toEqual([
      ["INVALID", ["cards"]],
      ["INVALID", ["cards", "2", "type"]],
    ]);
    expect(bench.calls()).toEqual([]);
  });

  it("names all problems at once, each at its path", async () => {
    const { payload } = await bench.write("importInsuranceCards", {
      patientId: own,
      cards: [
        cardInput(),
        cardInput(
          { insurerCode: " ", subscriberNumber: "9".repeat(65), groupNumber: "a\u0000b" },
          {
            firstName: "",
            birthDate: "2999-01-01",
            gender: "OTHER",
            address: { line1: "x".repeat(101), city: "", state: "CA", postalCode: "1" },
          },
        ),
      ],
    });
    const at = (...path: string[]) => ["INVALID", ["cards", "1", ...path]];
    expect(codes(payload)).toEqual([
      at("insurerCode"),
      at("subscriberNumber"),
      at("groupNumber"),
      at("guarantor", "firstName"),
      at("guarantor", "birthDate"),
      at("guarantor", "address", "line1"),
      at("guarantor", "address", "city"),
      at("type"),
    ]);
    expect(bench.calls()).toEqual([]);
  });

  it("accepts a single name, a gender that the clinic has no value for, and surrounding blanks", async () => {
    const card = cardInput(
      { subscriberNumber: "  200000101 ", insurerCode: "(sandbox) NORTHFIELD\t" },
      { firstName: " Sukarno ", lastName: null, gender: "OTHER" },
    );
    const { payload } = await bench.write("saveInsuranceCard", { patientId: own, card });
    expect(payload).toMatchObject({ insuranceCard: { subscriberNumber: "200000101" }, userErrors: [] });
    const [{ body } = { body: {} }] = bench.sent();
    expect(body).toMatchObject({ subscriber_number: "200000101", guarantor_first_name: "Sukarno" });
    expect(Object.keys(body as object)).not.toContain("guarantor_last_name");
    expect(Object.keys(body as object)).not.toContain("guarantor_gender");
  });

  it("completes the card of a policy holder by the patient's own record, and asks for the holder of any other", async () => {
    const user = bench.graph.upstreams.store.clinic.users.get(own)!;
    const self = cardInput({ responsibleParty: "SELF", guarantor: undefined });
    expect(codes((await bench.write("saveInsuranceCard", { patientId: own, card: self })).payload)).toEqual([]);
    expect(bench.sent()[0]?.body).toMatchObject({
      guarantor_first_name: user.first_name,
      guarantor_last_name: user.last_name,
      guarantor_dob: user.dob,
      guarantor_gender: user.gender,
    });
    const child = cardInput({ responsibleParty: "CHILD", guarantor: undefined });
    const refused = await bench.write("saveInsuranceCard", { patientId: own, card: child });
    expect(codes(refused.payload)).toEqual([["INVALID", ["card", "guarantor"]]]);
    expect(bench.sent()).toHaveLength(1);
  });

  it("takes a guarantor who is born today where the day is furthest, and none who is born later", async () => {
    const furthest = clock.now() + 14 * 3_600_000;
    for (const [days, problems] of [
      [0, []],
      [1, [["INVALID", ["card", "guarantor", "birthDate"]]]],
    ] as const) {
      const birthDate = new Date(furthest + days * 86_400_000).toISOString().slice(0, 10);
      const { payload } = await bench.write("saveInsuranceCard", {
        patientId: own,
        card: cardInput({}, { birthDate }),
      });
      expect(codes(payload)).toEqual(problems);
    }
    expect(bench.sent()).toHaveLength(1);
  });

  it("shows the new state to everything that is read later in the same operation", async () => {
    const { data } = await bench.run(
      `mutation ($card: InsuranceCardInput!) {
        before: saveInsuranceCard(input: { patientId: "${own}", card: $card }) { insuranceCard { patient { insuranceCards { id } } } }
        gone: deleteInsuranceCard(input: { patientId: "${own}", type: PRIMARY }) { patient { insuranceCards { id } } }
        after: saveInsuranceCard(input: { patientId: "${own}", card: $card }) { insuranceCard { patient { insuranceCards { id } } } }
      }`,
      { card: cardInput({ subscriberNumber: "42" }) },
    );
    const ids = (patient: { insuranceCards: { id: string }[] }) => patient.insuranceCards.map(({ id }) => id);
    expect(ids(data.before.insuranceCard.patient)).toContain(`${own}:primary`);
    expect(ids(data.gone.patient)).not.toContain(`${own}:primary`);
    expect(ids(data.after.insuranceCard.patient)).toContain(`${own}:primary`);
  });

  it("forgets the eligibility of a card that was replaced", async () => {
    await bench.write("saveInsuranceCard", { patientId: own, card: cardInput() });
    const { data } = await bench.run(
      `mutation ($card: InsuranceCardInput!) {
        checkEligibility(input: { patientId: "${own}" }) { eligibility { status } }
        saveInsuranceCard(input: { patientId: "${own}", card: $card }) { insuranceCard { eligibility { status } } }
      }`,
      { card: cardInput() },
    );
    expect(data).toEqual({
      checkEligibility: { eligibility: { status: "PENDING" } },
      saveInsuranceCard: { insuranceCard: { eligibility: null } },
    });
  });

  it.each(["answer-lost", "cut-json", "html-200", "reset-before-headers"] as const)(
    "says that the outcome is unknown after %s, and has sent once",
    async (kind) => {
      bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", kind });
      const { payload, errors } = await bench.write("saveInsuranceCard", { patientId: own, card: cardInput() });
      expect({ errors, card: payload.insuranceCard }).toEqual({ errors: undefined, card: null });
      expect(codes(payload)).toEqual([["OUTCOME_UNKNOWN", null]]);
      expect(bench.sent()).toHaveLength(1);
    },
  );

  it("reads what the clinic's refusal means from its status, and never from its text", async () => {
    const expected = { 400: "REFUSED_BY_UPSTREAM", 403: "REFUSED_BY_UPSTREAM", 404: "NOT_FOUND", 409: "CONFLICT" };
    for (const [status, code] of Object.entries(expected)) {
      bench.reset();
      bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", kind: "status", status: Number(status) });
      const { payload } = await bench.write("saveInsuranceCard", { patientId: own, card: cardInput() });
      expect(codes(payload)).toEqual([[code, code === "NOT_FOUND" ? ["patientId"] : null]]);
      expect(bench.sent()).toHaveLength(1);
    }
  });

  it("says that a write may be tried again when it never left", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", kind: "refuse-connections" });
    const { payload, errors } = await bench.write("saveInsuranceCard", { patientId: own, card: cardInput() });
    expect(payload).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true, upstream: "vsee" } }]);
  });

  it("does not let a read that fails afterwards look like a failed import", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "GET", kind: "status", status: 403 });
    const { payload, errors } = await bench.write("importInsuranceCards", { patientId: own, cards: [cardInput()] });
    expect(payload).toMatchObject({ insuranceCards: [], userErrors: [] });
    expect(errors.map(({ path }: { path: string[] }) => path.join("."))).toContain(
      "importInsuranceCards.insuranceCards",
    );
    expect(bench.cardsOf(own)).toMatchObject({ primary: cardBody });
  });

  it("answers the same key with the first answer and writes once", async () => {
    const input = { patientId: own, card: cardInput(), idempotencyKey: "card-9001" };
    const first = await bench.write("saveInsuranceCard", input);
    const second = await bench.write("saveInsuranceCard", input);
    expect(second.payload).toEqual(first.payload);
    expect(bench.sent()).toHaveLength(1);
  });
});
