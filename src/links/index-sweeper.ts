import { randomUUID } from "node:crypto";
import { clock } from "../clock";
import { UpstreamError } from "../upstream/upstream-error";
import type { LinkBook } from "./link-book";
import type { LinkIndexStatus } from "./links";
import { positionOf, sweepPhases, type SweepPhase, type SweepPosition, type SweepProgress } from "./sweep.store";

/** One page of a list, and where the next one begins; null after the last. */
export interface ListPage {
  readonly ids: readonly string[];
  readonly next: string | null;
  /** Whether the list is complete: a clinic that lists no patients is read through its visits. */
  readonly isWhole: boolean;
}

/** The reads of a sweep, each of which fills the index by itself. Rejects if the upstream returns no page. */
export interface SweepSource {
  patients(position: string): Promise<ListPage>;
  members(position: string): Promise<ListPage>;
  /** Reads these patients' cards and the members on them; one that cannot be read is left to the next sweep. */
  readPatients(patientIds: readonly string[]): Promise<void>;
  /** Reads status and plan of these members. */
  readMembers(memberIds: readonly string[]): Promise<void>;
  /** Stops running reads. */
  stop(): void;
}

export interface SweeperOptions {
  readonly sweepMs: number;
  /** Called with the state of the index every few seconds. */
  readonly onStatus?: (status: LinkIndexStatus) => void;
  /** Called when a complete sweep has ended. */
  readonly onCompleted?: (status: LinkIndexStatus) => void;
  readonly onError?: (error: unknown) => void;
  readonly times?: Partial<SweepTimes>;
}

export interface SweepTimes {
  /** After so long without a sign its holder is taken for dead. */
  readonly leaseMs: number;
  readonly renewMs: number;
  /** Between two looks whether there is something to do. */
  readonly pollMs: number;
}

const usual: SweepTimes = { leaseMs: 20_000, renewMs: 5_000, pollMs: 2_000 };
const pageSize = 100;

/** A page that was read, and what it shows about the lists. */
interface ReadPage extends Pick<ListPage, "next"> {
  readonly found?: Partial<SweepPosition>;
}

/**
 * Fills the link index: one of all processes reads page by page, and stores its progress after each page. One per process.
 */
export class IndexSweeper {
  private readonly holder = randomUUID();
  private readonly times: SweepTimes;
  private polling: NodeJS.Timeout | undefined;
  private renewing: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private hasLease = false;
  private stopped = false;

  constructor(
    private readonly book: LinkBook,
    private readonly source: SweepSource,
    private readonly options: SweeperOptions,
  ) {
    this.times = { ...usual, ...options.times };
  }

  start(): void {
    if (this.stopped) return;
    this.running = this.look().finally(() => {
      if (this.stopped) return;
      this.polling = setTimeout(() => this.start(), this.times.pollMs).unref();
    });
  }

  /** Releases the lease, so that another process continues at once. Never rejects. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.polling);
    this.source.stop();
    await this.running;
    clearInterval(this.renewing);
    if (this.hasLease) await this.book.sweep.release(this.holder).catch(() => undefined);
  }

  private async look(): Promise<void> {
    try {
      await this.reportStatus();
      if (await this.lease()) await this.sweepIfDue();
    } catch (error) {
      // Tried again at the next poll, when the ledger or the upstream may be available again.
      if (!this.stopped) this.options.onError?.(error);
    }
  }

  private async lease(): Promise<boolean> {
    const { leaseMs, renewMs } = this.times;
    this.hasLease = await this.book.sweep.lease(this.holder, clock.now(), leaseMs);
    // A failure is retried the next time.
    this.renewing ??= setInterval(() => void this.renew(leaseMs).catch(() => undefined), renewMs).unref();
    return this.hasLease;
  }

  private async renew(leaseMs: number): Promise<void> {
    if (!this.hasLease) return;
    this.hasLease = await this.book.sweep.lease(this.holder, clock.now(), leaseMs);
    await this.reportStatus();
  }

  private async reportStatus(): Promise<void> {
    this.options.onStatus?.(await this.book.status());
  }

  private async sweepIfDue(): Promise<void> {
    let progress = await this.book.sweep.read();
    if (progress === null) return;
    if (progress.phase === "idle") {
      if (this.isRecent(progress.startedAt)) return;
      progress = { ...progress, phase: sweepPhases[0], position: "", startedAt: clock.now() };
      if (!(await this.keep(progress))) return;
    }
    let position = positionOf(progress);
    for (const phase of sweepPhases.slice(sweepPhases.indexOf(progress.phase as SweepPhase))) {
      const last = await this.run(phase, position, progress.startedAt);
      if (last === null) return;
      position = { ...last, at: "" };
    }
    await this.complete(position);
  }

  /** Whether the next sweep is not due yet. A start in the future was stored while the clock was ahead. */
  private isRecent(startedAt: number): boolean {
    const ageMs = clock.now() - startedAt;
    return ageMs >= -this.times.leaseMs && ageMs < this.options.sweepMs;
  }

