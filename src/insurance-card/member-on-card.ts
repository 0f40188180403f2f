import type { InsurerDirectory, InsurerEntry } from "../insurer/insurer-directory";
import { textIdOf } from "../input/ids";
import type { InsuranceCard } from "./insurance-card.type";

/** The member that a card names: its subscriber number, at an insurer whose members are the broker's. */
export interface NamedMember {
  readonly memberId: string;
  readonly insurer: InsurerEntry;
}

/** Cached, because every field that depends on a card asks for it. */
const named = new WeakMap<InsuranceCard, NamedMember | null>();

/** The member that a card names; null if its insurer has no broker or its number cannot be a member id. */
export function memberNamedBy(card: InsuranceCard, insurers: InsurerDirectory): NamedMember | null {
  let found = named.get(card);
  if (found === undefined) named.set(card, (found = readMember(card, insurers)));
  return found;
}

function readMember({ insurer, subscriberNumber }: InsuranceCard, insurers: InsurerDirectory): NamedMember | null {
  // An unreadable code is treated as missing.
  const entry = typeof insurer.code === "string" ? insurers.find(insurer.code) : null;
  const memberId = textIdOf(subscriberNumber ?? "");
  return entry?.broker === true && memberId !== null ? { memberId, insurer: entry } : null;
}
