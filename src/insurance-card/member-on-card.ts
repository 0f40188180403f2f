import type { InsurerDirectory, InsurerEntry } from "../insurer/insurer-directory";
import { textIdOf } from "../input/ids";
import type { InsuranceCard } from "./insurance-card.type";

/** A member that a card names: its subscriber number, at an insurer whose members are the broker's. */
export interface NamedMember {
  readonly memberId: string;
  readonly insurer: InsurerEntry;
}

/** An operation asks by every field that hangs on a card. */
const named = new WeakMap<InsuranceCard, NamedMember | null>();

/** The member that a card names; null where its insurer leads nowhere or its number can be no member's. */
export function memberNamedBy(card: InsuranceCard, insurers: InsurerDirectory): NamedMember | null {
  let found = named.get(card);
  if (found === undefined) named.set(card, (found = readMember(card, insurers)));
  return found;
}

function readMember({ insurer, subscriberNumber }: InsuranceCard, insurers: InsurerDirectory): NamedMember | null {
  // A code that could not be read is no code.
  const entry = typeof insurer.code === "string" ? insurers.find(insurer.code) : null;
  const memberId = textIdOf(subscriberNumber ?? "");
  return entry?.broker === true && memberId !== null ? { memberId, insurer: entry } : null;
}
