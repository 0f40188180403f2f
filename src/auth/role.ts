/** Values of the access token's `roles` claim. Rights add up. */
export enum Role {
  PATIENT = "PATIENT",
  CLINIC_STAFF = "CLINIC_STAFF",
  BROKER = "BROKER",
  INSURER = "INSURER",
  BENEFITS_ADMIN = "BENEFITS_ADMIN",
}

const roles = new Set<unknown>(Object.values(Role));

export function isRole(value: unknown): value is Role {
  return roles.has(value);
}
