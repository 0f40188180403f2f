import { Directive, Extensions } from "type-graphql";
import { Role } from "./role";

/**
 * Sensitivity of a field. `structure`: contains other fields only; `reference`: not personal; `directory`: names and contacts;
 * `health`: health and coverage; `sensitive`: national ids, clinicians' notes, secrets.
 */
export type Tier = "structure" | "reference" | "directory" | "health" | "sensitive";

/** What is checked besides the role when the object is loaded. */
export type ObjectCheck =
  | "none"
  | "own-patient"
  | "clinic-staff"
  | "through-patient-or-broker"
  | "own-member-or-broker"
  | "insurance-or-through-patient";

export interface FieldPolicy {
  readonly readers: readonly Role[];
  readonly check: ObjectCheck;
  readonly tier: Tier;
  /** How long a client may cache it; not at all if absent. Personal data is never cached. */
  readonly maxAgeSeconds?: number;
}

const personalTiers: ReadonlySet<Tier> = new Set<Tier>(["directory", "health", "sensitive"]);

const everyRole = Object.values(Role);
const clinic = [Role.PATIENT, Role.CLINIC_STAFF];

const readersOf: Record<ObjectCheck, readonly Role[]> = {
  none: everyRole,
  "own-patient": clinic,
  "clinic-staff": [Role.CLINIC_STAFF],
  "through-patient-or-broker": [...clinic, Role.BROKER],
  "own-member-or-broker": [Role.PATIENT, Role.BROKER],
  "insurance-or-through-patient": [...clinic, Role.INSURER],
};

/**
 * Declares who may read a field and its sensitivity: on a class for all its fields, on a field where it differs. Code that loads
 * the object enforces it; a field without a policy fails the build.
 */
export function Policy(
  check: ObjectCheck,
  tier: Tier,
  caching: Pick<FieldPolicy, "maxAgeSeconds"> = {},
): ClassDecorator & PropertyDecorator & MethodDecorator {
  const policy: FieldPolicy = { readers: readersOf[check], check, tier, ...caching };
  const declare: Decorate = Extensions({ policy });
  // Also in the schema, so that a router can leave personal data out of a contract variant.
  const tag: Decorate | undefined = personalTiers.has(tier) ? Directive(`@tag(name: "${tier}")`) : undefined;
  return (...target: unknown[]) => {
    for (const decorate of [declare, tag]) decorate?.(...target);
  };
}

// Decorators of classes and of fields are called in several ways.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- decorators differ in their targets
type Decorate = (...target: any[]) => void;
