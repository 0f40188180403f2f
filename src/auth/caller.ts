import { isRole, type Role } from "./role";
import type { Claims } from "./token-claims";
import { TokenRefused } from "./token-problem";

/** The caller by a verified access token; `null` without a token. */
export interface Caller {
  /** Claim `sub`. */
  readonly subject: string;
  readonly roles: ReadonlySet<Role>;
  /** Claim `patient_id`: the clinic user id of a PATIENT. */
  readonly patientId?: string;
  /** Claim `insurances`: slugs whose pre-authorizations an INSURER may read. */
  readonly insurances: ReadonlySet<string>;
  /** Claim `member_ids`: members of the broker that the issuer vouches are this PATIENT's. */
  readonly memberIds: ReadonlySet<string>;
  /** Expiry of the token, in milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * The caller of verified claims. Issuers differ: a single text is a list of one, and a number is an id. Throws
 * {@link TokenRefused} if a claim has another type. Unknown roles give no rights.
 */
export function toCaller(claims: Claims, expiresAt: number): Caller {
  const { sub, roles, patient_id: patientId, insurances, member_ids: memberIds } = claims;
  const subject = sub === undefined ? "" : readId(sub);
  if (subject === "") throw new TokenRefused("claims");
  return {
    subject,
    roles: new Set(readList(roles, readText).filter(isRole)),
    ...(patientId === undefined ? {} : { patientId: readId(patientId) }),
    insurances: new Set(readList(insurances, readId)),
    memberIds: new Set(readList(memberIds, readId)),
    expiresAt,
  };
}

function readList(value: unknown, read: (item: unknown) => string): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== null).map(read);
}

function readText(value: unknown): string {
  if (typeof value !== "string") throw new TokenRefused("claims");
  return value;
}

/** Unsafe integers have lost digits. */
function readId(value: unknown): string {
  return Number.isSafeInteger(value) ? String(value) : readText(value);
}
