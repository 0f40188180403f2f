import { randomInt } from "node:crypto";
import type { LinkFact } from "./links";

const { imul } = Math;
/** Of this process, so that a fingerprint says nothing outside it. */
const seed = randomInt(2 ** 32);

export interface FactFingerprint {
  /** Equal for facts of which the newer replaces the older. */
  readonly key: number;
  /** Equal for facts with equal keys that say the same. */
  readonly value: number;
}

/**
 * Fingerprints of 53 bits, mixed as FNV-1a does: equal for equal facts, and hardly ever for others. Every record that is read is
 * fingerprinted, and a text of the fact, or a cryptographic hash, would take longer than the rest.
 */
export function fingerprintOf(fact: LinkFact): FactFingerprint {
  const mix = mixer.start();
  switch (fact.kind) {
    case "cards": {
      const key = mix.add("cards").add(fact.patientId).result();
      mix.add(fact.cards === null ? null : String(fact.cards.length));
      for (const { insurerCode, number } of fact.cards ?? []) mix.add(insurerCode).add(number);
      return { key, value: mix.result() };
    }
    case "card": {
      const { insurerCode, number } = fact.card;
      const key = mix.add("card").add(fact.patientId).add(insurerCode).add(number).result();
      return { key, value: key };
    }
    case "match": {
      const { patientId, insurerCode, number, isOwn } = fact.match;
      const key = mix.add("match").add(patientId).add(insurerCode).add(number).result();
      return { key, value: mix.add(isOwn ? "own" : "other").result() };
    }
    case "member": {
      const { memberId, status, planId } = fact.member;
      const key = mix
        .add(status ? "status" : "plan")
        .add(memberId)
        .result();
      if (status) {
        const { nationalId, policyId, isRemoved } = status;
        mix
          .add(nationalId)
          .add(policyId)
          .add(isRemoved ? "removed" : "present");
      }
      return { key, value: mix.add(planId === undefined ? "" : planId).result() };
    }
    case "households": {
      const key = mix
        .add("households")
        .add(fact.households[0]?.holderId ?? null)
        .result();
      for (const { holderId, dependantIds } of fact.households) {
        mix.add(holderId).add(String(dependantIds.length));
        for (const id of dependantIds) mix.add(id);
      }
      return { key, value: mix.result() };
    }
    case "missing": {
      const key = mix.add("status").add(fact.memberId).result();
      return { key, value: mix.add("missing").result() };
    }
  }
}

class Mixer {
  private one = 0;
  private two = 0;

  start(): this {
    this.one = seed;
    this.two = ~seed;
    return this;
  }

  /** Null differs from every text, and each text is kept apart from the next. */
  add(text: string | null): this {
    let { one, two } = this;
    const length = text === null ? -1 : text.length;
    for (let at = 0; at < length; at++) {
      const code = text!.charCodeAt(at);
      one = imul(one ^ code, 0x01000193);
      two = imul(two ^ code, 0x85ebca6b);
    }
    this.one = imul(one ^ length, 0x01000193);
    this.two = imul(two ^ length, 0x85ebca6b);
    return this;
  }

  result(): number {
    const one = this.one ^ imul(this.two ^ (this.two >>> 15), 0xc2b2ae35);
    const two = this.two ^ imul(one ^ (one >>> 13), 0x27d4eb2f);
    return (two >>> 11) * 2 ** 32 + (one >>> 0);
  }
}

/** One for all: fingerprints are taken one after the other. */
const mixer = new Mixer();
