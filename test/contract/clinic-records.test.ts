import {
  AccountWire,
  CallLogWire,
  CreatorWire,
  InvoiceWire,
  PostVisitWire,
  VisitWire,
} from "../../src/upstream/vsee/visit.wire";
import { IntakeWire } from "../../src/upstream/vsee/intake.wire";
import { RoomWire } from "../../src/upstream/vsee/room.wire";
import { CardWire, UserWire } from "../../src/upstream/vsee/vsee.wire";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { selectionOf, shownOf, valueAt } from "./shown-fields";
import { card, cardOtherNames, intake, room, roomProvider, user, visit, type DocumentedRecord } from "./clinic-records";

interface Answer {
  readonly name: string;
  readonly record: DocumentedRecord;
  /** Whose answers are the record, and how it is asked for: `#` is where its fields are selected. */
  readonly route: string;
  readonly document: string;
  readonly inList?: true;
}

const answers: readonly Answer[] = [
  { name: "user", record: user, route: "/users/{user_id}$", document: `{ patient(id: "4001") { timezone # } }` },
  {
    name: "card",
    record: card,
    route: "/users/{user_id}/insurances$",
    document: `{ insuranceCard(patientId: "4001", type: PRIMARY) { # } }`,
    inList: true,
  },
  {
    name: "card under its other names",
    record: cardOtherNames,
    route: "/users/{user_id}/insurances$",
    document: `{ insuranceCard(patientId: "4001", type: PRIMARY) { # } }`,
    inList: true,
  },
  {
    name: "intake",
    record: intake,
    route: "/intakes/{id}$",
    document: `{ intake(id: "0228d723-6fe4-4124-6e2b-297c4d91c4fb") { # } }`,
  },
  { name: "visit", record: visit, route: "/visits/{id}$", document: `{ visit(id: "500001") { # } }` },
  { name: "room", record: room, route: "/rooms/{code}$", document: `{ room(code: "sandbox_general") { # } }` },
  {
    name: "provider of a room",
    record: roomProvider,
    route: "/rooms/{code}/providers$",
    document: `{ room(code: "sandbox_general") { providers { # } } }`,
    inList: true,
  },
];

describe("what the clinic documents", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 10 });
  });
  afterAll(() => graph.stop());

  describe.each(answers)("of a $name", ({ record, route, document, inList }) => {
    const sent = Object.fromEntries(Object.entries(record).map(([wire, field]) => [wire, field.sent]));

    it.each(shownOf(record).map((shown) => [shown[0], shown[1].join("."), shown] as const))(
      "is readable: %s as %s",
      async (_wire, _path, shown) => {
        graph.upstreams.faults.clear();
        const value = inList ? [sent] : sent;
        graph.upstreams.faults.add({ upstream: "vsee", route, kind: "wrong-type", path: "data", value });
        const { data, errors } = await graph.run(document.replace("#", selectionOf(shown)));
        expect(errors).toBeUndefined();
        const [root] = Object.values(data as Record<string, unknown>);
        const below = document.includes("providers") ? (root as { providers: unknown[] }).providers[0] : root;
        expect(valueAt(below, shown[1])).toEqual(shown[2]);
      },
    );
  });

  it("is all that the data source reads", () => {
    const documented = new Set(
      [user, card, cardOtherNames, intake, visit, room, roomProvider].flatMap((record) => namesIn(record)),
    );
    const shapes = [UserWire, CardWire, IntakeWire, VisitWire, RoomWire, CallLogWire, CreatorWire, InvoiceWire];
    for (const { name, kinds } of [...shapes, PostVisitWire, AccountWire]) {
      const undocumented = Object.keys(kinds).filter((field) => !documented.has(field) && !olderNames.has(field));
      expect([name, undocumented]).toEqual([name, []]);
    }
  });
});

/** Spellings of other versions and forms, each read as the field beside it. */
const olderNames = new Set(["provider", "paymentCurrency", "medical_profile", "title", "suffix"]);

function namesIn(record: DocumentedRecord): string[] {
  return Object.entries(record).flatMap(([wire, { sent }]) => [wire, ...keysOf(sent)]);
}

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [key, ...keysOf(below)]);
}
