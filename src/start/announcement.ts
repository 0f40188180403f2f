import { Role } from "../auth/role";

export interface Announced {
  readonly url: string;
  readonly patients: number;
  /** How long the start took. */
  readonly seconds: number;
  readonly tokens: Readonly<Record<Role, string>>;
  /** Short enough to be read here, with no variables. */
  readonly query: string;
  /** Where faults are switched on, when they can be. */
  readonly faultControlUrl?: string;
}

/**
 * What the sandbox prints once it answers, what one clicks last, where the eye is. Its people and tokens are made up and worth
 * nothing elsewhere.
 */
export function announcement({ url, patients, seconds, tokens, query, faultControlUrl }: Announced): string {
  return [
    "",
    "Access tokens, good for twelve hours. Send one as  Authorization: Bearer <token>",
    ...Object.values(Role).flatMap((role) => ["", `${role}`, tokens[role]]),
    "",
    `Four simulated upstreams with ${patients} made-up patients, up after ${seconds.toFixed(1)} s.`,
    "",
    `A patient's chart       ${url}/demo         a page, in a browser`,
    `The graph answers at    ${url}/graphql      Apollo Sandbox with a tour of queries, in a browser`,
    `Without the internet    ${url}/graphiql     the same tour, a tab for each`,
    ...(faultControlUrl === undefined ? [] : [`Faults are switched at  ${faultControlUrl}       see docs/faults.md`]),
    "",
    "A first query, to paste (as CLINIC_STAFF):",
    "",
    query,
    "",
    "Options: npm run sandbox -- --help    Stop: Ctrl+C",
    "",
  ].join("\n");
}
