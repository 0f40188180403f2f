import type { GraphContext } from "../context";
import { EventQueue } from "../subscription/event-queue";
import { EventWithheld } from "../subscription/event-withheld";
import { Flawed, valueOf } from "../upstream/flawed";
import { orElse, readEach } from "../upstream/wire/lazy-mapper";
import { CoverageIssue } from "./coverage-enums";
import type { CoverageHint } from "./hint";
import { checkPeriod, isAskedFor, rowVisitOf, visitsIn } from "./load-worklist";
import { readinessOf } from "./readiness";
import type { CoverageWorklistFilter } from "./worklist.input";
import { rowsOf, type RowVisit } from "./worklist-rows";
import { CoverageWorklistChange, CoverageWorklistChangeType } from "./worklist-change.type";
import type { CoverageWorklistEntry } from "./worklist.type";

/** How often rows with a running check are read again, for clinics that send no event when it ends. */
const pendingLookMs = 5_000;
const maxPendingLooks = 50;

/** Pending work for one subscriber: the initial list, a visit to read again, or a patient who may have new visits. */
export type WatchEvent = { readonly watch: WorklistWatch } & (
  | { readonly look: "all" }
  | { readonly look: "visit"; readonly visitId: string }
  | { readonly look: "patient"; readonly patientId: string }
);

/** A row as the subscriber knows it. */
interface KnownRow {
  readonly patientId: string;
  readonly memberId: string | null;
  readonly isShown: boolean;
  readonly isPending: boolean;
  /** The parts of the row whose change the subscriber sees. */
  readonly state: string;
}

/** One subscriber's worklist: the rows at the last reading, and which of them a hint concerns. */
export class WorklistWatch {
  private readonly known = new Map<string, KnownRow>();
  /** Looks that wait for their turn. */
  private readonly waiting = new Set<string>();

  constructor(
    private readonly filter: CoverageWorklistFilter,
    private readonly queue: EventQueue<WatchEvent>,
  ) {}

  /** Looks at the rows that a hint is about. */
  readonly hinted = ({ kind, id }: CoverageHint): void => {
    if (kind === "VISIT") return this.lookAt(id);
    for (const [visitId, { patientId, memberId }] of this.known) {
      if ((kind === "PATIENT" ? patientId : memberId) === id) this.lookAt(visitId);
    }
    if (kind === "PATIENT") this.push(`patient ${id}`, { watch: this, look: "patient", patientId: id });
  };

  readonly lookAtPending = (): void => {
    const pending = [...this.known].filter(([, { isPending }]) => isPending).slice(0, maxPendingLooks);
    for (const [visitId] of pending) this.lookAt(visitId);
  };

  /** The change that a reading shows. Throws {@link EventWithheld} if there is none for this subscriber. */
  async show(event: WatchEvent, context: GraphContext): Promise<CoverageWorklistChange> {
    if (!context.access.clinicStaff) throw new EventWithheld();
    if (event.look === "all") return this.begin(context);
    const name = event.look === "visit" ? `visit ${event.visitId}` : `patient ${event.patientId}`;
    this.waiting.delete(name);
    const change =
      event.look === "visit"
        ? await this.changeOf(event.visitId, context)
        : await this.newVisitOf(event.patientId, context);
    if (change === null) throw new EventWithheld();
    return change;
  }

  private async begin(context: GraphContext): Promise<never> {
    const visits = await visitsIn(this.filter, context);
    for (const row of await rowsOf(valueOf(visits), this.filter.include ?? [], context)) this.note(row);
    throw new EventWithheld();
  }

  private async changeOf(visitId: string, context: GraphContext): Promise<CoverageWorklistChange | null> {
    const wire = await context.sources.vsee.visits.detail(visitId);
    // One that cannot be read is neither here nor gone.
    const visit = wire && orElse(null, () => rowVisitOf(wire, this.filter));
    if (visit instanceof Flawed) return null;
    const isInRoom = this.filter.roomCode == null || wire?.room_code === this.filter.roomCode;
    return visit && isInRoom ? this.changeOfRow(visit, context) : this.gone(visitId);
  }

