import type { GraphContext } from "../../context";
import { UpstreamError } from "../../upstream/upstream-error";

/**
 * The vendor's one real batch: removed members are restored with one call as soon as every item of the batch either waits for
 * it or does not need it. If the deployment lacks that call, they are restored one by one.
 */
export class RestoreTogether {
  private readonly waiting = new Map<string, { resolve: () => void; reject: (error: unknown) => void }>();
  private settled = 0;

  constructor(
    private readonly items: number,
    private readonly bastion: Pick<GraphContext["sources"]["bastion"]["writes"], "restoreMember" | "restoreMembers">,
  ) {}

  /** Resolves when the member is restored; rejects with `UpstreamError` as the single call does. */
  readonly restore = (memberId: string): Promise<void> =>
    new Promise((resolve, reject) => {
      this.waiting.set(memberId, { resolve, reject });
      this.sendIfAllAreHere();
    });

  /** Called for an item that needs no restoration, or is restored. */
  readonly itemSettled = (): void => {
    this.settled += 1;
    this.sendIfAllAreHere();
  };

  private sendIfAllAreHere(): void {
    if (this.waiting.size === 0 || this.waiting.size + this.settled < this.items) return;
    const members = new Map(this.waiting);
    this.waiting.clear();
    void this.send(members);
  }

  private async send(members: typeof this.waiting): Promise<void> {
    const ids = [...members.keys()];
    const together = ids.length > 1 ? await this.sendTogether(ids) : null;
    await Promise.all(
      ids.map(async (memberId) => {
        const { resolve, reject } = members.get(memberId)!;
        const outcome = together?.(memberId) ?? (together ? unknownOutcome() : null);
        if (outcome === "restored") return resolve();
        if (outcome instanceof UpstreamError) return reject(outcome);
        return this.bastion.restoreMember(memberId).then(resolve, reject);
      }),
    );
  }

  /** The result for each member; null if the deployment lacks the call. */
  private async sendTogether(ids: readonly string[]): Promise<((memberId: string) => Restored | undefined) | null> {
    try {
      const outcomes = await this.bastion.restoreMembers(ids);
      return outcomes && ((memberId) => outcomes.get(memberId));
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return () => error;
    }
  }
}

type Restored = "restored" | UpstreamError;

/** If an answer does not name a member, the member's result is unknown. */
function unknownOutcome(): UpstreamError {
  return new UpstreamError({ upstream: "bastion", code: "UPSTREAM_INVALID_RESPONSE", sent: true });
}
