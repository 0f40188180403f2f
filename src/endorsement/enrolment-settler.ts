import type { Idempotency } from "../idempotency/idempotency";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { ChangeRecorder } from "./change/change-recorder";
import { enrolmentProof, identityIn, isWhole, type ProvedMember } from "./enrolment-proof";

declare module "../services" {
  interface Services {
    /** Settles enrolments whose answer was lost by what reads show. */
    readonly enrolmentSettler: EnrolmentSettler;
  }
}

declare module "../context" {
  interface GraphContext {
    readonly memberWitness: MemberWitness;
  }
}

/** Members shown in a burst; what finds no room is proved by a later read. */
const maxWaiting = 1_000;

/** Reads what was shown of a member; null where that does not tell it from others. Throws `UpstreamError`. */
type ShownMember = () => ProvedMember | null;

/** Settles lost enrolments by what reads show anyway, one at a time and beside the requests. One of a process. */
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
    // While the ledger is away nothing can be settled, and a later read proves the same.
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
 * What one operation is shown of members: the endpoints each show a part, and together they may prove that an enrolment of
 * which the answer was lost was performed.
 */
export class MemberWitness {
  private readonly shown = new Map<string, MemberWire[]>();

  constructor(private readonly settler: Pick<EnrolmentSettler, "offer">) {}

  /** Costs the request next to nothing: what was shown is read only where something waits for a proof. */
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
