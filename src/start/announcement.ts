import { Role } from "../auth/role";
import type { FirstQuery } from "./first-query";

export interface Announced {
  readonly url: string;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly firstQuery: FirstQuery;
  /** Where faults are switched on, when they can be. */
  readonly faultControlUrl?: string;
}

/** What the sandbox prints once it answers. Its people and tokens are made up and worth nothing elsewhere. */
export function announcement({ url, tokens, firstQuery, faultControlUrl }: Announced): string {
  const { document, variables } = firstQuery;
  return [
    "",
    `A patient's chart       ${url}/demo         a page, in a browser`,
    `The graph answers at    ${url}/graphql      Apollo Sandbox, in a browser`,
    `Without the internet    ${url}/graphiql`,
    ...(faultControlUrl === undefined ? [] : [`Faults are switched at  ${faultControlUrl}`]),
    "",
    "Access tokens, good for twelve hours. Send one as  Authorization: Bearer <token>",
    ...Object.values(Role).flatMap((role) => ["", `${role}`, tokens[role]]),
    "",
    "A first query, to paste (as CLINIC_STAFF):",
    "",
    document.trim(),
    "",
    `Variables: ${JSON.stringify(variables)}`,
    "",
  ].join("\n");
}
