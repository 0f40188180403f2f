import type { MemberRecord } from "../../../src/sandbox/bastion/bastion.records";
import type { SandboxUpstreams } from "../../../src/sandbox/start-upstreams";

export type ListRow = Readonly<Record<string, string>>;

/** Active members of the broker without a second membership, judging by names and birth dates. */
export function distinctMembers({ store }: SandboxUpstreams): readonly MemberRecord[] {
  const members = [...store.broker.members.values()].filter(({ status }) => status === "Active");
  const named = ({ firstName, lastName, dob }: MemberRecord): string => `${firstName} ${lastName} ${dob}`;
  return members.filter((member) => members.filter((other) => named(other) === named(member)).length === 1);
}

export function activeMembers({ store }: SandboxUpstreams): readonly MemberRecord[] {
  return [...store.broker.members.values()].filter(({ status }) => status === "Active");
}

/** A row of a list in which the member differs in nothing. */
export function rowOf({ memberId, firstName, lastName, dob, planId }: MemberRecord): ListRow {
  const [year, month, day] = dob.split("-");
  return {
    "Member No.": memberId,
    Forename: firstName,
    Surname: lastName,
    DOB: `${day}/${month}/${year}`,
    Plan: planId,
    Active: "yes",
  };
}

/** Semicolon-separated, as spreadsheets of many countries write it. */
export function csvOf(rows: readonly ListRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))]
    .map((cells) => cells.map(quoted).join(";"))
    .join("\r\n");
}
