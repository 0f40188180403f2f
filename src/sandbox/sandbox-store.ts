import type {
  BrokerAccount,
  BrokerPlanRecord,
  CareProviderRecord,
  CityRecord,
  ConditionRecord,
  MemberRecord,
  StateRecord,
} from "./bastion/bastion.records";
import type { PreAuthList } from "./preauth/preauth.records";
import type { BenefitPlanRecord } from "./vba/vba.records";
import type { CardRecord, CardType, EligibilityJob } from "./vsee/card.records";
import type { IntakeRecord, MedicalProfileRecord } from "./vsee/intake.records";
import type { ClinicUser } from "./vsee/user.records";
import type { RoomRecord } from "./vsee/room.records";
import type { VisitRecord } from "./vsee/visit.records";

/** The clinic's data. Maps are keyed by the ids of the wire. */
export interface ClinicStore {
  readonly accountCode: string;
  /** Patients, providers and the admin, by user id. */
  readonly users: Map<string, ClinicUser>;
  /** By patient id; at most one card a type. */
  readonly cards: Map<string, Partial<Record<CardType, CardRecord>>>;
  /** Last eligibility check by patient id. */
  readonly eligibility: Map<string, EligibilityJob>;
  /** How a patient's next check ends; `active` by default. */
  readonly eligibilityOutcomes: Map<string, string>;
  readonly intakes: Map<string, IntakeRecord>;
  readonly visits: Map<string, VisitRecord>;
  /** By patient id: the visit `/visits/current` answers though it has ended. */
  readonly currentVisits: Map<string, string>;
  readonly medicalProfiles: Map<string, MedicalProfileRecord>;
  /** Addresses that the clinic has written to on a registration. */
  readonly sentEmails: string[];
  /** By room code. */
  readonly rooms: Map<string, RoomRecord>;
}

/** The broker's data. */
export interface BrokerStore {
  readonly account: BrokerAccount;
  readonly members: Map<string, MemberRecord>;
  readonly plans: Map<number, BrokerPlanRecord>;
  readonly conditions: ConditionRecord[];
  readonly states: StateRecord[];
  readonly cities: CityRecord[];
  readonly careProviders: CareProviderRecord[];
}

/** The complete state of the four servers: plain and mutable, so that tests can compare and change it. */
export interface SandboxStore {
  readonly clinic: ClinicStore;
  readonly broker: BrokerStore;
  /** By insurance slug. */
  readonly preAuths: Map<string, PreAuthList>;
  /** Benefit plans by `plan_ID`. */
  readonly benefits: Map<string, BenefitPlanRecord>;
}
