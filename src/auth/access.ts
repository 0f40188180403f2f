import type { Caller } from "./caller";
import { Role } from "./role";

/** A record to which access was denied. */
export interface Denied {
  readonly type: string;
  readonly id: string;
}

/**
 * One caller's rights. Features check them where they load an object, so that root fields, nested fields, mutation payloads
 * and `_entities` have the same checks. Each role adds its rights.
 */
export class Access {
  /** `onDenied` is called for every record to which access is denied. */
  constructor(
    private readonly caller: Caller | null,
    private readonly onDenied: (denied: Denied) => void = () => undefined,
  ) {}

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

  /** Whether the caller may read and write a patient's chart: cards, eligibility, intakes and visits. */
  patient(patientId: string): boolean {
    if (this.clinicStaff || this.ownPatientId === patientId) return true;
    this.deny("Patient", patientId);
    return false;
  }

  /** Whether the caller's identity provider confirms that a member is the patient. */
  vouchesFor(patientId: string, memberId: string): boolean {
    return this.ownPatientId === patientId && (this.caller?.memberIds.has(memberId) ?? false);
  }

  /** Reports a denied record and returns null, as if the record were missing. */
  deny(type: string, id: string): null {
    this.onDenied({ type, id });
    return null;
  }

  /** Members of the broker by member id, and the broker account. */
  get broker(): boolean {
    return this.has(Role.BROKER);
  }

  /** Anyone who acts for an insurer. */
  get insurer(): boolean {
    return this.has(Role.INSURER);
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
