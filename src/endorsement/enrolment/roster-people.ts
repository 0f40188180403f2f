import { createHmac, randomBytes } from "node:crypto";
import type { BastionRoster } from "../../upstream/bastion/bastion.roster";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import { valueOf } from "../../upstream/flawed";
import { orFlawed } from "../../upstream/or-flawed";
import { readable } from "../../upstream/readable";
import { foldedName } from "../folded-name";

declare module "../../services" {
  interface Services {
    readonly rosterPeople: RosterPeople;
  }
}

declare module "../../context" {
  interface GraphContext {
    readonly rosterPeople: RosterPeople;
  }
}

const keepMs = 600_000;

/** A person's name and birth date. */
export interface PersonName {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
}

/** A key for a name and birth date that ignores the name's spelling and order; null if one of them is missing. */
export function personKey({ firstName, lastName, birthDate }: PersonName): string | null {
  const words = foldedName(`${firstName ?? ""} ${lastName ?? ""}`)
    .split(" ")
    .sort()
    .join(" ");
  return words === "" || birthDate === null ? null : `${birthDate} ${words}`;
}

/**
 * Which members of the roster have a name and birth date, for ten minutes. Contains member ids, and hashes with a key of this
 * process, but no names. One per process.
 */
export class RosterPeople {
  private readonly secret = randomBytes(32);
  private known: ReadonlyMap<string, readonly string[]> = new Map();
  private readAt = -Infinity;

  /**
   * Members in the roster with this name and birth date; empty if there is no roster or it cannot be read. One call per hundred
   * members, at most every ten minutes.
   */
  async find(person: PersonName, roster: Pick<BastionRoster, "all">): Promise<readonly string[]> {
    const key = personKey(person);
    if (key === null) return [];
    if (performance.now() - this.readAt > keepMs) await this.read(roster);
    return this.known.get(this.hash(key)) ?? [];
  }

  private async read(roster: Pick<BastionRoster, "all">): Promise<void> {
    const startedAt = performance.now();
    const reading = valueOf(await orFlawed(null, roster.all()));
    if (reading === null) return;
    const known = new Map<string, string[]>();
    for (const row of reading.rows) {
      const key = rowKey(row);
      if (key === null) continue;
      const hash = this.hash(key);
      known.set(hash, [...(known.get(hash) ?? []), row.memberId]);
    }
    this.known = known;
    if (reading.isComplete) this.readAt = startedAt;
  }

  private hash(key: string): string {
    return createHmac("sha256", this.secret).update(key).digest("base64url");
  }
}

function rowKey({ wire }: RosterRow): string | null {
  // A row that cannot be read cannot be compared.
  return readable(() => personKey({ firstName: wire.first_name, lastName: wire.last_name, birthDate: wire.dob }));
}
