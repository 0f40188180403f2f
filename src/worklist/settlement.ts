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

/** The desk's note, with the issues that it hides. */
export interface StoredSettlement {
  readonly kind: CoverageSettlementKind;
  /** Subject of the token. */
  readonly by: string;
  readonly at: Date;
  readonly until: Date;
  readonly issues: readonly CoverageIssue[];
}

/** About one visit, or about all visits of a patient: `visit:<id>`, `patient:<id>`. */
export const settlementOfVisit = (visitId: string): string => `visit:${visitId}`;
export const settlementOfPatient = (patientId: string): string => `patient:${patientId}`;

/** The desks' notes, shared by all replicas. Every method rejects with {@link LedgerUnavailableError}. */
export interface CoverageSettlements {
  /** Puts it in place of an earlier one of the same target. */
  settle(target: string, settlement: StoredSettlement): Promise<void>;
  /** Those among the targets' that have not ended, by target. */
  of(targets: readonly string[]): Promise<ReadonlyMap<string, StoredSettlement>>;
  /** Ends a note that was made at `at`; a newer one is kept. */
  end(target: string, at: Date): Promise<void>;
}

/** Whether a note covers all issues of a row: a new issue ends it. */
export function covers({ kind, issues: settled }: StoredSettlement, issues: readonly CoverageIssue[]): boolean {
  return issues.every(
    (issue) => settled.includes(issue) || (issue === CoverageIssue.NO_CARD && kind === CoverageSettlementKind.SELF_PAY),
  );
}
