import { CombinedGraphQLErrors, type ErrorLike } from "@apollo/client";

/** Why a part of an answer is missing. */
export interface Problem {
  /** Where in the answer, below its first field, e.g. `insuranceCards.0.endorsement`. */
  readonly path: string;
  readonly text: string;
}

const upstreamNames: Readonly<Record<string, string>> = {
  vsee: "The clinic",
  bastion: "The broker",
  preauth: "The pre-authorization list",
  vba: "The benefits administrator",
};

const endings: Readonly<Record<string, string>> = {
  UPSTREAM_TIMEOUT: "did not answer in time.",
  UPSTREAM_UNAVAILABLE: "cannot be reached right now.",
  UPSTREAM_REJECTED: "refused the question.",
  UPSTREAM_INVALID_RESPONSE: "gave an answer that cannot be read.",
};

/** What is missing and why. A failure outside the graph, such as a lost connection, has no path. */
export function problemsOf(error: ErrorLike | undefined): readonly Problem[] {
  if (error === undefined) return [];
  if (!CombinedGraphQLErrors.is(error)) {
    return [{ path: "", text: "There is no connection to the service." }];
  }
  return error.errors.map(({ path = [], extensions = {}, message }) => {
    const below = path.slice(1).join(".");
    const upstream = upstreamNames[String(extensions["upstream"])];
    const ending = endings[String(extensions["code"])];
    return { path: below, text: upstream && ending ? `${upstream} ${ending}` : message };
  });
}

/** What went wrong, each problem once. */
export function textsOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ text }) => text))];
}

/** The first problem at or below a place in the answer. */
export function problemAt(problems: readonly Problem[], path: string): Problem | undefined {
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}
