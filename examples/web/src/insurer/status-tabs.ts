import type { InsurerTotalsQuery, PreAuthStatus } from "../operations.generated";
import { decimalSum } from "./decimal-sum";

export type StatusTab = PreAuthStatus | "ALL";

/** Pending ones come first. */
export const statusTabs: readonly { readonly name: StatusTab; readonly label: string }[] = [
  { name: "PENDING", label: "Waiting" },
  { name: "APPROVED", label: "Approved" },
  { name: "PARTIALLY_APPROVED", label: "Partly approved" },
  { name: "DENIED", label: "Denied" },
  { name: "CANCELLED", label: "Cancelled" },
  { name: "UNKNOWN", label: "Other" },
  { name: "ALL", label: "All" },
];

export interface Totals {
  readonly count: number;
  readonly requested: string | null;
  readonly paid: string | null;
}

type Summary = NonNullable<InsurerTotalsQuery["preAuthSummary"]>;

/** Count and sums of a status, or of all of one insurer's. */
export function totalsOf({ byStatus }: Summary, tab: StatusTab): Totals {
  const parts = byStatus.filter(({ status }) => tab === "ALL" || status === tab);
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    requested: decimalSum(parts.map(({ requested }) => requested)),
    paid: decimalSum(parts.map(({ paid }) => paid)),
  };
}
