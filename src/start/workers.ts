import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry } from "prom-client";
import { errorFields, type Log } from "../observability/log";
import type { LearnedPassword } from "../upstream/bastion/bastion.session";
import { learnedIn } from "./share-broker-password";
import { metricsAnswer, metricsQuestion, passwordLearned, passwordQuestion, stopMessage } from "./worker-messages";

export interface WorkersOptions {
  readonly count: number;
  /** How long workers have to end once they were told to. */
  readonly stopMs: number;
  readonly log: Log;
}

/** A worker that lived no longer than this had better not be replaced in a hurry. */
const shortLifeMs = 1000;

/** The processes that share the port: replaces one that dies, ends all of them in good order. */
export class Workers {
  private readonly aggregated = new AggregatorRegistry();
  #password: LearnedPassword | undefined;
  private stopping = false;
  private listening = false;

  constructor(private readonly options: WorkersOptions) {}

  /** Resolves once the first worker takes requests; rejects where none ever did. */
  start(): Promise<void> {
    // Handed out by the primary, a connection on its way to a worker that dies would hang for good.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    return new Promise((resolve, reject) => {
      cluster.once("listening", () => {
        this.listening = true;
        resolve();
      });
      for (let started = 0; started < this.options.count; started++) this.fork(reject);
    });
  }

  /** Ends the workers; those that do not end in time are killed. */
  async stop(): Promise<void> {
    this.stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const timer = setTimeout(() => workers.forEach((worker) => worker.kill("SIGKILL")), this.options.stopMs);
    await Promise.all(workers.map((worker) => endOf(worker)));
    clearTimeout(timer);
  }

  private fork(neverStarted: (error: Error) => void): void {
    const startedAt = performance.now();
    const worker = cluster.fork();
    worker.on("message", (message: unknown) => {
      if (message === metricsQuestion) void this.answerMetrics(worker);
      this.passOnPassword(worker, message);
    });
    worker.once("exit", (code, signal) => {
      if (this.stopping) return;
      if (!this.listening) return neverStarted(new Error("No worker could start."));
      this.options.log.error("worker died", { worker: worker.id, status: code, signal });
      const pause = performance.now() - startedAt < shortLifeMs ? shortLifeMs : 0;
      setTimeout(() => this.stopping || this.fork(neverStarted), pause);
    });
  }

  /** What one has learned all others are told, those that begin later too. */
  private passOnPassword(from: Worker, message: unknown): void {
    const learned = learnedIn(message);
    if (learned) this.#password = learned;
    if (this.#password === undefined || (!learned && message !== passwordQuestion)) return;
    const others = learned ? Object.values(cluster.workers ?? {}).filter((worker) => worker !== from) : [from];
    for (const worker of others) if (worker?.isConnected()) worker.send({ [passwordLearned]: this.#password });
  }

  private async answerMetrics(worker: Worker): Promise<void> {
    try {
      const text = await this.aggregated.clusterMetrics();
      if (worker.isConnected()) worker.send({ [metricsAnswer]: text });
    } catch (error) {
      // A worker that died just now has not answered; the next look finds the others.
      this.options.log.warn("metrics of the workers unreadable", errorFields(error));
      if (worker.isConnected()) worker.send({ [metricsAnswer]: "" });
    }
  }
}

function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve();
    worker.once("exit", () => resolve());
    if (worker.isConnected()) worker.send(stopMessage);
  });
}
