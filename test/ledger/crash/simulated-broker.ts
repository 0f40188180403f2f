import type { Outcome } from "../../idempotency/idempotent-writes";

/** What becomes of one POST, and of the process that sends it. */
export type Fate =
  | "answered"
  | "refused"
  | "connection refused"
  | "answer lost, member made"
  | "answer lost, nothing made"
  | "bug after sending"
  | "killed before sending"
  | "killed after sending";

export const fates: readonly Fate[] = [
  "answered",
  "refused",
  "connection refused",
  "answer lost, member made",
  "answer lost, nothing made",
  "bug after sending",
  "killed before sending",
  "killed after sending",
];

/** Counts the POSTs that left the machine and knows the members they made. */
export class SimulatedBroker {
  readonly posts = new Map<string, number>();
  readonly members = new Map<string, string>();
  private made = 0;

  post(reference: string, makesMember: boolean): string {
    this.posts.set(reference, (this.posts.get(reference) ?? 0) + 1);
    const memberId = `member-${this.made++}`;
    if (makesMember) this.members.set(reference, memberId);
    return memberId;
  }

  /** As the POST's sender sees it; undefined where its process dies over it. */
  send(reference: string, fate: Fate): Outcome | undefined {
    if (fate === "killed before sending") return undefined;
    if (fate === "connection refused") return { kind: "never-sent", error: new Error(fate) };
    const memberId = this.post(reference, !["refused", "answer lost, nothing made"].includes(fate));
    if (fate === "killed after sending") return undefined;
    if (fate === "bug after sending") throw new Error(fate);
    if (fate === "refused") return { kind: "refused", result: { memberId: "" } };
    if (fate === "answered") return { kind: "done", result: { memberId }, resourceId: memberId };
    return { kind: "unknown" };
  }
}
