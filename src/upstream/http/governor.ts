import { TokenBucket } from "./token-bucket";

export interface GovernorLimits {
  /** Calls running at once. */
  readonly concurrency: number;
  /** Calls waiting to run. */
  readonly queue: number;
  readonly ratePerSecond?: number;
  readonly burst?: number;
}

export interface GovernedJob {
  /** The operation it belongs to: operations take turns. */
  readonly group: object;
  /** Called when it may run; `false` when it does not want to any more, which gives the place back. */
  start(): boolean;
  /** Called when it will not run because the upstream is not to be called for now. */
  refuse(): void;
}

/** Bounds what one upstream sees at once and in a second, and lets waiting operations take turns. */
export class Governor {
  private active = 0;
  private waitingCount = 0;
  /** In order of turns: an operation that had its turn goes to the end. */
  private readonly waiting = new Map<object, Set<GovernedJob>>();
  private readonly bucket: TokenBucket | undefined;
  private tokenTimer: NodeJS.Timeout | undefined;
  private pumpPlanned = false;

  constructor(
    private readonly limits: GovernorLimits,
    private readonly onDepth: (depth: number) => void,
  ) {
    const { ratePerSecond, burst = 1 } = limits;
    if (ratePerSecond !== undefined) this.bucket = new TokenBucket(ratePerSecond, burst, performance.now());
  }

  /** Starts the job now or later. `false`: the queue is full and the job was not taken. */
  enter(job: GovernedJob): boolean {
    if (this.waitingCount === 0 && this.hasRoom()) {
      this.run(job);
      return true;
    }
    if (this.waitingCount >= this.limits.queue) return false;
    this.enqueue(job);
    this.pump();
    return true;
  }

  /** Takes a waiting job out of the queue. */
  leave(job: GovernedJob): void {
    const jobs = this.waiting.get(job.group);
    if (jobs?.delete(job) !== true) return;
    if (jobs.size === 0) this.waiting.delete(job.group);
    this.changeDepth(-1);
  }

  /** A started job has ended. */
  release(): void {
    this.active -= 1;
    if (this.waitingCount === 0 || this.pumpPlanned) return;
    // Not at once: this is often called from inside undici's parser, which must not be entered twice.
    this.pumpPlanned = true;
    queueMicrotask(() => {
      this.pumpPlanned = false;
      this.pump();
    });
  }

  /** Empties the queue and returns what was in it. */
  drain(): GovernedJob[] {
    const jobs = [...this.waiting.values()].flatMap((group) => [...group]);
    this.waiting.clear();
    this.changeDepth(-this.waitingCount);
    clearTimeout(this.tokenTimer);
    this.tokenTimer = undefined;
    return jobs;
  }

  private hasRoom(): boolean {
    return (
      this.active < this.limits.concurrency &&
      (this.bucket === undefined || this.bucket.waitMs(performance.now()) === 0)
    );
  }

  private run(job: GovernedJob): void {
    this.active += 1;
    if (job.start()) this.bucket?.take();
    else this.active -= 1;
  }

  private enqueue(job: GovernedJob): void {
    const jobs = this.waiting.get(job.group);
    if (jobs === undefined) this.waiting.set(job.group, new Set([job]));
    else jobs.add(job);
    this.changeDepth(1);
  }

  private pump(): void {
    while (this.waitingCount > 0 && this.hasRoom()) this.run(this.nextInTurn());
    if (this.waitingCount > 0 && this.active < this.limits.concurrency) this.awaitToken();
  }

  private nextInTurn(): GovernedJob {
    const [group, jobs] = this.waiting.entries().next().value as [object, Set<GovernedJob>];
    const job = jobs.values().next().value as GovernedJob;
    jobs.delete(job);
    this.waiting.delete(group);
    if (jobs.size > 0) this.waiting.set(group, jobs);
    this.changeDepth(-1);
    return job;
  }

  private awaitToken(): void {
    if (this.bucket === undefined || this.tokenTimer !== undefined) return;
    this.tokenTimer = setTimeout(
      () => {
        this.tokenTimer = undefined;
        this.pump();
      },
      Math.ceil(this.bucket.waitMs(performance.now())),
    );
  }

  private changeDepth(by: number): void {
    if (by === 0) return;
    this.waitingCount += by;
    this.onDepth(this.waitingCount);
  }
}
