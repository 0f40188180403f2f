import { textIdOf } from "../input/ids";
import type { InsurerEntry } from "../insurer/insurer-directory";

/** The member that a card names: its subscriber number, at an insurer whose members are the broker's. */
export interface NamedMember {
  readonly memberId: string;
  readonly insurer: InsurerEntry;
}

/** Null if the insurer has no broker or the number cannot be a member id. */
export function memberNumbered(number: string | null, insurer: InsurerEntry | null): NamedMember | null {
  const memberId = textIdOf(number ?? "");
  return insurer?.broker === true && memberId !== null ? { memberId, insurer } : null;
}
