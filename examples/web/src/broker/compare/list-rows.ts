import type { ReconcileMemberInput } from "../../operations.generated";
import type { Column, ColumnMatch } from "./list-columns";
import type { ListTable, TableRow } from "./read-list";
import { needsOrder, orderOf, readDate, type DateOrder } from "./written-date";

/** How a list is written. */
export interface ListReading {
  readonly match: ColumnMatch;
  /** The order that the user chose, if dates are ambiguous. */
  readonly dateOrder: DateOrder | null;
  /** The broker's plans; null if they could not be read: then a plan is taken as an id. */
  readonly plans: readonly Plan[] | null;
}

export interface Plan {
  readonly id: string;
  readonly name: string | null;
}

/** A row that can be compared. */
export interface ListedRow {
  readonly member: ReconcileMemberInput;
  /** Its text in each column that has a meaning. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface RowProblem {
  readonly row: number;
  readonly text: string;
}

export interface ListedRows {
  readonly rows: readonly ListedRow[];
  /** Rows that cannot be compared, and why. */
  readonly problems: readonly RowProblem[];
  /** Rows that are compared only in part, and what is left out. */
  readonly notes: readonly RowProblem[];
}

const yes = new Set(["yes", "y", "true", "1", "active", "covered", "current", "joiner"]);
const no = new Set([
  "no",
  "n",
  "false",
  "0",
  "inactive",
  "left",
  "leaver",
  "removed",
  "terminated",
  "ended",
  "expired",
]);

/** The rows of a table as members to compare, each under its number in the list. */
export function listedRows(table: ListTable, reading: ListReading): ListedRows {
  const order = dateOrderOf(table, reading.match) ?? reading.dateOrder;
  const rows: ListedRow[] = [];
  const problems: RowProblem[] = [];
  const notes: RowProblem[] = [];
  for (const row of table.rows) {
    const found = toMember(row, reading, order);
    if (typeof found === "string") problems.push({ row: row.number, text: found });
    else rows.push(found);
    if (typeof found !== "string" && found.member.planId === null)
      notes.push({ row: row.number, text: "Its plan is not one that the broker offers; the plan is not compared." });
  }
  return { rows, problems, notes };
}

/** The date order that the list's own dates prove; null if they do not. */
export function dateOrderOf(table: ListTable, match: ColumnMatch): DateOrder | null {
  return orderOf(datesOf(table, match));
}

/** Whether the user has to choose the date order. */
export function isDateOrderOpen(table: ListTable, match: ColumnMatch): boolean {
  const dates = datesOf(table, match);
  return needsOrder(dates) && orderOf(dates) === null;
}

function datesOf({ rows }: ListTable, { birthDate }: ColumnMatch): readonly string[] {
  return birthDate === undefined ? [] : rows.map(({ cells }) => cells[birthDate] ?? "");
}

/** A row as a member, or why it is not one. */
function toMember(row: TableRow, { match, plans }: ListReading, order: DateOrder | null): ListedRow | string {
  const cells = Object.fromEntries(
    Object.entries(match).flatMap(([column, position]) => {
      const text = row.cells[position];
      return text ? [[column, text]] : [];
    }),
  ) as ListedRow["cells"];
  const { memberId, nationalId, firstName, lastName } = cells;
  const birthDate = cells.birthDate === undefined ? undefined : readDate(cells.birthDate, order);
  if (birthDate === null) return "Its date of birth cannot be read.";
  const planId = cells.plan === undefined ? undefined : planIdOf(cells.plan, plans);
  const active = cells.active === undefined ? true : activeOf(cells.active);
  if (active === null) return "Whether it is covered cannot be read: write yes or no.";
  const isNamed = memberId || nationalId || ((firstName || lastName) && birthDate);
  if (!isNamed) return "It has neither an id nor a name with a date of birth.";
  const member = { key: String(row.number), memberId, nationalId, firstName, lastName, birthDate, planId, active };
  return { member, cells };
}

/** Null for a text that does not name a plan. */
function planIdOf(text: string, plans: readonly Plan[] | null): string | null {
  if (plans === null) return text;
  if (plans.some(({ id }) => id === text)) return text;
  const named = plans.filter(({ name }) => name?.toLowerCase() === text.toLowerCase());
  return named.length === 1 ? named[0]!.id : null;
}

function activeOf(text: string): boolean | null {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
