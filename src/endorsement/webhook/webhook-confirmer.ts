import { setMaxListeners } from "node:events";
import { enrolmentProof } from "../enrolment-proof";
import { OperationScope } from "../../operation/run";
import type { Idempotency } from "../../idempotency/idempotency";
import { LedgerUnavailableError } from "../../ledger/ledger-error";
import { longestPostponementMs, type StoredWebhookEvent, type WebhookEvents } from "./webhook-event";
import type { CallScope } from "../../upstream/upstream-call";
import { UpstreamError } from "../../upstream/upstream-error";
import { changeToldBy } from "./bastion-event";
import { proveEvent, type Broker } from "./prove-event";
import { clock } from "../../clock";

export interface ConfirmerParts {
  readonly ledger: {
    readonly webhookEvents: WebhookEvents;
    readonly idempotency: Pick<Idempotency, "settle">;
    /** Called every time the ledger becomes ready. */
    onReady(listener: () => void): void;
  };
  /** A data source for one event. */
  readonly createBroker: (scope: CallScope) => Broker;
  /** Time that the reads of one event have. */
  readonly deadlineMs: number;
  /** Called for unexpected errors. */
  readonly onError: (error: unknown) => void;
}

/** Events looked into at once. */
const maxWorkers = 16;
const batchSize = 100;
/** How often it is looked whether postponed events, or those of a process that died, have come due. */
const lookMs = 1_000;
/** Each postponement is up to a quarter shorter or longer. */
const postponeMs = { first: 1_000, most: longestPostponementMs / 1.25 };
/** An event may arrive before its write is visible: until it is this old, a contradiction is not final. */
const settledAfterMs = 10_000;
/** And until it has been read this often, which takes some seconds: the clock may have stepped forward. */
const settledAfterLooks = 3;

/**
 * Verifies stored events until each is confirmed or contradicted, whichever process stored it, even one that died. While the
 * broker is unavailable, events are retried with growing delays; while the ledger is unavailable, they wait for it.
 */
export class WebhookConfirmer {
  private readonly closing = new AbortController();
  private readonly backlog: StoredWebhookEvent[] = [];
  private readonly inHand = new Set<string>();
  /** Ended or postponed since the last refill was requested, which may return them in their old state. */
  private readonly letGo = new Set<string>();
  private readonly working = new Set<Promise<void>>();
  private refilling: Promise<void> | undefined;
  private wokenWhileBusy = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: ConfirmerParts) {
    // One for each worker, which Node would take for a leak.
    setMaxListeners(maxWorkers, this.closing.signal);
  }

  /** Takes over events of earlier processes. */
  start(): void {
    this.parts.ledger.onReady(this.wake);
    this.wake();
  }

  /** There may be an event to verify. */
  readonly wake = (): void => {
    if (this.closing.signal.aborted) return;
    clearTimeout(this.timer);
    if (this.working.size >= maxWorkers) this.wokenWhileBusy = true;
    else this.addWorker();
  };

  /** Leaves events that are not confirmed by now to the next start. */
  async close(): Promise<void> {
    this.closing.abort();
    clearTimeout(this.timer);
    await Promise.all(this.working);
  }

  private addWorker(): void {
    const work: Promise<void> = this.work().finally(() => {
      this.working.delete(work);
      if (this.wokenWhileBusy) {
        this.wokenWhileBusy = false;
        this.wake();
      } else if (this.working.size === 0 && !this.closing.signal.aborted) {
        this.timer = setTimeout(this.wake, lookMs).unref();
      }
    });
    this.working.add(work);
  }

  private async work(): Promise<void> {
    try {
      for (let event = await this.take(); event; event = await this.take()) {
        await this.lookInto(event);
      }
    } catch (error) {
      // It wakes us when it is back.
      if (!(error instanceof LedgerUnavailableError)) this.parts.onError(error);
    }
  }

  private async take(): Promise<StoredWebhookEvent | undefined> {
    // A read that began before this worker's event was stored may not include it.
    await this.refilling?.catch(() => undefined);
    if (this.backlog.length === 0) await (this.refilling ??= this.refill().finally(() => (this.refilling = undefined)));
    if (this.closing.signal.aborted) return undefined;
    const event = this.backlog.shift();
    if (event) this.inHand.add(event.id);
    return event;
  }

  private async refill(): Promise<void> {
    this.letGo.clear();
    const pending = await this.parts.ledger.webhookEvents.pending(batchSize);
    this.backlog.push(...pending.filter(({ id }) => !this.inHand.has(id) && !this.letGo.has(id)));
    const wanted = Math.min(maxWorkers, this.backlog.length);
    while (this.working.size < wanted) this.addWorker();
  }

  private async lookInto(event: StoredWebhookEvent): Promise<void> {
    const { signal } = this.closing;
    const scope = new OperationScope({ deadlineMs: this.parts.deadlineMs });
    const leave = (): void => scope.clientLeft();
    signal.addEventListener("abort", leave, { once: true });
    try {
      await this.decide(event, this.parts.createBroker(scope));
    } catch (error) {
      if (error instanceof LedgerUnavailableError) throw error;
      if (signal.aborted) return;
      if (!(error instanceof UpstreamError)) this.parts.onError(error);
      await this.postpone(event);
    } finally {
      signal.removeEventListener("abort", leave);
      scope.end();
      this.inHand.delete(event.id);
      this.letGo.add(event.id);
    }
  }

  private async decide(event: StoredWebhookEvent, broker: Broker): Promise<void> {
    const { webhookEvents, idempotency } = this.parts.ledger;
    const { id, receivedAt, memberId, attempts } = event;
    const type = changeToldBy(event.event);
    const member = type && (await proveEvent(event, broker));
    if (!type || !member) {
      const isSettled = attempts >= settledAfterLooks && clock.now() - receivedAt.getTime() >= settledAfterMs;
      const isFinal = !type || isSettled;
      return isFinal ? webhookEvents.reject(id) : this.postpone(event);
    }
    // First, so that a crash in between leaves the event to do both again.
    if (type === "ADDITION") await idempotency.settle(enrolmentProof(member, "EVENT"));
    const { policyId, planId } = member;
    const change = { type, memberId, policyId, planId, occurredAt: receivedAt };
    await webhookEvents.confirm(id, { ...change, source: "WEBHOOK", dedupeKey: id });
  }

  private postpone({ id, attempts }: StoredWebhookEvent): Promise<void> {
    const delayMs = Math.min(postponeMs.most, postponeMs.first * 2 ** Math.min(attempts, 10));
    return this.parts.ledger.webhookEvents.postpone(id, new Date(clock.now() + delayMs * (0.75 + Math.random() / 2)));
  }
}
