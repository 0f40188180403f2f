import { createHash } from "node:crypto";
import { buildSchema, GraphQLError } from "graphql";
import { SchemaFacts } from "../../src/operation/field-facts";
import { PreparedDocument, Preparation } from "../../src/operation/prepare";

const schema = buildSchema("type Query { a: Int b(ids: [ID!]): [Int] }");
const create = (): Preparation => new Preparation(new SchemaFacts(schema, new Map()), true);
const long = (at: number, length: number): string => `{ a } #${at} ${"x".repeat(length)}`;

describe("a prepared document", () => {
  it("is cached from its second use", () => {
    const preparation = create();
    const first = preparation.prepare("{ a }");
    const second = preparation.prepare("{ a }");
    expect(second).not.toBe(first);
    expect(preparation.prepare("{ a }")).toBe(second);
  });

  it("is not cached after one use, however many there are", () => {
    const preparation = create();
    preparation.prepare("{ a b }");
    for (let at = 1; at < 5_000; at++) {
      preparation.prepare(long(at, 200));
      // Comes again before as many others have come as are remembered.
      if (at % 500 === 0) preparation.prepare("{ a b }");
    }
    expect(preparation.prepare("{ a b }")).toBe(preparation.prepare("{ a b }"));
    const once = preparation.prepare(long(1, 200));
    expect(preparation.prepare(long(1, 200))).not.toBe(once);
  });

  it("is evicted, least recently used first, when a million characters are cached", () => {
    const preparation = create();
    const kept = new Map<number, unknown>();
    for (let at = 0; at < 12; at++) {
      preparation.prepare(long(at, 100_000));
      kept.set(at, preparation.prepare(long(at, 100_000)));
      preparation.prepare(long(0, 100_000));
    }
    expect(preparation.prepare(long(0, 100_000))).toBe(kept.get(0));
    expect(preparation.prepare(long(11, 100_000))).toBe(kept.get(11));
    expect(preparation.prepare(long(1, 100_000))).not.toBe(kept.get(1));
  });

  it("is found by the hash of its text as well", () => {
    const preparation = create();
    preparation.prepare("{ a }");
    const prepared = preparation.prepare("{ a }");
    const sha256 = createHash("sha256").update("{ a }").digest("hex");
    expect(preparation.known(sha256)).toBe(prepared);
    expect(preparation.known("0".repeat(64))).toBeUndefined();
  });

  it("has the operation of a name, the only one without a name, and no other", () => {
    const several = create().prepare("query One { a } query Two { b } fragment F on Query { a }") as PreparedDocument;
    expect(several.operation("Two")?.node.name?.value).toBe("Two");
    expect(several.operation("Two")).toBe(several.operation("Two"));
    for (const name of [undefined, null, "", "Unknown", "F"]) expect(several.operation(name)).toBeUndefined();
    const alone = create().prepare("query One { a }") as PreparedDocument;
    expect(alone.operation(null)?.node.name?.value).toBe("One");
    expect(alone.operation("Two")).toBeUndefined();
  });

  it.each([
    ["{ a", "GRAPHQL_PARSE_FAILED"],
    ["", "GRAPHQL_PARSE_FAILED"],
    [`${"{ a ".repeat(250)}${"}".repeat(250)}`, "OPERATION_TOO_LARGE"],
    [`{ ${Array.from({ length: 101 }, (_, at) => `a${at}: a`).join(" ")} }`, "OPERATION_TOO_LARGE"],
  ])("is none where the text is %.20s", (text, code) => {
    const error = create().prepare(text);
    expect(error).toBeInstanceOf(GraphQLError);
    expect((error as GraphQLError).extensions["code"]).toBe(code);
  });
});
