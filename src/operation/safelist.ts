import { createHash } from "node:crypto";
import { stripIgnoredCharacters } from "graphql";
import type { SafelistedOperation } from "../config/safelist-file";

/** The operations that may run if a safelist is configured, by id or by body. */
export class Safelist {
  private readonly bodies = new Map<string, string>();
  private readonly hashes = new Set<string>();
  private readonly verdicts = new Map<string, boolean>();

  constructor(operations: readonly SafelistedOperation[]) {
    for (const { id, body } of operations) {
      this.bodies.set(id, body);
      this.hashes.add(hashOf(body));
    }
  }

  /** The body with this id. */
  bodyOf(id: string): string | undefined {
    return this.bodies.get(id);
  }

  /** Whether the body is on the list, ignoring whitespace and comments. */
  allows(body: string): boolean {
    const known = this.verdicts.get(body);
    if (known !== undefined) return known;
    const allowed = this.hashes.has(hashOf(body));
    // Refused bodies are not cached: there is no end of them.
    if (allowed && this.verdicts.size < 1000) this.verdicts.set(body, true);
    return allowed;
  }
}

function hashOf(body: string): string {
  try {
    return createHash("sha256").update(stripIgnoredCharacters(body)).digest("base64");
  } catch {
    // Not GraphQL, so not on the list.
    return "";
  }
}
