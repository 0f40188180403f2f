import { IRREGULAR_PATIENTS } from "../irregular-patients";
import type { Patient } from "../people/patient.generator";
import type { BrokerStore } from "../sandbox-store";
import type { SeededRandom } from "../seeded-random";
import { insurerOf } from "../vsee/card.generator";
import type { CardRecord, CardType } from "../vsee/card.records";
import type { BrokerAccount } from "./bastion.records";
import { makeCareProviders, makeConditions, makePlaces } from "./lookup.generator";
import { makeMember } from "./member.generator";
import { makeBrokerPlans } from "./plan.generator";

type CardsByPatient = ReadonlyMap<string, Partial<Record<CardType, CardRecord>>>;

/** Patients whose cards name a member who is someone else or does not exist. */
const WITHOUT_MEMBER: readonly string[] = [IRREGULAR_PATIENTS.sharedMember, IRREGULAR_PATIENTS.unknownMember];

function addMembers(broker: BrokerStore, patient: Patient, cards: CardsByPatient): void {
  if (WITHOUT_MEMBER.includes(patient.id)) return;
  for (const card of Object.values(cards.get(patient.id) ?? {})) {
    const memberId = card.subscriber_number;
    if (!insurerOf(card)?.broker || broker.members.has(memberId)) continue;
    broker.members.set(memberId, makeMember(patient, card.card_type, memberId, broker));
  }
}

/** The broker with its plans, lists, and a member for each card whose insurer it serves. */
export function makeBroker(
  seed: SeededRandom,
  patients: readonly Patient[],
  cards: CardsByPatient,
  login: Pick<BrokerAccount, "username" | "password" | "email">,
): BrokerStore {
  const { states, cities } = makePlaces();
  const broker: BrokerStore = {
    account: { ...login, webhookUrl: null, webhookAccessKey: null, tokens: new Map(), passwordResets: [] },
    members: new Map(),
    plans: new Map(makeBrokerPlans(seed).map((plan) => [plan.id, plan])),
    conditions: makeConditions(seed),
    states,
    cities,
    careProviders: makeCareProviders(seed, states, cities),
  };
  for (const patient of patients) addMembers(broker, patient, cards);
  return broker;
}
