import type { ChangeResult, ChangeSender } from "./change-sender";
import type { Proposal } from "./proposals";

export type OutcomeState = "SENDING" | "DONE" | "REFUSED" | "OUTCOME_UNKNOWN" | "NOT_SENT";

/** What became of one change. */
export interface Outcome {
  readonly state: OutcomeState;
  readonly text?: string;
}

/** By the changes' references. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Changes in one request: few enough for their outcomes to come bit by bit. */
const changesAtOnce = 20;

/** In this order, so that a member is back before its plan is changed. */
const actions = ["RESTORE", "CHANGE_PLAN", "REMOVE", "ADD"] as const;

/**
 * Sends the changes in bulk and reports each result as soon as it is known. It is safe to repeat: a change that was
 * performed under its reference is not performed again.
 */
export async function applyChanges(
  sender: ChangeSender,
  proposals: readonly Proposal[],
  report: (outcomes: Outcomes) => void,
): Promise<void> {
  for (const action of actions) {
    const chosen = proposals.filter(({ change }) => change?.action === action);
    for (let at = 0; at < chosen.length; at += changesAtOnce) {
      const together = chosen.slice(at, at + changesAtOnce);
      report(all(together, { state: "SENDING" }));
      report(await outcomesOf(together, sender.send(action, together)));
    }
  }
}

async function outcomesOf(together: readonly Proposal[], sent: Promise<readonly ChangeResult[]>): Promise<Outcomes> {
  try {
    const results = new Map((await sent).map((result) => [result.reference, toOutcome(result)]));
    return new Map(together.map(({ reference }) => [reference, results.get(reference) ?? { state: "NOT_SENT" }]));
  } catch {
    return all(together, { state: "OUTCOME_UNKNOWN", text: "No answer came. Ask again: nothing is done twice." });
  }
}

function toOutcome({ userErrors: [problem] }: ChangeResult): Outcome {
  if (problem === undefined) return { state: "DONE" };
  const { code, message: text } = problem;
  return code === "OUTCOME_UNKNOWN" || code === "NOT_SENT" ? { state: code, text } : { state: "REFUSED", text };
}

function all(proposals: readonly Proposal[], outcome: Outcome): Outcomes {
  return new Map(proposals.map(({ reference }) => [reference, outcome]));
}
