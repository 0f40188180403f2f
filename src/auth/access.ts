import type { Caller } from "./caller";
import { Role } from "./role";

/**
 * Who may see and do what, as one caller's rights. Features ask it where they load an object, so that root fields, nested
 * fields, mutation payloads and `_entities` pass one gate. Roles are a union: each adds its rights.
 */
export class Access {
  constructor(private readonly caller: Caller | null) {}

  private has(role: Role): boolean {
    return this.caller?.roles.has(role) ?? false;
  }

  /** The patient whose chart is the caller's own. */
  get ownPatientId(): string | null {
    return this.has(Role.PATIENT) ? (this.caller?.patientId ?? null) : null;
  }

  /** The whole clinic account, as its staff sees it. */
  get clinicStaff(): boolean {
    return this.has(Role.CLINIC_STAFF);
  }

  /** Any part of the clinic: staff or a patient. */
  get clinic(): boolean {
    return this.clinicStaff || this.ownPatientId !== null;
  }

  /** A patient's chart and all that hangs on it; reading and writing of cards, eligibility, intakes and visits. */
  patient(patientId: string): boolean {
    return this.clinicStaff || this.ownPatientId === patientId;
  }

  /** Members of the broker by member id, and the broker account. */
  get broker(): boolean {
    return this.has(Role.BROKER);
  }

  /** An insurer's pre-authorizations as the insurer sees them. */
  insurance(slug: string): boolean {
    return this.has(Role.INSURER) && (this.caller?.insurances.has(slug) ?? false);
  }

  /** Writing of plan benefits. */
  get benefitsAdmin(): boolean {
    return this.has(Role.BENEFITS_ADMIN);
  }

  /** Plans and lookups: every authenticated caller. */
  get reference(): boolean {
    return (this.caller?.roles.size ?? 0) > 0;
  }
}