  /** The first visit of the patient that the subscriber does not know; the others are looked at next. */
  private async newVisitOf(patientId: string, context: GraphContext): Promise<CoverageWorklistChange | null> {
    const wires = await context.sources.vsee.visits.ofMember(patientId);
    const visits = readEach(wires, (wire) => rowVisitOf(wire, this.filter));
    for (const { id } of valueOf(visits)) if (!this.known.has(id)) this.lookAt(id);
    return null;
  }

  private async changeOfRow(visit: RowVisit, context: GraphContext): Promise<CoverageWorklistChange | null> {
    const before = this.known.get(visit.id);
    const [row] = await rowsOf([visit], this.filter.include ?? [], context);
    const now = this.note(row!);
    const { ADDED, UPDATED, REMOVED } = CoverageWorklistChangeType;
    if (!now.isShown) return before?.isShown === true ? toChange(REMOVED, visit.id, null) : null;
    if (before?.isShown !== true) return toChange(ADDED, visit.id, row!);
    return before.state === now.state ? null : toChange(UPDATED, visit.id, row!);
  }

  private gone(visitId: string): CoverageWorklistChange | null {
    const before = this.known.get(visitId);
    this.known.delete(visitId);
    return before?.isShown === true ? toChange(CoverageWorklistChangeType.REMOVED, visitId, null) : null;
  }

  private note(row: CoverageWorklistEntry): KnownRow {
    const known: KnownRow = {
      patientId: row.patientId,
      memberId: row.cover.memberId,
      isShown: isAskedFor(row, this.filter),
      isPending: row.issues.includes(CoverageIssue.ELIGIBILITY_PENDING),
      state: stateOf(row),
    };
    this.known.set(visitIdOf(row), known);
    return known;
  }

  private lookAt(visitId: string): void {
    this.push(`visit ${visitId}`, { watch: this, look: "visit", visitId });
  }

  private push(name: string, event: WatchEvent): void {
    if (this.waiting.has(name)) return;
    this.waiting.add(name);
    this.queue.push(event);
  }
}

/** Changes of a worklist from now on; ends at once unless the caller is clinic staff. */
export async function watchWorklist(
  filter: CoverageWorklistFilter,
  context: GraphContext,
): Promise<AsyncIterable<WatchEvent>> {
  checkPeriod(filter);
  const queue = new EventQueue<WatchEvent>(context.scope.cancellation.signal);
  if (!context.access.clinicStaff) {
    queue.end();
    return queue;
  }
  const watch = new WorklistWatch(filter, queue);
  queue.push({ watch, look: "all" });
  queue.onEnd(await context.worklist.hints.subscribe(watch.hinted));
  const ofMembers = await context.changeLog.subscribe(({ change }) =>
    watch.hinted({ kind: "MEMBER", id: change.memberId }),
  );
  queue.onEnd(ofMembers);
  const looking = setInterval(watch.lookAtPending, pendingLookMs).unref();
  queue.onEnd(() => clearInterval(looking));
  return queue;
}

function stateOf(row: CoverageWorklistEntry): string {
  const { readiness, issues, wire, settlement, card, cover } = row;
  const { unasked } = readinessOf(cover.facts);
  const ofVisit = [wire.start, wire.status, wire.provider_id];
  return JSON.stringify([readiness, issues, unasked, settlement, card?.subscriberNumber, card?.insurer.code, ofVisit]);
}

const visitIdOf = ({ id }: CoverageWorklistEntry): string => id.slice("worklist:".length);

function toChange(
  type: CoverageWorklistChangeType,
  visitId: string,
  entry: CoverageWorklistEntry | null,
): CoverageWorklistChange {
  return Object.assign(new CoverageWorklistChange(), { type, entryId: `worklist:${visitId}`, entry });
}
