import { settledWithin } from "../../settled-within";
import { isClinicId } from "../../input/ids";
import { BatchLoader } from "../batch-loader";
import { indexBy } from "../index-by";
import { settleEach } from "../settle-each";
import type { CallScope } from "../upstream-call";
import { invalidField, isRecord } from "../wire/wire-view";
import { isKey } from "./record-key";
import type { VisitList } from "./visit-list";
import { withoutForeignParts } from "./visit-ownership";
import { keyOf, type VisitQuery } from "./visit-query";
import { SlotWire, VisitSummaryWire, VisitWire } from "./visit.wire";
import type { VseeApi } from "./vsee.api";
import { UserWire } from "./vsee.wire";

export interface VseeVisitsOptions {
  /** The clinic's list of visits, which operations share. */
  readonly list: VisitList;
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** Whether this operation has written: other operations' earlier reads may be outdated. */
  readonly hasWritten: () => boolean;
  readonly countDrift: (field: string) => void;
}

export interface AvailabilityQuery {
  readonly start: number;
  readonly end: number;
  readonly duration?: number;
  readonly room_code?: string;
  readonly provider_id?: string;
  readonly intake_id?: string;
  readonly consultation_id?: string;
}

/** After this time the person is read from the users, so that a slow list holds up nothing else. */
const ownListPatienceMs = 100;

/**
 * The clinic's visits. One instance per operation. They are one list (or one per member, if the deployment can limit it), and
 * single reads for fields that only the details contain.
 */
export class VseeVisits {
  private readonly details = new WeakSet<VisitWire>();
  /** Member objects of visits that include a birth date. */
  private readonly persons = new Map<string, UserWire>();
  /** The last read of one member's own list. */
  private ownList: { readonly memberId: string; readonly visits: Promise<unknown>; read?: Promise<void> } | undefined;

  constructor(
    private readonly api: VseeApi,
    private readonly scope: CallScope,
    private readonly options: VseeVisitsOptions,
  ) {}

  private readonly visitLists = new BatchLoader<VisitQuery, readonly VisitWire[], string>(
    (queries) => settleEach(queries, (query) => this.readVisits(query)),
    { name: "vsee.visits", cacheKeyFn: keyOf },
  );

  private readonly visitDetails = new BatchLoader<string, VisitWire | null>(
    (ids) => settleEach(ids, (id) => this.readVisit(id)),
    { name: "vsee.visit" },
  );

  private readonly listedVisits = new BatchLoader<string, VisitWire | null>((ids) => this.readListedVisits(ids), {
    name: "vsee.listed-visit",
  });

  private readonly summaries = new BatchLoader<string, string | null>(
    (ids) => settleEach(ids, (id) => this.readVisitSummary(id)),
    { name: "vsee.visit-summary" },
  );

  /** Visits that the credential may see; all of them if there is no period. One call per operation and period. */
  all(period: Pick<VisitQuery, "from" | "to"> = {}): Promise<readonly VisitWire[]> {
    return this.visitLists.load(period);
  }

  /** One member's visits, in one call. */
  async ofMember(memberId: string): Promise<readonly VisitWire[]> {
    if (!isClinicId(memberId)) return [];
    const visits = this.visitLists.load({ memberId });
    if (this.options.list.isNarrowedByMember) this.ownList = { memberId, visits };
    return (await visits).filter((visit) => visit.member_id === memberId);
  }

  /** A visit with all its parts. One call per visit. */
  detail(id: string): Promise<VisitWire | null> {
    return isClinicId(id) ? this.visitDetails.load(id) : Promise.resolve(null);
  }

  /** A visit's fields that lists contain: from the list for several ids of a tick, from a single read for one. */
  get(id: string): Promise<VisitWire | null> {
    return isClinicId(id) ? this.listedVisits.load(id) : Promise.resolve(null);
  }

  /** Whether a record is the visit's own read, with every part, and not a row of a list. */
  isDetail(visit: VisitWire): boolean {
    return this.details.has(visit);
  }

  /** The visit that the credential's user is in. One call. */
  async current(): Promise<VisitWire | null> {
    const data = await this.api.read({ route: "/visits/current", path: "/visits/current" });
    return data === null ? null : this.toVisit(data);
  }

  /** A link to the visit's summary, which works without a token. One call. */
  summary(visitId: string): Promise<string | null> {
    return isClinicId(visitId) ? this.summaries.load(visitId) : Promise.resolve(null);
  }

