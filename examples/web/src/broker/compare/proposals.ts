import type { DifferenceFragment, ReconcileKind } from "../../operations.generated";
import { enrolmentOf, type Enrolment } from "./enrolment";
import type { ListedRow } from "./list-rows";

/** A change that would resolve a difference. */
export type Change =
  | { readonly action: "REMOVE" | "RESTORE"; readonly memberId: string }
  | { readonly action: "CHANGE_PLAN"; readonly memberId: string; readonly planId: string }
  | { readonly action: "ADD"; readonly enrolment: Enrolment };

/** A difference, its person, and the possible change. */
export interface Proposal {
  /** The reference of the change, which stays the same when it is sent again. */
  readonly reference: string;
  readonly difference: DifferenceFragment;
  readonly row: ListedRow | null;
  readonly person: string;
  readonly change: Change | null;
  /** Why there is no change to select. */
  readonly hint: string | null;
}

/** A finished comparison. */
export interface Compared {
  readonly asOf: string;
  readonly isComplete: boolean;
  /** Whether rows of the list were left out of it. */
  readonly hasLeftOut: boolean;
  readonly differences: readonly DifferenceFragment[];
  readonly rows: ReadonlyMap<string, ListedRow>;
}

/** Every difference with the change that would resolve it, if there is one. */
export function proposalsOf(compared: Compared): readonly Proposal[] {
  const run = compared.asOf.replace(/\D/g, "");
  return compared.differences.map((difference, position) => {
    const row = difference.key === null ? null : (compared.rows.get(difference.key) ?? null);
    const proposed = proposalOf(difference, row, compared);
    const isChange = typeof proposed !== "string";
    return {
      reference: `compare-${run}-${position + 1}`,
      difference,
      row,
      person: personOf(difference, row),
      change: isChange ? proposed : null,
      hint: isChange ? null : proposed,
    };
  });
}

const lookOnly: Readonly<Partial<Record<ReconcileKind, string>>> = {
  DETAILS_DIFFER: "Find out which side is right, and correct it there.",
  POSSIBLE_MATCH: "If it is the same person, write the member id into your list.",
  DUPLICATE_YOURS: "Keep one of these rows in your list.",
  DUPLICATE_BROKER: "Ask the broker which of these memberships is to stay.",
};

function proposalOf(difference: DifferenceFragment, row: ListedRow | null, compared: Compared): Change | string {
  const { kind, memberId, endorsement } = difference;
  if (kind === "ONLY_YOURS") return row === null ? "" : changeOf(enrolmentOf(row));
  if (memberId === null) return "";
  switch (kind) {
    case "ONLY_BROKER":
      return compared.isComplete && !compared.hasLeftOut
        ? { action: "REMOVE", memberId }
        : "Not everything could be compared: this member may be among what is missing.";
    case "STATUS_DIFFERS":
      if (row?.member.active === false) return { action: "REMOVE", memberId };
      return endorsement?.status === "REMOVED"
        ? { action: "RESTORE", memberId }
        : "The cover has ended without a removal: ask the broker to renew it.";
    case "PLAN_DIFFERS": {
      const planId = row?.member.planId;
      return planId == null ? "" : { action: "CHANGE_PLAN", memberId, planId };
    }
    default:
      return lookOnly[kind] ?? "";
  }
}

function changeOf(enrolment: Enrolment | string): Change | string {
  return typeof enrolment === "string" ? enrolment : { action: "ADD", enrolment };
}

function personOf({ endorsement, memberId, key }: DifferenceFragment, row: ListedRow | null): string {
  const known = [endorsement?.firstName, endorsement?.lastName].filter(Boolean).join(" ");
  const listed = [row?.member.firstName, row?.member.lastName].filter(Boolean).join(" ");
  return known || listed || (memberId === null ? `Row ${key ?? ""}` : `Member ${memberId}`);
}