  /** Runs the rest of a phase; null if it was stopped or has lost the lease. */
  private async run(phase: SweepPhase, from: SweepPosition, startedAt: number): Promise<SweepPosition | null> {
    if (phase === "rest-of-roster" && from.unlistedFrom === null) return from;
    let position = phase === "rest-of-roster" && from.at === "" ? { ...from, at: from.unlistedFrom ?? "" } : from;
    for (;;) {
      // Stored before the page is read, so that a successor begins with this page.
      if (!(await this.keep({ phase, position: JSON.stringify(position) }))) return null;
      const page = await this.read(phase, position.at, startedAt);
      await this.book.settle();
      position = { ...position, ...page.found, at: page.next ?? "" };
      if (page.next !== null) continue;
      if (phase === "rest-of-roster") position = { ...position, unlistedFrom: null };
      return this.isMine() ? position : null;
    }
  }

  /** Reads a page and all that is on it. */
  private async read(phase: SweepPhase, at: string, startedAt: number): Promise<ReadPage> {
    switch (phase) {
      case "roster":
        return this.listMembers(at).catch((error: unknown) => this.unlisted(at, error));
      case "rest-of-roster":
        return this.listMembers(at);
      case "patients":
        return this.readPatients(await this.source.patients(at));
      case "known-patients":
        return this.readPatients(await rest(this.book.store.patientsReadBefore(startedAt, at, pageSize)));
      case "known-members": {
        const page = await rest(this.book.store.membersReadBefore(startedAt, at, pageSize));
        await this.source.readMembers(page.ids);
        return page;
      }
    }
  }

  private async listMembers(at: string): Promise<ReadPage> {
    const { ids, next, isWhole } = await this.source.members(at);
    await this.book.store.addMembers(ids, clock.now());
    return { next, found: isWhole ? {} : { hasAllMembers: false } };
  }

  /** The patients are read even if the roster cannot be read now. */
  private unlisted(at: string, error: unknown): ReadPage {
    if (this.stopped || !(error instanceof UpstreamError)) throw error;
    this.options.onError?.(error);
    return { next: null, found: { unlistedFrom: at } };
  }

  private async readPatients({ ids, next, isWhole }: ListPage): Promise<ReadPage> {
    await this.source.readPatients(ids);
    return { next, found: isWhole ? {} : { hasAllPatients: false } };
  }

  private async complete({ hasAllPatients, hasAllMembers }: SweepPosition): Promise<void> {
    const idle = { phase: "idle", position: "" } as const;
    if (!(await this.keep({ ...idle, completedAt: clock.now(), hasAllPatients, hasAllMembers }))) return;
    this.book.forgetStatus();
    await this.reportStatus();
    this.options.onCompleted?.(await this.book.status());
  }

  private async keep(progress: Partial<SweepProgress>): Promise<boolean> {
    if (!this.isMine()) return false;
    return (this.hasLease = await this.book.sweep.keep(this.holder, progress));
  }

  private isMine(): boolean {
    return this.hasLease && !this.stopped;
  }
}

async function rest(ids: Promise<string[]>): Promise<ListPage> {
  const found = await ids;
  return { ids: found, next: found.length < pageSize ? null : (found.at(-1) ?? null), isWhole: true };
}
