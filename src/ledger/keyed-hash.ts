import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { canonicalJson } from "./canonical-json";

/** The same value hashed for two purposes gives two unrelated hashes. */
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
 * HMAC-SHA-256 with the ledger's own secret, so that national ids cannot be found by trying them out without the secret. The
 * secret is 32 random bytes that are made at the first start and stored in `ledger_secrets`; it protects extracts and single
 * tables, not a copy of the whole ledger.
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
