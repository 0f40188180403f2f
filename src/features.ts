import type { Feature } from "./feature";
import { patient } from "./patient/patient.feature";
import { plan } from "./plan/plan.feature";
import { lookup } from "./lookup/lookup.feature";
import { room } from "./room/room.feature";
import { capability } from "./capability/capability.feature";
import { links } from "./links/links.feature";
import { insuranceCard } from "./insurance-card/insurance-card.feature";
import { intake } from "./intake/intake.feature";
import { visit } from "./visit/visit.feature";
import { endorsement } from "./endorsement/endorsement.feature";
import { preAuth } from "./pre-auth/pre-auth.feature";
import { worklist } from "./worklist/worklist.feature";

/**
 * Every feature of the graph. Each builds only on those before it. The order of the imports is the order of a type's
 * fields in the schema.
 */
const all = [
  patient,
  plan,
  lookup,
  room,
  capability,
  links,
  insuranceCard,
  intake,
  visit,
  endorsement,
  preAuth,
  worklist,
] as const satisfies readonly Feature[];

export type Features = typeof all;

export const features: readonly Feature[] = all;
