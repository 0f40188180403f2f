import { createHash, timingSafeEqual } from "node:crypto";
import type { Secret } from "../config/secret";

/** Compares a header with the secret in constant time. */
export function createSecretCheck(secret: Secret | undefined): (header: string | undefined) => boolean {
  if (secret === undefined) return () => false;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  const expected = digest(secret.reveal());
  return (header) => header !== undefined && timingSafeEqual(digest(header), expected);
}
