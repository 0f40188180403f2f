import { setTimeout as delay } from "node:timers/promises";
import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import type { StoredWebhookEvent } from "../../src/endorsement/webhook/webhook-event";
import { MemberWire } from "../../src/upstream/bastion/bastion.wire";
import { UpstreamError } from "../../src/upstream/upstream-error";
import { WebhookConfirmer, type ConfirmerParts } from "../../src/endorsement/webhook/webhook-confirmer";
import { eventually } from "../ledger/eventually";
import { clock } from "../../src/clock";

const event = (id: string, fields: Partial<StoredWebhookEvent> = {}): StoredWebhookEvent => ({
  id,
  event: "added-policy-member",
  memberId: "100",
  policyId: "7",
  planId: "85",
  receivedAt: clock.date(),
  attempts: 0,
  ...fields,
});

/** Stands for the ledger: events wait in a map and leave it when they end. */
class Events {
  readonly waiting = new Map<string, { event: StoredWebhookEvent; dueAt: number }>();
  readonly confirmed: string[] = [];
  readonly rejected: string[] = [];
  readonly postponed: number[] = [];
  away = false;
  onReady: () => void = () => undefined;

  add(...events: StoredWebhookEvent[]): void {
    for (const one of events) this.waiting.set(one.id, { event: one, dueAt: 0 });
  }

  readonly ledger = {
    onReady: (listener: () => void) => (this.onReady = listener),
    idempotency: { settle: async () => "no-candidate" },
    webhookEvents: {
      pending: async (limit: number) => {
        if (this.away) throw new LedgerUnavailableError(false);
        const due = [...this.waiting.values()].filter(({ dueAt }) => dueAt <= clock.now());
        return due.slice(0, limit).map((one) => one.event);
      },
      confirm: async (id: string) => {
        if (this.away) throw new LedgerUnavailableError(false);
        if (this.waiting.delete(id)) this.confirmed.push(id);
        return null;
      },
      reject: async (id: string) => {
        this.waiting.delete(id);
        this.rejected.push(id);
      },
      postpone: async (id: string, dueAt: Date) => {
        const waiting = this.waiting.get(id)!;
        const attempts = waiting.event.attempts + 1;
        this.waiting.set(id, { event: { ...waiting.event, attempts }, dueAt: dueAt.getTime() });
        this.postponed.push(dueAt.getTime() - clock.now());
      },
    },
  } as unknown as ConfirmerParts["ledger"];
}

let events: Events;
let confirmer: WebhookConfirmer;
const onError = jest.fn();
const known = MemberWire.view({ memberId: "100", policyId: "7", planId: "85", status: "Active" });

function start(read: () => Promise<MemberWire | null>): void {
  const createBroker = () => ({ status: read, memberPlan: read });
  confirmer = new WebhookConfirmer({ ledger: events.ledger, createBroker, deadlineMs: 5_000, onError });
  confirmer.start();
}

beforeEach(() => {
  events = new Events();
  onError.mockReset();
});
afterEach(() => confirmer.close());

it("takes up what an earlier process has left, many at once but not all", async () => {
  let reading = 0;
  let most = 0;
  events.add(...Array.from({ length: 250 }, (_, at) => event(`left-${at}`)));
  start(async () => {
    most = Math.max(most, ++reading);
    await delay(2);
    reading--;
    return known;
  });
  await eventually(() => expect(events.confirmed).toHaveLength(250));
  expect(new Set(events.confirmed).size).toBe(250);
  expect(most).toBe(32);
});

it("looks into an event at once when it is woken", async () => {
  start(async () => known);
  await delay(50);
  events.add(event("new"));
  confirmer.wake();
  await delay(50);
  expect(events.confirmed).toEqual(["new"]);
});

it("retries a contradicted event, which may be ahead of its write, and then rejects it", async () => {
  events.add(event("early"), event("old", { attempts: 3, receivedAt: new Date(clock.now() - 11_000) }));
  start(async () => null);
  await eventually(() => expect(events.rejected).toEqual(["old"]));
  expect(events.waiting.get("early")?.event.attempts).toBe(1);
});

it("does not reject an event at its first look, although the clock says that it is old: the clock may have stepped", async () => {
  events.add(event("yesterday's", { receivedAt: new Date(clock.now() - 86_400_000) }));
  start(async () => null);
  await eventually(() => expect(events.postponed).toHaveLength(1));
  expect(events.rejected).toEqual([]);
});

it("waits longer after each failure of the broker, up to a minute", async () => {
  events.add(event("first"), event("fourth", { attempts: 3 }), event("late", { attempts: 400 }));
  start(async () => {
    throw new UpstreamError({ upstream: "bastion", code: "UPSTREAM_UNAVAILABLE", sent: true });
  });
  await eventually(() => expect(events.postponed).toHaveLength(3));
  const [first, fourth, late] = [...events.postponed].sort((a, b) => a - b);
  expect([first! <= 1_250, fourth! >= 5_900 && fourth! <= 10_000, late! >= 44_000 && late! <= 75_000]).toEqual([
    true,
    true,
    true,
  ]);
  expect(onError).not.toHaveBeenCalled();
});

it("continues when the ledger is available again", async () => {
  events.away = true;
  events.add(event("kept"));
  start(async () => known);
  await delay(50);
  expect(events.confirmed).toEqual([]);
  events.away = false;
  events.onReady();
  await eventually(() => expect(events.confirmed).toEqual(["kept"]), 500);
});

it("keeps an event after an unexpected error", async () => {
  events.add(event("odd"));
  start(async () => {
    throw new TypeError("a mistake of ours");
  });
  await eventually(() => expect(events.postponed).toHaveLength(1));
  expect(onError).toHaveBeenCalledTimes(1);
  expect(events.waiting.size).toBe(1);
});

it("leaves what it has not decided when it is closed, and waits for what it has begun", async () => {
  events.add(event("begun"));
  let ended = false;
  start(async () => {
    await delay(100);
    ended = true;
    throw new UpstreamError({ upstream: "bastion", code: "UPSTREAM_TIMEOUT", sent: true });
  });
  await delay(20);
  await confirmer.close();
  expect(ended).toBe(true);
  expect(events.postponed).toEqual([]);
  expect(events.waiting.size).toBe(1);
});
