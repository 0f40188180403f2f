import { TokenBucket } from "./token-bucket";

export interface ConcurrencyLimits {
  /** Jobs that run at once. */
  readonly concurrency: number;
  /** Jobs that wait. */
  readonly queue: number;
  /** The upstream's published rate and burst, if it has one. */
  readonly ratePerSecond?: number;
  readonly burst?: number;
}

export interface LimitedJob {
  /** Its operation. */
  readonly group: object;
  /** Starts the job; false if it no longer needs to run. */
  start(): boolean;
}

/** Limits one upstream's concurrent calls and its calls per second. Waiting operations take turns. */
export class ConcurrencyLimiter<Job extends LimitedJob = LimitedJob> {
  private active = 0;
  private depth = 0;
  /** In order of turns: an operation that has had its turn moves to the end. */
  private readonly waiting = new Map<object, Set<Job>>();
  private readonly bucket: TokenBucket | undefined;
  private tokenTimer: NodeJS.Timeout | undefined;
  private isPumpPlanned = false;

  constructor(private readonly limits: ConcurrencyLimits) {
    const { ratePerSecond, burst = 1 } = limits;
    if (ratePerSecond !== undefined) this.bucket = new TokenBucket(ratePerSecond, burst, performance.now());
  }

  /** Starts the job now or later. Returns false if the queue is full. */
  enter(job: Job): boolean {
    if (this.depth === 0 && this.hasRoom()) {
      this.run(job);
      return true;
    }
    if (this.depth >= this.limits.queue) return false;
    const jobs = this.waiting.get(job.group);
    if (jobs === undefined) this.waiting.set(job.group, new Set([job]));
    else jobs.add(job);
    this.depth += 1;
    this.pump();
    return true;
  }

  /** Removes a job from the queue, if it is there. */
  leave(job: Job): void {
    const jobs = this.waiting.get(job.group);
    if (jobs?.delete(job) !== true) return;
    if (jobs.size === 0) this.waiting.delete(job.group);
    this.depth -= 1;
  }

  /** A started job has ended. */
  release(): void {
    this.active -= 1;
    if (this.depth === 0 || this.isPumpPlanned) return;
    // Deferred: this is often called inside undici's parser, which is not reentrant.
    this.isPumpPlanned = true;
    queueMicrotask(() => {
      this.isPumpPlanned = false;
      this.pump();
    });
  }

  get waitingJobs(): number {
    return this.depth;
  }

  /** The jobs that wait, in no particular order. */
  queued(): Job[] {
    return [...this.waiting.values()].flatMap((jobs) => [...jobs]);
  }

  private hasRoom(): boolean {
    const { active, bucket, limits } = this;
    return active < limits.concurrency && (bucket === undefined || bucket.waitMs(performance.now()) === 0);
  }

  private run(job: Job): void {
    this.active += 1;
    if (job.start()) this.bucket?.take();
    else this.active -= 1;
  }

  private pump(): void {
    while (this.depth > 0 && this.hasRoom()) this.run(this.nextInTurn());
    if (this.depth > 0 && this.active < this.limits.concurrency) this.awaitToken();
  }

  private nextInTurn(): Job {
    const [group, jobs] = this.waiting.entries().next().value as [object, Set<Job>];
    const job = jobs.values().next().value as Job;
    jobs.delete(job);
    this.waiting.delete(group);
    if (jobs.size > 0) this.waiting.set(group, jobs);
    this.depth -= 1;
    return job;
  }

  private awaitToken(): void {
    if (this.bucket === undefined || this.tokenTimer !== undefined) return;
    const tokenCame = (): void => {
      this.tokenTimer = undefined;
      this.pump();
    };
    this.tokenTimer = setTimeout(tokenCame, Math.ceil(this.bucket.waitMs(performance.now())));
  }
}
