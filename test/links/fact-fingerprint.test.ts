import fc from "fast-check";
import { fingerprintOf } from "../../src/links/fact-fingerprint";
import type { LinkFact } from "../../src/links/links";

const text = fc.oneof(fc.constantFrom("1", "11", "2", "A", ""), fc.string({ maxLength: 5 }));
const orNull = fc.option(text);
const card = fc.record({ insurerCode: text, number: text });
const fact: fc.Arbitrary<LinkFact> = fc.oneof(
  fc.record({
    kind: fc.constant("cards" as const),
    patientId: text,
    cards: fc.option(fc.array(card, { maxLength: 2 })),
  }),
  fc.record({ kind: fc.constant("card" as const), patientId: text, card }),
  fc.record({
    kind: fc.constant("match" as const),
    match: fc.record({ patientId: text, insurerCode: text, number: text, isOwn: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant("member" as const),
    member: fc.oneof(
      fc.record({ memberId: text, planId: orNull }),
      fc.record({
        memberId: text,
        status: fc.record({ nationalId: orNull, policyId: orNull, isRemoved: fc.boolean() }),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant("households" as const),
    households: fc.array(fc.record({ holderId: text, dependantIds: fc.array(text, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({ kind: fc.constant("missing" as const), memberId: text }),
);

/** What a fact replaces, in words. */
function replacedBy(one: LinkFact): unknown[] {
  switch (one.kind) {
    case "cards":
      return ["cards", one.patientId];
    case "card":
      return ["card", one.patientId, one.card.insurerCode, one.card.number];
    case "match":
      return ["match", one.match.patientId, one.match.insurerCode, one.match.number];
    case "member":
      return [one.member.status ? "status" : "plan", one.member.memberId];
    case "households":
      return ["households", one.households[0]!.holderId];
    case "missing":
      return ["status", one.memberId];
  }
}

it("a fact's fingerprints are those of another exactly where it replaces the other, and where both say the same", () => {
  const pair = fc.tuple(fact, fact).chain(([one, other]) => fc.constantFrom([one, other], [one, structuredClone(one)]));
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [first, second] = [fingerprintOf(one), fingerprintOf(other)];
      const replaces = JSON.stringify(replacedBy(one)) === JSON.stringify(replacedBy(other));
      expect(first.key === second.key).toBe(replaces);
      if (replaces) expect(first.value === second.value).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 5_000 },
  );
});
