import type { Idempotency } from "../idempotency/idempotency";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { ChangeRecorder } from "./change/change-recorder";
import { enrolmentProof, identityIn, isWhole, type ProvedMember } from "./enrolment-proof";

declare module "../services" {
  interface Services {
    /** Settles enrolments whose answer was lost, from what reads return. */
    readonly enrolmentSettler: EnrolmentSettler;
  }
}

declare module "../context" {
  interface GraphContext {
    readonly memberWitness: MemberWitness;
  }
}

/** Members of a burst that can wait; further ones are proved by a later read. */
const maxWaiting = 1_000;

/** Reads the returned data of a member; null if it does not identify them. Throws `UpstreamError`. */
type ShownMember = () => ProvedMember | null;

/** Settles lost enrolments from what reads return anyway, one at a time, in the background. One per process. */
export class EnrolmentSettler {
  private readonly waiting = new Map<string, ShownMember>();
  private settling = false;

  constructor(
    private readonly idempotency: Pick<Idempotency, "settle" | "awaitsProof">,
    private readonly recorder: Pick<ChangeRecorder, "record">,
  ) {}

  offer(memberId: string, member: ShownMember): void {
    if (this.waiting.size >= maxWaiting) return;
    this.waiting.set(memberId, member);
    if (this.settling) return;
    this.settling = true;
    setImmediate(() => void this.settleAll());
  }

  private async settleAll(): Promise<void> {
    // While the ledger is unavailable nothing can be settled; a later read proves the same.
    if (!(await this.idempotency.awaitsProof().catch(() => false))) this.waiting.clear();
    for (const [memberId, member] of this.waiting) {
      this.waiting.delete(memberId);
      await this.settle(member).catch(() => undefined);
    }
    this.settling = false;
  }

  private async settle(shown: ShownMember): Promise<void> {
    const member = shown();
    if (member === null) return;
    const answer = await this.idempotency.settle(enrolmentProof(member, "READ"));
    if (answer !== "settled") return;
    const { memberId, policyId, planId } = member;
    await this.recorder.record({ type: "ADDITION", memberId, policyId, planId });
  }
}

/**
 * What one operation has read of members. Each endpoint returns a part; together they may prove that an enrolment whose answer
 * was lost was performed.
 */
export class MemberWitness {
  private readonly shown = new Map<string, MemberWire[]>();

  constructor(private readonly settler: Pick<EnrolmentSettler, "offer">) {}

  /** Costs the request almost nothing: the data is evaluated only if a write waits for proof. */
  readonly saw = (memberId: string, read: MemberWire): void => {
    const reads = this.shown.get(memberId) ?? [];
    this.shown.set(memberId, reads);
    reads.push(read);
    this.settler.offer(memberId, () => {
      const member = identityIn(memberId, ...reads);
      return isWhole(member) ? member : null;
    });
  };
}
