import { CombinedGraphQLErrors, type ErrorLike } from "@apollo/client";

/** Parts of the chart that are asked for again by themselves. */
export type Section = "chart" | "cards" | "cover" | "visits" | "preAuths";

/** Why a part of an answer is missing. */
export interface Problem {
  readonly section: Section;
  /** Where in the answer, below `patient`, e.g. `insuranceCards.0.endorsement`. */
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

/** What is missing and why. A failure that is not of the graph's making, such as a lost connection, is the chart's. */
export function problemsOf(error: ErrorLike | undefined): readonly Problem[] {
  if (error === undefined) return [];
  if (!CombinedGraphQLErrors.is(error)) {
    return [{ section: "chart", path: "", text: "The graph could not be reached." }];
  }
  return error.errors.map(({ path = [], extensions = {}, message }) => {
    const below = path.slice(1).join(".");
    const upstream = upstreamNames[String(extensions["upstream"])];
    const ending = endings[String(extensions["code"])];
    return { section: sectionOf(below), path: below, text: upstream && ending ? `${upstream} ${ending}` : message };
  });
}

/** The first problem at or below a place in the answer. */
export function problemAt(problems: readonly Problem[], path: string): Problem | undefined {
  return problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}

function sectionOf(path: string): Section {
  if (path.startsWith("visits")) return "visits";
  if (path.startsWith("preAuths")) return "preAuths";
  if (/^insuranceCards\.\d+\.endorsement/.test(path)) return "cover";
  return path.startsWith("insuranceCards") ? "cards" : "chart";
}
