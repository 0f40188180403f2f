import type { ReconcileKind } from "../../operations.generated";

export interface KindFacts {
  readonly label: string;
  readonly meaning: string;
}

/** What each kind of difference means, in the order in which people work through them. */
export const kindFacts: Readonly<Record<ReconcileKind, KindFacts>> = {
  ONLY_YOURS: { label: "Only in your list", meaning: "Covered by your list, and not among the broker’s members." },
  ONLY_BROKER: { label: "Only at the broker", meaning: "Active members that no row of your list names." },
  STATUS_DIFFERS: { label: "Cover differs", meaning: "One side has the person as covered and the other has not." },
  PLAN_DIFFERS: { label: "Plan differs", meaning: "The member is on another plan than your list says." },
  DETAILS_DIFFER: { label: "Details differ", meaning: "Names, date of birth or national id are not the same." },
  POSSIBLE_MATCH: {
    label: "Perhaps the same",
    meaning: "Name and date of birth agree and no id proves it. Nothing is changed by this alone.",
  },
  DUPLICATE_YOURS: { label: "Twice in your list", meaning: "Several rows name one member." },
  DUPLICATE_BROKER: { label: "Twice at the broker", meaning: "Several memberships look like one person’s." },
};

export const kinds = Object.keys(kindFacts) as readonly ReconcileKind[];

const fieldNames: Readonly<Record<string, string>> = {
  memberId: "member id",
  nationalId: "national id",
  firstName: "given name",
  lastName: "family name",
  birthDate: "date of birth",
  planId: "plan",
  active: "cover",
};

/** `family name, date of birth`. */
export function fieldWords(fields: readonly string[]): string {
  return fields.map((field) => fieldNames[field] ?? field).join(", ");
}
