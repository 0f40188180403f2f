import type { GraphContext } from "../../context";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed } from "../../upstream/flawed";
import { KnownMember } from "./known-member";

/** Reads of single members for one reconciliation, and how many are under way at once. */
const most = 2_000;
const atOnce = 16;
/** This part of the operation's time is left for the answer. */
const shareToAnswer = 0.2;

/**
 * Reads the records of members whose roster row is not sufficient, each once, while there is time. Records that were not or
 * could not be read leave the question open.
 */
export class MemberQuestions {
  /** Whether every question was answered. */
  areAnswered = true;
  private asked = 0;
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly until: number;
  private readonly plans = new Map<string, Promise<string | null>>();

  constructor(private readonly context: Pick<GraphContext, "sources" | "scope">) {
    const now = performance.now();
    this.until = now + (context.scope.deadlineAt - now) * (1 - shareToAnswer);
  }

  /** The member from the record; null if there is none, undefined if that could not be determined. */
  async find(memberId: string): Promise<KnownMember | null | undefined> {
    const { bastion } = this.context.sources;
    const record = await this.ask(() => bastion.status(memberId));
    return record && new KnownMember(memberId, null, record);
  }

  /** Adds the record, unless it has been read. */
  async complete(member: KnownMember): Promise<void> {
    if (member.isRead) return;
    const { bastion } = this.context.sources;
    const record = await this.ask(() => bastion.status(member.memberId));
    if (record) member.learn(record);
  }

  /** The member's plan; null if there is none or it could not be determined. */
  planOf(memberId: string): Promise<string | null> {
    const { bastion } = this.context.sources;
    const known = this.plans.get(memberId);
    const plan = known ?? this.ask(() => bastion.memberPlan(memberId)).then((record) => record?.planId ?? null);
    this.plans.set(memberId, plan);
    return plan;
  }

  private async ask<T>(read: () => Promise<T | null>): Promise<T | null | undefined> {
    if (this.underWay >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.underWay += 1;
    try {
      if (this.asked >= most || performance.now() > this.until) return this.unanswered();
      this.asked += 1;
      const found = await orFlawed(null, read());
      return found instanceof Flawed ? this.unanswered() : found;
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }

  private unanswered(): undefined {
    this.areAnswered = false;
    return undefined;
  }
}
