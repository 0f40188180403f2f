import { createHash, timingSafeEqual } from "node:crypto";
import type { Secret } from "../config/secret";

/** Tells whether a header holds the secret, in a time that says nothing of how much of it was right. */
export function createSecretCheck(secret: Secret | undefined): (header: string | undefined) => boolean {
  if (secret === undefined) return () => false;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  const expected = digest(secret.reveal());
  return (header) => header !== undefined && timingSafeEqual(digest(header), expected);
}
