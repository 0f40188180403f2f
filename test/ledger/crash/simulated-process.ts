import { setTimeout as delay } from "node:timers/promises";
import type { WriteAnswer } from "../../../src/idempotency/idempotency";
import type { Ledger } from "../../../src/services";
import type { Outcome } from "../../idempotency/idempotent-writes";
import type { LedgerStore } from "../ledger-store";
import type { Fate, SimulatedBroker } from "./simulated-broker";

/** Shorter than slow sends take, so that others take a slow process for dead now and then. */
export const leaseMs = 8;

export type Answer = WriteAnswer<{ memberId: string }>;

export interface Call {
  readonly fate: Fate;
  readonly payload: number;
  /** Takes longer than the lease. */
  readonly slow: boolean;
}

const forever = new Promise<never>(() => undefined);

/** The person of a reference: each has their own, so that a record proves only one write. */
const personOf = (reference: string) => ({ policyId: "POL-7", planId: "85", nationalId: `NIN-${reference}` });

/** A process of the graph with its own ledger connection; it can die at any line, and then nothing of it continues. */
export class SimulatedProcess {
  private dead = false;
  private die: () => void = () => undefined;
  readonly died = new Promise<void>((resolve) => (this.die = resolve));
  private readonly calls = new Set<Promise<void>>();

  private constructor(private readonly ledger: Ledger) {}

  static async start(store: LedgerStore): Promise<SimulatedProcess> {
    // As in production, a process that starts while others write does not wait until it can.
    return new SimulatedProcess(await store.open({ leaseMs, busyTimeoutMs: 5 }, { untilReady: false }));
  }

  get isDead(): boolean {
    return this.dead;
  }

  /** Calls the mutation and records its result, unless the process dies before. */
  call(broker: SimulatedBroker, reference: string, how: Call, note: (answer: Answer) => void): Promise<void> {
    const write = {
      entry: { caller: "broker-1", mutation: "addEndorsement", key: reference },
      payload: [personOf(reference), how.payload],
      match: personOf(reference),
      deadlineAt: performance.now() + 6,
      perform: () => this.send(broker, reference, how),
    };
    const call = this.ledger.idempotency
      .run(write)
      .then((answer) => (this.dead ? undefined : note(answer)))
      .catch(() => undefined)
      .finally(() => this.calls.delete(call));
    this.calls.add(call);
    return call;
  }

  /** The broker's event shows the member that the reference made, where it made one. */
  async prove(broker: SimulatedBroker, reference: string): Promise<void> {
    const memberId = broker.members.get(reference);
    if (memberId === undefined) return;
    const proof = {
      mutation: "addEndorsement",
      match: personOf(reference),
      resourceId: memberId,
      result: { memberId },
    };
    await this.ledger.idempotency.settle({ ...proof, source: "EVENT" }).catch(() => undefined);
  }

  /** As SIGKILL does: nothing is finished, nothing is written any more. */
  async kill(): Promise<void> {
    this.dead = true;
    this.die();
    // Its database first: what the ledger would still write has nowhere to go.
    await (this.ledger.idempotency as unknown as { database: { close(): Promise<void> } }).database.close();
    await this.ledger.close();
  }

  /** Waits for the calls that can still end. */
  async rest(): Promise<void> {
    await Promise.race([Promise.all(this.calls), this.died]);
  }

  private async send(broker: SimulatedBroker, reference: string, { fate, slow }: Call): Promise<Outcome> {
    if (slow) await delay(leaseMs * 1.5);
    if (this.dead) return forever;
    const outcome = broker.send(reference, fate);
    if (!outcome) await this.kill();
    if (slow) await delay(2);
    return this.dead || !outcome ? forever : outcome;
  }
}
