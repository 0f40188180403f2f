import { registerEnumType } from "type-graphql";
import { CoverageIssue } from "./coverage-enums";

export enum CoverageSettlementKind {
  SELF_PAY = "SELF_PAY",
  CALLED_PATIENT = "CALLED_PATIENT",
  CALLED_INSURER = "CALLED_INSURER",
  CALLED_BROKER = "CALLED_BROKER",
  ACCEPTED = "ACCEPTED",
}
registerEnumType(CoverageSettlementKind, {
  name: "CoverageSettlementKind",
  description: "What the desk has done about a row.",
  valuesConfig: {
    SELF_PAY: { description: "The patient pays." },
    CALLED_PATIENT: { description: "The patient was called." },
    CALLED_INSURER: { description: "The insurer was called." },
    CALLED_BROKER: { description: "The broker was called." },
    ACCEPTED: { description: "The visit takes place despite the issues." },
  },
});

/** What the desk has noted, with the issues that it silences. */
export interface StoredSettlement {
  readonly kind: CoverageSettlementKind;
  /** Subject of the token. */
  readonly by: string;
  readonly at: Date;
  readonly until: Date;
  readonly issues: readonly CoverageIssue[];
}

/** Of one visit, or of all visits of a patient: `visit:<id>`, `patient:<id>`. */
export const settlementOfVisit = (visitId: string): string => `visit:${visitId}`;
export const settlementOfPatient = (patientId: string): string => `patient:${patientId}`;

/** What the clinic's desks have noted, shared by all replicas. Every method rejects with {@link LedgerUnavailableError}. */
export interface CoverageSettlements {
  /** Puts it in place of an earlier one of the same target. */
  settle(target: string, settlement: StoredSettlement): Promise<void>;
  /** Those among the targets' that have not ended, by target. */
  of(targets: readonly string[]): Promise<ReadonlyMap<string, StoredSettlement>>;
  /** Ends a settlement that was made at `at`; one that was made since stays. */
  end(target: string, at: Date): Promise<void>;
}

/** Whether a settlement covers all of a row's issues: one that is new to it ends it. */
export function covers({ kind, issues: settled }: StoredSettlement, issues: readonly CoverageIssue[]): boolean {
  return issues.every(
    (issue) => settled.includes(issue) || (issue === CoverageIssue.NO_CARD && kind === CoverageSettlementKind.SELF_PAY),
  );
}
