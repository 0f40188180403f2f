import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { canonicalJson } from "./canonical-json";

/** What a hash is of. The same value hashed for two purposes gives two hashes that cannot be joined. */
export type HashPurpose =
  | "idempotency-entry"
  | "idempotency-payload"
  | "idempotency-match"
  | "resource"
  | "person"
  | "webhook-body"
  | "change-origin"
  | "member"
  | "card-confirmation"
  | "caller"
  | "written-number"
  | "policy"
  | "national-code"
  | "patient-code"
  | "audit-subject";

/**
 * HMAC-SHA-256 under the ledger's own secret: equal values meet, and nobody without the secret can try out national
 * ids until one fits. The secret is 32 random bytes made at the ledger's first start and kept in its table
 * `ledger_secrets`; it guards extracts and single tables, not a copy of the whole ledger.
 */
export class KeyedHash {
  private readonly key: KeyObject;

  constructor(secret: Buffer) {
    this.key = createSecretKey(secret);
  }

  /** 43 characters of base64url. */
  of(purpose: HashPurpose, value: string | Uint8Array): string {
    return createHmac("sha256", this.key).update(`${purpose}\n`).update(value).digest("base64url");
  }

  ofJson(purpose: HashPurpose, value: unknown): string {
    return this.of(purpose, canonicalJson(value));
  }
}
