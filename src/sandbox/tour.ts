import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "../auth/role";
import { clock } from "../clock";
import type { ExplorerPreset, ExplorerTab } from "./explorer-preset";

const folder = join(__dirname, "../../schema/operations");

/** The tour: a complete chart first, then typical queries of each role, and a write. */
const stops = [
  "patient-chart",
  "visits",
  "my-cards",
  "my-pre-auths",
  "endorsement",
  "pre-auths",
  "plan",
  "lookups",
  "check-eligibility",
] as const;

/** In tabs of their own, and not in one document: a subscription never ends, and this list is long. */
const furtherTabs = ["eligibility-changed", "reconcile-endorsements"] as const;

/** The day that the dates in the operations' variables are of. */
const operationsDay = Date.parse("2026-11-21T00:00:00Z");
const weekMs = 7 * 86_400_000;

interface Stop {
  readonly role: Role;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface TourTokens {
  readonly ofRole: Readonly<Record<Role, string>>;
  /** A token of all roles at once. */
  readonly ofAll: string;
}

/** What the sandbox's explorer pages open with: operations of `schema/operations`, which run unchanged. */
export function tourPreset(tokens: TourTokens, session: string): ExplorerPreset {
  const all = stops.map(readStop);
  const tabs = [...all, ...furtherTabs.map(readStop)].map(({ role, document, variables }): ExplorerTab => {
    return { document: `# As ${role}\n${document}`, variables, headers: headersOf(tokens.ofRole[role]) };
  });
  const roles = Object.entries(tokens.ofRole).map(([role, token]) => ({ role, ...headersOf(token) }));
  return { tabs, roles, session, tour: { ...inOneDocument(all), headers: headersOf(tokens.ofAll) } };
}

function readStop(name: string): Stop {
  const text = readFileSync(join(folder, `${name}.graphql`), "utf8");
  return {
    role: (/^# role: (\w+)$/m.exec(text)?.[1] ?? "CLINIC_STAFF") as Role,
    variables: JSON.parse(withPresentDates(/^# variables: (.+)$/m.exec(text)?.[1] ?? "{}")) as Stop["variables"],
    document: text.replace(/^# (role|variables):.*\n/gm, ""),
  };
}

/** Moves instants by whole weeks, so that periods contain what a sandbox of today has, and days of the week remain. */
function withPresentDates(json: string): string {
  const aheadMs = Math.floor((clock.now() - operationsDay) / weekMs) * weekMs;
  const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;
  return json.replace(instant, (at) => `${new Date(Date.parse(at) + aheadMs).toISOString().slice(0, 19)}Z`);
}

const headersOf = (token: string) => ({
  authorization: `Bearer ${token}`,
  "x-explain": "1",
});

const introduction = `# Several operations, to be run one by one: click into one, or choose it at the Run button.
# The token in the headers below has every role. To see what one role sees, put its token there, which the sandbox printed
# when it started. "extensions.upstreamCalls" in an answer says what it took: the header x-explain asks for that.
`;

function inOneDocument(all: readonly Stop[]): Pick<ExplorerTab, "document" | "variables"> {
  const variables: Record<string, unknown> = {};
  const documents = all.map(({ role, document, variables: own }) => {
    let text = document;
    for (const [name, value] of Object.entries(own)) {
      // All operations share the variables: a name that is already used gets the operation's name as a prefix.
      const free = name in variables ? `${operationName(document)}_${name}` : name;
      variables[free] = value;
      text = text.replace(new RegExp(`\\$${name}\\b`, "g"), `$${free}`);
    }
    return `# As ${role}\n${text}`;
  });
  return { document: [introduction, ...documents].join("\n"), variables };
}

function operationName(document: string): string {
  return /^(?:query|mutation) (\w+)/m.exec(document)?.[1] ?? "";
}
