import type { GraphContext } from "../../context";
import type { ChangeEdge } from "./endorsement-change";
import { EventQueue } from "../../subscription/event-queue";
import { EventWithheld } from "../../subscription/event-withheld";
import { toEndorsementChange, type ChangeSelection } from "./load-endorsement-changes";
import type { EndorsementChange } from "./endorsement-change.type";
import { maySeeChanges, visibleMembers } from "./visible-members";

/** How long the cards of a subscriber who does not have a member on them are not read again for that member. */
const unseenMs = 5_000;

/** A change on its way to one subscriber. */
export interface WatchedChange {
  readonly edge: ChangeEdge;
  readonly watch: ChangeWatch;
}

/**
 * What one subscriber may see, checked for every change. Most changes are of other people: that a member is not on a patient's
 * cards is remembered for a few seconds, so that not every enrolment at the broker reads every subscriber's cards.
 */
export class ChangeWatch {
  private seen: ReadonlySet<string> = new Set();
  private readAt = -Infinity;

  /** The change for its subscriber. Throws {@link EventWithheld} if the subscriber may not see it. */
  async show({ edge }: WatchedChange, context: GraphContext): Promise<EndorsementChange> {
    if (!(await this.maySee(edge.change.memberId, context))) throw new EventWithheld();
    return toEndorsementChange(edge);
  }

  private async maySee(memberId: string, context: GraphContext): Promise<boolean> {
    if (context.access.broker) return true;
    const isFresh = performance.now() - this.readAt < unseenMs;
    if (isFresh && !this.seen.has(memberId)) return false;
    const visible = await visibleMembers(context);
    if (visible === "all") return true;
    this.seen = visible;
    this.readAt = performance.now();
    return visible.has(memberId);
  }
}

/**
 * Changes from now on, of one member or policy if given. Ends at once for callers whose roles allow none, and with the signal
 * of the context's scope.
 */
export async function watchEndorsementChanges(
  { memberId, policyId }: ChangeSelection,
  context: GraphContext,
): Promise<AsyncIterable<WatchedChange>> {
  const queue = new EventQueue<WatchedChange>(context.scope.cancellation.signal);
  if (!maySeeChanges(context)) {
    queue.end();
    return queue;
  }
  const watch = new ChangeWatch();
  const stop = await context.changeLog.subscribe((edge) => {
    const { change } = edge;
    if (memberId != null && change.memberId !== memberId) return;
    if (policyId != null && change.policyId !== policyId) return;
    queue.push({ edge, watch });
  });
  queue.onEnd(stop);
  return queue;
}
