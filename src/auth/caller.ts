import { isRole, type Role } from "./role";

/** Who asks, as a verified access token says; `null` stands for a caller without a token. */
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
  /** End of the token, in milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * The caller that verified claims describe, or null where a claim has a wrong type: a token that is signed but
 * ill-formed is refused, never read by halves. Roles this graph does not know give no rights.
 */
export function toCaller(claims: Readonly<Record<string, unknown>>): Caller | null {
  const { sub, exp, roles = [], patient_id: patientId, insurances = [], member_ids: memberIds = [] } = claims;
  if (typeof sub !== "string" || sub === "" || typeof exp !== "number") return null;
  if (!isStringList(roles) || !isStringList(insurances) || !isStringList(memberIds)) return null;
  if (patientId !== undefined && typeof patientId !== "string") return null;
  return {
    subject: sub,
    roles: new Set(roles.filter(isRole)),
    ...(patientId === undefined ? {} : { patientId }),
    insurances: new Set(insurances),
    memberIds: new Set(memberIds),
    expiresAt: exp * 1000,
  };
}

function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
