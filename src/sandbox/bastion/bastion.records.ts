/** A member as the broker stores it; dates are ISO here and `DD-MM-YYYY` on the wire. */
export interface MemberRecord {
  readonly memberId: string;
  policyId: string;
  /** Id of a broker plan, as text. */
  planId: string;
  /** `Active`, `Inactive`, `Inactive_expired` or `Deleted`. */
  status: string;
  firstName: string;
  middleName: string;
  maidenName: string;
  lastName: string;
  email: string;
  /** `YYYY-MM-DD` */
  dob: string;
  gender: "Male" | "Female";
  phone: string;
  address: string;
  relation: string;
  maritalStatus: number;
  country: number;
  state: number;
  city: number;
  genotype: number | null;
  bloodGroup: number | null;
  religion: number | null;
  employeeId: string | null;
  nationalId: string | null;
  ninNumber: string | null;
  height: number | null;
  weight: number | null;
  preExistingCondition: 0 | 1;
  condition: readonly string[];
  totalSpent: number;
  balance: number;
  /** Name of a care provider. */
  provider: string;
}

export interface BrokerPlanRecord {
  readonly id: number;
  name: string;
  description: string;
  category: string;
  state: string;
  premium: number;
}

export interface ConditionRecord {
  readonly id: string;
  readonly pec_name: string;
  readonly pec_chapter_id: string;
  readonly pec_status: string;
}

export interface StateRecord {
  readonly id: number;
  readonly name: string;
  readonly country_id: number;
}

export interface CityRecord {
  readonly id: number;
  readonly name: string;
  readonly state_id: number;
}

/** A provider of the list, with the values that the list filters by but does not show. */
export interface CareProviderRecord {
  readonly typeId: number;
  readonly stateId: number;
  readonly cityId: number;
  readonly planIds: readonly number[];
  /** As answered: every value is text. */
  readonly wire: Readonly<Record<CareProviderField, string>>;
}

export type CareProviderField =
  | "name"
  | "category"
  | "email"
  | "phone"
  | "code"
  | "addressLine1"
  | "addressLine2"
  | "state"
  | "city"
  | "longitude"
  | "latitude"
  | "rating";

/** The broker's own account of the vendor: login, tokens, webhook. */
export interface BrokerAccount {
  readonly username: string;
  password: string;
  readonly email: string;
  webhookUrl: string | null;
  webhookAccessKey: string | null;
  /** Token to when it ends, in milliseconds since the epoch; null never ends. Empty it to end every session. */
  readonly tokens: Map<string, number | null>;
  /** Addresses for which a password reset was requested. */
  readonly passwordResets: string[];
}
