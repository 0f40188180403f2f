import { Role } from "../auth/role";

export interface Announced {
  readonly url: string;
  readonly patients: number;
  /** How long the start took. */
  readonly seconds: number;
  readonly tokens: Readonly<Record<Role, string>>;
  /** A short query without variables. */
  readonly query: string;
  /** Where faults are switched on, when they can be. */
  readonly faultControlUrl?: string;
}

/** What the sandbox prints at the start. Addresses come last, where people look. The tokens are worthless elsewhere. */
export function announcement({ url, patients, seconds, tokens, query, faultControlUrl }: Announced): string {
  return [
    "",
    "Access tokens, valid for twelve hours. Paste the line of the role that you want into your shell:",
    ...Object.values(Role).flatMap((role) => ["", role, `export TOKEN=${tokens[role]}`]),
    "",
    `Four simulated upstreams with ${patients} made-up patients, up after ${seconds.toFixed(1)} s.`,
    "",
    `All links               ${url}/`,
    `A patient's chart       ${url}/demo         a page, in a browser`,
    `The graph answers at    ${url}/graphql      Apollo Sandbox with a tour of queries, in a browser`,
    `Without the internet    ${url}/graphiql     the same tour, a tab for each`,
    ...(faultControlUrl === undefined ? [] : [`Faults are switched at  ${faultControlUrl}       see docs/faults.md`]),
    "",
    "A first query (after the CLINIC_STAFF line above):",
    "",
    `curl ${url}/graphql -H "authorization: Bearer $TOKEN" -H "content-type: application/json" -d '${curlBody(query)}'`,
    "",
    "The same query, to paste into an explorer:",
    "",
    query,
    "",
    "Options: npm run sandbox -- --help    Stop: Ctrl+C",
    "",
  ].join("\n");
}

/** Has no single quotes, so that a shell takes it as it is. */
function curlBody(query: string): string {
  return JSON.stringify({ query });
}
