import { Directive, Extensions } from "type-graphql";
import { Role } from "./role";

/**
 * How close to a person a field is. `structure` carries others' fields and nothing of its own, `reference` is about no person,
 * `directory` says who somebody is and how to reach them, `health` how they are and how they are covered, `sensitive` is
 * what does harm in wrong hands: national ids, clinicians' notes, secrets.
 */
export type Tier = "structure" | "reference" | "directory" | "health" | "sensitive";

/** What the gate of the object checks beside the role. */
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
  /** How long a client may keep it; absent for what may not be kept. Only what is about no person may be kept. */
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
 * Declares who may read a field and how close to a person it is: on a class for all its fields, on a field where it differs.
 * The gate that loads the object enforces it; a field that neither itself nor its class declares fails the build.
 */
export function Policy(
  check: ObjectCheck,
  tier: Tier,
  caching: Pick<FieldPolicy, "maxAgeSeconds"> = {},
): ClassDecorator & PropertyDecorator & MethodDecorator {
  const policy: FieldPolicy = { readers: readersOf[check], check, tier, ...caching };
  const declare: Decorate = Extensions({ policy });
  // The schema says it too, so that a router can leave personal data out of a variant of the graph.
  const tag: Decorate | undefined = personalTiers.has(tier) ? Directive(`@tag(name: "${tier}")`) : undefined;
  return (...target: unknown[]) => {
    for (const decorate of [declare, tag]) decorate?.(...target);
  };
}

// Decorators of classes and of fields are called in several ways.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each decorator has its own idea of its target
type Decorate = (...target: any[]) => void;
