import { makeBroker } from "./bastion/broker.generator";
import type { MemberRecord } from "./bastion/bastion.records";
import type { SandboxCredentials } from "./credentials";
import { makePatient } from "./people/patient.generator";
import { makePreAuths } from "./preauth/preauth.generator";
import type { BrokerStore, ClinicStore, SandboxStore } from "./sandbox-store";
import { SeededRandom } from "./seeded-random";
import { makeBenefitPlans } from "./vba/benefit-plan.generator";
import { insurerOf } from "./vsee/card.generator";
import { makeClinic } from "./vsee/clinic.generator";

/** Members whose card's insurer has a pre-authorization list, by the list's slug. */
function membersBySlug(clinic: ClinicStore, broker: BrokerStore): Map<string, MemberRecord[]> {
  const bySlug = new Map<string, Set<MemberRecord>>();
  const cards = [...clinic.cards.values()].flatMap((ofPatient) => Object.values(ofPatient));
  for (const card of cards) {
    const slug = insurerOf(card)?.preAuthInsurance;
    const member = broker.members.get(card.subscriber_number);
    if (slug !== undefined && member) bySlug.set(slug, (bySlug.get(slug) ?? new Set()).add(member));
  }
  return new Map([...bySlug].map(([slug, members]) => [slug, [...members]]));
}

/** All data of the four upstreams, the same for the same arguments. */
export function createStore(
  seed: number,
  patientCount: number,
  now: Date,
  credentials: SandboxCredentials,
): SandboxStore {
  const random = new SeededRandom(seed);
  const patients = Array.from({ length: patientCount }, (_, index) => makePatient(random, index));
  const clinic = makeClinic(random, patients, now, credentials.vseeAccountCode);
  const broker = makeBroker(random, patients, clinic.cards, {
    username: credentials.bastionUsername,
    password: credentials.bastionPassword,
    email: "broker@sandbox.example",
  });
  return {
    clinic,
    broker,
    preAuths: makePreAuths(random, membersBySlug(clinic, broker), now),
    benefits: makeBenefitPlans(random, broker.plans.values(), now),
  };
}
