import type { Idempotency } from "../ledger/idempotency/promised-write";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { UpstreamError } from "../upstream/upstream-error";
import type { ChangeRecorder } from "./change/change-recorder";
import { enrolmentProof, identityIn, isWhole, type ProvedMember } from "./enrolment-proof";

/** Members shown in a burst; what finds no room is proved by a later read. */
const maxWaiting = 1_000;

/** Settles lost enrolments by what reads show anyway, one at a time and beside the requests. One of a process. */
export class EnrolmentSettler {
  private readonly waiting = new Map<string, ProvedMember>();
  private settling = false;

  constructor(
    private readonly idempotency: Pick<Idempotency, "settle">,
    private readonly recorder: Pick<ChangeRecorder, "record">,
  ) {}

  offer(member: ProvedMember): void {
    if (this.waiting.size >= maxWaiting) return;
    this.waiting.set(member.memberId, member);
    if (this.settling) return;
    this.settling = true;
    setImmediate(() => void this.settleAll());
  }

  private async settleAll(): Promise<void> {
    for (const [memberId, member] of this.waiting) {
      this.waiting.delete(memberId);
      // While the ledger is away nothing can be settled, and a later read proves the same.
      await this.settle(member).catch(() => undefined);
    }
    this.settling = false;
  }

  private async settle(member: ProvedMember): Promise<void> {
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

  /** Costs the request the reading of a few fields. Never throws. */
  readonly saw = (memberId: string, read: MemberWire): void => {
    const reads = this.shown.get(memberId) ?? [];
    this.shown.set(memberId, reads);
    reads.push(read);
    try {
      const member = identityIn(memberId, ...reads);
      if (isWhole(member)) this.settler.offer(member);
    } catch (error) {
      // What cannot be read proves nothing; the field itself reports it where it is asked for.
      if (!(error instanceof UpstreamError)) throw error;
    }
  };
}
