import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { eventually } from "../eventually";
import { describeOnEveryStore, type LedgerStore } from "../ledger-store";
import { fates, SimulatedBroker, type Fate } from "./simulated-broker";
import { leaseMs, SimulatedProcess, type Answer, type Call } from "./simulated-process";

interface Answered {
  readonly reference: string;
  readonly answer: Answer;
}

type Step =
  | { kind: "call"; process: number; reference: number; fate: Fate; callers: number; payload: number; slow: boolean }
  | { kind: "start and go on"; process: number; reference: number; fate: Fate }
  | { kind: "kill"; process: number }
  | { kind: "outage" }
  | { kind: "prove"; process: number; reference: number }
  | { kind: "wait" };

const process = fc.nat(1);
const reference = fc.nat(2);
const fate = fc.constantFrom(...fates);
/** One in a dozen is another payload, one in a dozen fifty callers at once. */
const payload = fc.nat(11).map((drawn) => (drawn === 0 ? 1 : 0));
const callers = fc.nat(11).map((drawn) => (drawn === 0 ? 50 : (drawn % 2) + 1));
const slow = fc.nat(9).map((drawn) => drawn === 0);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("call" as const), process, reference, fate, callers, payload, slow }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("start and go on" as const), process, reference, fate }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("kill" as const), process }) },
  { weight: 1, arbitrary: fc.constant({ kind: "outage" as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("prove" as const), process, reference }) },
  { weight: 1, arbitrary: fc.constant({ kind: "wait" as const }) },
);

let schedules = 0;

/** The processes that schedules are played on, one after the other; those that were killed are started again. */
class Processes {
  private readonly running: SimulatedProcess[] = [];

  private constructor(
    readonly store: LedgerStore,
    /** Is never killed, and says in the end what holds. */
    readonly judge: SimulatedProcess,
  ) {}

  static async on(store: LedgerStore): Promise<Processes> {
    return new Processes(store, await SimulatedProcess.start(store));
  }

  async get(number: number): Promise<SimulatedProcess> {
    const running = this.running[number];
    if (running && !running.isDead) return running;
    return (this.running[number] = await SimulatedProcess.start(this.store));
  }

  /** Waits for the calls that can still end. */
  async rest(): Promise<void> {
    await Promise.all(this.running.map((process) => process.rest()));
  }
}

/** One schedule, on its own references. */
class Run {
  private readonly name = `schedule-${schedules++}`;
  private readonly broker = new SimulatedBroker();
  private readonly answers: Answered[] = [];

  constructor(private readonly processes: Processes) {}

  async play(steps: readonly Step[]): Promise<void> {
    for (const next of steps) await this.take(next);
    await this.end();
  }

  private async take(next: Step): Promise<void> {
    if (next.kind === "wait") return delay(leaseMs);
    if (next.kind === "outage") return this.withLedgerAway();
    const process = await this.processes.get(next.process);
    if (next.kind === "kill") return process.kill();
    const reference = this.nameOf(next.reference);
    if (next.kind === "prove") return process.prove(this.broker, reference);
    if (next.kind === "start and go on") return void this.call(process, reference, { ...next, payload: 0, slow: true });
    const calls = Array.from({ length: next.callers }, () => this.call(process, reference, next));
    await Promise.race([Promise.all(calls), process.died]);
  }

  /** Nothing that is called while the ledger is away may be sent. */
  private async withLedgerAway(): Promise<void> {
    const process = await this.processes.get(0);
    const { store } = this.processes;
    const before = new Map(this.broker.posts);
    await store.goAway();
    await this.call(process, this.nameOf(9), { fate: "answered", payload: 0, slow: false });
    await store.comeBack();
    expect(this.broker.posts.get(this.nameOf(9))).toBe(before.get(this.nameOf(9)));
  }

  private call(process: SimulatedProcess, reference: string, how: Call): Promise<void> {
    return process.call(this.broker, reference, how, (answer) => void this.answers.push({ reference, answer }));
  }

  /** When nothing moves any more, another process asks for everything that was sent. */
  private async end(): Promise<void> {
    await this.processes.rest();
    await delay(leaseMs + 2);
    const sent = new Map(this.broker.posts);
    const last: Answered[] = [];
    for (const reference of sent.keys()) {
      const note = (answer: Answer) => void last.push({ reference, answer });
      const ask = () =>
        this.processes.judge.call(this.broker, reference, { fate: "answered", payload: 0, slow: false }, note);
      // Its own ledger may still be coming back.
      await eventually(async () => ask().then(() => expect(last.at(-1)?.reference).toBe(reference)));
    }
    expect(this.broker.posts).toEqual(sent);
    for (const posts of sent.values()) expect(posts).toBe(1);
    expect(last.map(({ reference }) => reference)).toEqual([...sent.keys()]);
    for (const { answer } of last) expect(["done", "refused", "unknown", "conflict"]).toContain(answer.kind);
    for (const answered of [...this.answers, ...last]) this.expectTrue(answered);
  }

  private expectTrue({ reference, answer }: Answered): void {
    if (answer.kind === "done") expect(answer.result.memberId).toBe(this.broker.members.get(reference));
    if (answer.kind === "refused") expect(this.broker.members.has(reference)).toBe(false);
  }

  private nameOf(reference: number): string {
    return `${this.name}/${reference}`;
  }
}

describeOnEveryStore("Whatever happens to whom, in whatever order,", (stores) => {
  const long = globalThis.process.env.LONG_TESTS === "1";
  const numRuns = { sqlite: long ? 10_000 : 150, postgres: long ? 1_000 : 20 }[stores.name];

  it(
    `no reference is sent twice and none is forgotten, in ${numRuns} schedules`,
    async () => {
      const store = await stores.create();
      const processes = await Processes.on(store);
      const schedule = fc.array(step, { minLength: 1, maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(schedule, (steps) => new Run(processes).play(steps)),
        { numRuns, endOnFailure: true },
      );
      await delay(leaseMs * 3);
      expect(await store.query("select id from idempotency_entries where state = 'sending'")).toEqual([]);
    },
    long ? 3_600_000 : 120_000,
  );
});