  /** Free slots, each once. One call; times in Unix seconds. `unshared`: the result of an earlier call is not used. */
  async availability(query: AvailabilityQuery, unshared?: true): Promise<SlotWire[]> {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
    const data = await this.api.read({
      route: "/availability",
      path: `/availability?${params.toString()}`,
      ...(unshared && { unshared }),
    });
    if (data === null) return [];
    const slots = SlotWire.views(data, this.options.countDrift);
    // The clinic's own sample lists a slot twice.
    return [...new Map(slots.map((slot) => [JSON.stringify(slot.raw), slot])).values()];
  }

  /** The member object of a visit that this operation has read, if one includes a birth date. */
  personIn(memberId: string): UserWire | undefined {
    return this.persons.get(memberId);
  }

  /** Resolves when the member's own list, if this operation reads it, is read or takes long. Never rejects. */
  ownListRead(memberId: string): Promise<void> | undefined {
    const list = this.ownList;
    return list?.memberId === memberId ? (list.read ??= settledWithin(ownListPatienceMs, list.visits)) : undefined;
  }

  /** Discards what was read of the visit and of lists, so that it is read again. */
  forget(id: string): void {
    this.visitDetails.clear(id);
    this.listedVisits.clear(id);
    this.summaries.clear(id);
    this.forgetLists();
  }

  forgetLists(): void {
    this.visitLists.clearAll();
  }

  /** Returns the id of the visit in a write's answer, and keeps the visit if it is complete. */
  remember(answer: unknown): string {
    const visit = this.toVisit(answer);
    const { id } = visit;
    if (id === null || !isClinicId(id)) throw invalidField("vsee", "visit.id");
    this.forget(id);
    if (isWholeRow(visit.raw)) this.listedVisits.prime(id, visit);
    return id;
  }

  private async readVisitSummary(id: string): Promise<string | null> {
    const data = await this.api.read({
      route: "/visits/{id}/exports/visit_summary",
      path: `/visits/${id}/exports/visit_summary`,
    });
    return data === null ? null : VisitSummaryWire.view(data).url;
  }

  private async readVisits(query: VisitQuery): Promise<readonly VisitWire[]> {
    const { list, headers, hasWritten } = this.options;
    const answer = await list.read({ query, headers, isAfterWrite: hasWritten() }, this.scope);
    if (answer === null) return [];
    const data = isRecord(answer) ? answer["data"] : null;
    if (data === null && isRecord(answer) && "data" in answer) return [];
    if (!Array.isArray(data)) throw invalidField("vsee", "visit[]");
    return data.filter((row) => this.keepRow(row)).map((row) => this.toVisit(row));
  }

  private async readVisit(id: string): Promise<VisitWire | null> {
    const data = await this.api.read({ route: "/visits/{id}", path: `/visits/${id}` });
    if (data === null) return null;
    const visit = this.toVisit(data);
    // An answer about another visit is not an answer about this one.
    if (visit.id !== id) throw invalidField("vsee", "visit.id");
    this.details.add(visit);
    return visit;
  }

  private async readListedVisits(ids: readonly string[]): Promise<(VisitWire | null | Error)[]> {
    if (ids.length === 1) return [await this.settled(ids[0] ?? "")];
    const listed = indexBy(ids, await this.visitLists.load({ ids }), (visit) => visit.id);
    return Promise.all(listed.rows.map(async (row, at) => row ?? this.settled(ids[at] ?? "")));
  }

  private settled(id: string): Promise<VisitWire | null | Error> {
    return this.visitDetails.load(id).catch((error: unknown) => error as Error);
  }

  private toVisit(row: unknown): VisitWire {
    const visit = VisitWire.view(withoutForeignParts(row, this.options.countDrift));
    const member = visit.raw["member"];
    if (isRecord(member) && isKey(member["id"]) && isNamedPerson(member)) {
      this.persons.set(String(member["id"]), UserWire.view(member));
    }
    return visit;
  }

  // A row without its own id and its owner's cannot be joined.
  private keepRow(row: unknown): boolean {
    return this.keep(isRecord(row) && isKey(row["id"]) && isKey(row["member_id"]), "visit");
  }

  private keep(usable: boolean, field: string): boolean {
    if (!usable) this.options.countDrift(field);
    return usable;
  }
}

/** Whether an answer has the fields of lists, including the name of an assigned provider. */
function isWholeRow(row: VisitWire["raw"]): boolean {
  const isAssigned = Number(row["provider_id"] ?? 0) !== 0;
  return (
    ["member_id", "type", "status", "start", "end"].every((field) => field in row) &&
    (!isAssigned || isRecord(row["provider"]))
  );
}

/** Whether a visit's member object is sufficient: most contain only a name. */
function isNamedPerson({ dob, first_name: first, last_name: last }: UserWire["raw"]): boolean {
  return (
    typeof dob === "string" && typeof first === "string" && typeof last === "string" && Boolean(dob && first && last)
  );
}
