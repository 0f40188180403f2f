import { providerName } from "../graph/format";
import type { CoverageIssue, CoverageReadiness, MorningRowFragment } from "../operations.generated";
import { hourAt } from "../session/clinic-time";
import { issueOrder, readinessOrder } from "./coverage-words";

export type Row = MorningRowFragment;

export interface RowFilter {
  /** Empty for all. */
  readonly providerId: string;
  readonly issue: CoverageIssue | "";
  readonly readiness: CoverageReadiness | "";
}

const unassigned = "none";

export const ofProvider = (rows: readonly Row[], providerId: string): readonly Row[] =>
  providerId === "" ? rows : rows.filter(({ visit }) => (visit.provider?.id ?? unassigned) === providerId);

export function matching(rows: readonly Row[], { issue, readiness }: RowFilter): readonly Row[] {
  return rows.filter(
    (row) => (issue === "" || row.issues.includes(issue)) && (readiness === "" || row.readiness === readiness),
  );
}

export interface RowGroup {
  readonly readiness: CoverageReadiness;
  /** By first issue, then start. */
  readonly rows: readonly Row[];
}

/** Rows by readiness, the most urgent first; no empty groups. */
export function grouped(rows: readonly Row[]): readonly RowGroup[] {
  const groups = readinessOrder.map((readiness) => ({
    readiness,
    rows: rows.filter((row) => row.readiness === readiness).sort(byUrgency),
  }));
  return groups.filter((group) => group.rows.length > 0);
}

function byUrgency(one: Row, other: Row): number {
  return rank(one) - rank(other) || startOf(one) - startOf(other) || one.id.localeCompare(other.id);
}

const rank = ({ issues: [first] }: Row): number =>
  first === undefined ? issueOrder.length : issueOrder.indexOf(first);
const startOf = ({ visit }: Row): number => (visit.start === null ? 0 : Date.parse(visit.start));

export interface HourCount {
  /** 0 to 23, on the clinic's clocks. */
  readonly hour: number;
  readonly ready: number;
  readonly notReady: number;
}

/** Every hour from the first visit to the last. */
export function byHour(rows: readonly Row[]): readonly HourCount[] {
  const hours = rows.flatMap(({ visit, readiness }) =>
    visit.start === null ? [] : [{ hour: hourAt(Date.parse(visit.start)), isReady: readiness === "READY" }],
  );
  if (hours.length === 0) return [];
  const first = Math.min(...hours.map(({ hour }) => hour));
  const last = Math.max(...hours.map(({ hour }) => hour));
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const here = hours.filter(({ hour }) => hour === first + step);
    const ready = here.filter(({ isReady }) => isReady).length;
    return { hour: first + step, ready, notReady: here.length - ready };
  });
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Providers of the day by name, and those visits that nobody is assigned to. */
export function providersOf(rows: readonly Row[]): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const { visit } of rows) {
    const value = visit.provider?.id ?? unassigned;
    const label = visit.provider ? providerName(visit.provider) : "Nobody assigned yet";
    choices.set(value, { value, label, count: (choices.get(value)?.count ?? 0) + 1 });
  }
  return [...choices.values()].sort((one, other) => one.label.localeCompare(other.label));
}

const checkIssues: ReadonlySet<CoverageIssue> = new Set([
  "ELIGIBILITY_NOT_CHECKED",
  "ELIGIBILITY_OUTDATED",
  "ELIGIBILITY_NO_ANSWER",
]);

export const needsCheck = ({ issues }: Row): boolean => issues.some((issue) => checkIssues.has(issue));
export const isChecking = ({ issues }: Row): boolean => issues.includes("ELIGIBILITY_PENDING");

/** Patients whose check is missing, each once. */
export function patientsToCheck(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.filter(needsCheck).map(({ patient }) => patient.id))];
}
