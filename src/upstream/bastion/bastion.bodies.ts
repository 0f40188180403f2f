/** The part of a customer that adding and updating share. Left out is undefined, never null. */
export interface CustomerDetailsBody {
  readonly firstName: string;
  readonly middleName?: string;
  readonly lastName: string;
  readonly maidenName?: string;
  /** With the underscore: it goes in so and comes out as `email`. */
  readonly _email?: string;
  /** `YYYY-MM-DD`; it comes out day first. */
  readonly dob: string;
  readonly gender: "Male" | "Female";
  readonly phone: string;
  readonly address: string;
}

/** A customer for `POST /endorsement/add`: enumerations as numbers, the relation as text. */
export interface NewCustomerBody extends CustomerDetailsBody {
  readonly relation: string;
  readonly maritalStatus: number;
  readonly country: number | string;
  readonly state: number | string;
  readonly city: number | string;
  readonly genotype?: number;
  readonly bloodGroup?: number;
  readonly religion?: number;
  readonly employeeId?: string;
  readonly nationalId?: string;
  readonly ninNumber?: string;
  readonly height?: number;
  readonly weight?: number;
  readonly preExistingCondition: 0 | 1;
  readonly condition?: readonly string[];
  readonly conditions?: readonly string[];
}

/** The name under which a deployment reads the ids of conditions. It cannot be detected. */
export type ConditionsField = "condition" | "conditions";

export interface AddMemberBody {
  readonly reference: string;
  /** Snake case, unlike `policyId`. */
  readonly plan_id: string;
  readonly policyId: string;
  readonly customer: NewCustomerBody;
}

export interface ChangeMemberPlanBody {
  readonly memberId: string;
  readonly oldPlanId: string;
  readonly newPlanId: string;
}

export interface UpdateMemberBody {
  readonly memberId: string;
  readonly policyId: string;
  readonly customer: CustomerDetailsBody;
}

export interface WebhookBody {
  readonly webhookURL: string;
  readonly webhookAccessKey?: string;
}
