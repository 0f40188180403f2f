import { BatchLoader } from "../batch-loader";
import { indexBy } from "../index-by";
import { isClinicId } from "../../input/ids";
import { settleEach } from "../settle-each";
import { CapabilityMemory, type NotOffered } from "../capability-memory";
import type { CallScope, UpstreamClient } from "../upstream-call";
import type { UpstreamObserver } from "../upstream-observer";
import { isRecord, invalidField } from "../wire/wire-view";
import { VisitList } from "./visit-list";
import { keyOf, type VisitQuery } from "./visit-query";
import { withoutForeignParts } from "./visit-ownership";
import { IntakeWire } from "./intake.wire";
import { SlotWire, VisitSummaryWire, VisitWire } from "./visit.wire";
import { VseeApi, type ClinicRead } from "./vsee.api";
import { VseePatients } from "./vsee.patients";
import { listInsurers, type ListedInsurer } from "./vsee.insurers";
import { VseeRooms } from "./vsee.rooms";
import { CardWire, EligibilityWire, UserWire } from "./vsee.wire";
import { VseeWrites, type ClinicMemory } from "./vsee.writes";

/** `GET /users` answers at most this many ids at once. */
const usersPerCall = 100;

export interface VseeOptions {
  /** A client's own clinic token, in place of the service credential. */
  readonly clinicToken?: string;
  /** Query parameter by which this deployment's `GET /visits` narrows to one member, where it has one. */
  readonly visitsMemberParam?: string;
  /** The clinic's list of visits, which operations share; one of its own unless given. */
  readonly visitList?: VisitList;
  readonly observer?: UpstreamObserver;
  /** Which optional endpoints the clinic has been seen to have; a memory of its own where not given. */
  readonly capabilities?: CapabilityMemory;
  /** Whether the client has the application's own key and secret, by which patients are registered. */
  readonly hasApplicationKey?: boolean;
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

/**
 * The clinic. One instance per operation.
 *
 * Users are the one true batch: all ids of a tick share a call, 100 at most. A patient's cards are one list, which serves
 * both types and every field. Visits are one list (or one a member, where the deployment narrows) and single reads for
 * what only the details hold. Missing is null; everything else that fails rejects with `UpstreamError`.
 */
export class VseeDataSource {
  /** Its writes; reads after one see what it did. */
  readonly writes: VseeWrites;
  /** Rooms, where the deployment lists them. */
  readonly rooms: VseeRooms;
  /** Finding and registering patients, where the deployment can. */
  readonly patients: VseePatients;
  private readonly api: VseeApi;
  private readonly headers: Record<string, string> | undefined;
  private readonly visitList: VisitList;

  constructor(
    client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly options: VseeOptions = {},
  ) {
    this.headers = options.clinicToken === undefined ? undefined : { "X-ApiToken": options.clinicToken };
    this.visitList = options.visitList ?? new VisitList(client, { memberParam: options.visitsMemberParam });
    this.writes = new VseeWrites(client, scope, this.headers, this.memory);
    this.api = new VseeApi(client, scope, {
      headers: this.headers,
      capabilities: options.capabilities ?? new CapabilityMemory(),
      hasWritten: () => this.writes.hasBegun,
    });
    this.rooms = new VseeRooms(this.api, this.countDrift);
    this.patients = new VseePatients(this.api, this.writes, {
      dropped: this.countDrift,
      hasApplicationKey: options.hasApplicationKey === true && options.clinicToken === undefined,
    });
  }

  /** Insurers that the clinic lists, each code once; `notOffered` where it lists none. One call. */
  insurers(): Promise<ListedInsurer[] | NotOffered> {
    return listInsurers(this.api, this.countDrift);
  }

  /** Whether clinic calls go out under the caller's own token. */
  get hasOwnToken(): boolean {
    return this.headers !== undefined;
  }

  private readonly users = new BatchLoader<string, UserWire | null>((ids) => this.readUsers(ids), {
    maxBatchSize: usersPerCall,
    name: "vsee.users",
  });

  private readonly cards = new BatchLoader<string, readonly CardWire[] | null>(
    (ids) => settleEach(ids, (id) => this.readCards(id)),
    { name: "vsee.cards" },
  );

  private readonly eligibilities = new BatchLoader<string, EligibilityWire | null>(
    (ids) => settleEach(ids, (id) => this.readEligibility(id)),
    { name: "vsee.eligibility" },
  );

  private readonly visitLists = new BatchLoader<VisitQuery, readonly VisitWire[], string>(
    (queries) => settleEach(queries, (query) => this.readVisits(query)),
    { name: "vsee.visits", cacheKeyFn: keyOf },
  );

  private readonly visitDetails = new BatchLoader<string, VisitWire | null>(
    (ids) => settleEach(ids, (id) => this.readVisit(id)),
    { name: "vsee.visit" },
  );

  private readonly details = new WeakSet<VisitWire>();
  /** Member objects of visits that say when the person was born. */
  private readonly persons = new Map<string, UserWire>();

  private readonly listedVisits = new BatchLoader<string, VisitWire | null>((ids) => this.readListedVisits(ids), {
    name: "vsee.listed-visit",
  });

  private readonly intakes = new BatchLoader<string, IntakeWire | null>(
    (ids) => settleEach(ids, (id) => this.readIntake(id)),
    { name: "vsee.intake" },
  );

  private readonly summaries = new BatchLoader<string, string | null>(
    (ids) => settleEach(ids, (id) => this.readVisitSummary(id)),
    { name: "vsee.visit-summary" },
  );

  private readonly memory: ClinicMemory = {
    forgetCards: (userId) => {
      this.cards.clear(userId);
      this.eligibilities.clear(userId);
    },
    forgetEligibility: (userId) => this.eligibilities.clear(userId),
    forgetIntake: (id) => this.intakes.clear(id),
    forgetVisit: (id) => {
      this.visitDetails.clear(id);
      this.listedVisits.clear(id);
      this.summaries.clear(id);
      this.visitLists.clearAll();
    },
    forgetVisits: () => this.visitLists.clearAll(),
    rememberVisit: (answer) => this.rememberVisit(answer),
  };

  /** The user with this id. One call for all the ids of a tick. */
  user(id: string): Promise<UserWire | null> {
    return isClinicId(id) ? this.users.load(id) : Promise.resolve(null);
  }

  /**
   * Who a patient is: names and birth date. From the member object of a visit that this operation has read, where one has
   * a birth date; otherwise as {@link user}.
   */
  person(id: string): Promise<UserWire | null> {
    const seen = this.persons.get(id);
    return seen === undefined ? this.user(id) : Promise.resolve(seen);
  }

  /** Whether {@link person} needs no call. */
  isKnownPerson(id: string): boolean {
    return this.persons.has(id);
  }

  /** A user's insurance cards, in the clinic's order; null when there is no such user. One call a user. */
  insurancesOf(userId: string): Promise<readonly CardWire[] | null> {
    return isClinicId(userId) ? this.cards.load(userId) : Promise.resolve(null);
  }

  /** What the clinic knows of the primary card's eligibility; null without a card or a check. One call a user. */
  eligibilityOf(userId: string): Promise<EligibilityWire | null> {
    return isClinicId(userId) ? this.eligibilities.load(userId) : Promise.resolve(null);
  }

  /** The same as the clinic knows it now: a call of its own, given up at `endsAt` in `performance.now()` milliseconds. */
  async latestEligibilityOf(userId: string, endsAt: number): Promise<EligibilityWire | null> {
    if (!isClinicId(userId)) return null;
    this.eligibilities.clear(userId);
    const latest = await this.readEligibility(userId, Math.min(endsAt, this.scope.deadlineAt));
    this.eligibilities.prime(userId, latest);
    return latest;
  }

  /** Visits the credential shows, all of them without a period. One call an operation and period. */
  visits(period: Pick<VisitQuery, "from" | "to"> = {}): Promise<readonly VisitWire[]> {
    return this.visitLists.load(period);
  }

  /** One member's visits, in one call. */
  async visitsOf(memberId: string): Promise<readonly VisitWire[]> {
    if (!isClinicId(memberId)) return [];
    const list = await this.visitLists.load({ memberId });
    return list.filter((visit) => visit.member_id === memberId);
  }

  /** A visit with all its parts. One call a visit. */
  visitDetail(id: string): Promise<VisitWire | null> {
    return isClinicId(id) ? this.visitDetails.load(id) : Promise.resolve(null);
  }

  /** A visit's facts as lists hold them: the list for several ids of a tick, a single read for one. */
  visit(id: string): Promise<VisitWire | null> {
    return isClinicId(id) ? this.listedVisits.load(id) : Promise.resolve(null);
  }

  /** Whether a record is the visit's own read, which holds every part, and not a list's row. */
  isDetail(visit: VisitWire): boolean {
    return this.details.has(visit);
  }

  /** The visit the credential's user is in. One call. */
  async currentVisit(): Promise<VisitWire | null> {
    const data = await this.read({ route: "/visits/current", path: "/visits/current" });
    return data === null ? null : this.toVisit(data);
  }

  /** One call an intake. */
  intake(id: string): Promise<IntakeWire | null> {
    return isClinicId(id) ? this.intakes.load(id) : Promise.resolve(null);
  }

  /** A link to the visit's summary, which works without a token. One call. */
  visitSummary(visitId: string): Promise<string | null> {
    return isClinicId(visitId) ? this.summaries.load(visitId) : Promise.resolve(null);
  }

  /** Free slots, each once. One call; times in unix seconds. `unshared` where it must not be another's that began before. */
  async availability(query: AvailabilityQuery, unshared?: true): Promise<SlotWire[]> {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value));
    const data = await this.read({
      route: "/availability",
      path: `/availability?${params.toString()}`,
      ...(unshared && { unshared }),
    });
    if (data === null) return [];
    const slots = SlotWire.views(data, this.countDrift);
    // The clinic's own sample lists a slot twice.
    return [...new Map(slots.map((slot) => [JSON.stringify(slot.raw), slot])).values()];
  }

  private async readUsers(ids: readonly string[]): Promise<(UserWire | null)[]> {
    const data = await this.read({ route: "/users", path: `/users?id=${ids.join(",")}`, loads: ids.length });
    const { rows, ambiguous } = indexBy(ids, this.usersIn(data), (user) => user.id);
    if (ambiguous.size > 0) this.countDrift("user.id");
    return rows;
  }

  private usersIn(data: unknown): UserWire[] {
    return UserWire.views(data ?? [], this.countDrift).filter((user) => this.keep(isKey(user.raw["id"]), "user.id"));
  }

  private async readCards(userId: string): Promise<readonly CardWire[] | null> {
    const data = await this.read({ route: "/users/{user_id}/insurances", path: `/users/${userId}/insurances` });
    if (data === null) return null;
    // A card that says not which of the two it is cannot be named.
    return CardWire.views(data, this.countDrift).filter((card) =>
      this.keep(isCardType(card.raw["card_type"]), "card.card_type"),
    );
  }

  private async readEligibility(userId: string, pollEndsAt?: number): Promise<EligibilityWire | null> {
    const route = "/users/{user_id}/insurances/primary/eligibility";
    const request = { route, path: `/users/${userId}/insurances/primary/eligibility` };
    const data = await (pollEndsAt === undefined
      ? this.read(request)
      : this.read({ ...request, unshared: true }, this.scopeUntil(pollEndsAt)));
    return data === null ? null : EligibilityWire.view(data);
  }

  private scopeUntil(deadlineAt: number): CallScope {
    const { cancellation, trace } = this.scope;
    return { cancellation, deadlineAt, trace, onCall: (call, isSent) => this.scope.onCall?.(call, isSent) };
  }

  private async readVisits(query: VisitQuery): Promise<readonly VisitWire[]> {
    const { headers } = this;
    const answer = await this.visitList.read({ query, headers, isAfterWrite: this.writes.hasBegun }, this.scope);
    if (answer === null) return [];
    const data = isRecord(answer) ? answer["data"] : null;
    if (data === null && isRecord(answer) && "data" in answer) return [];
    if (!Array.isArray(data)) throw invalidField("vsee", "visit[]");
    return data.filter((row) => this.keepRow(row)).map((row) => this.toVisit(row));
  }

  private async readVisit(id: string): Promise<VisitWire | null> {
    const data = await this.read({ route: "/visits/{id}", path: `/visits/${id}` });
    if (data === null) return null;
    const visit = this.toVisit(data);
    // An answer about another visit is no answer about this one.
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

  private async readIntake(id: string): Promise<IntakeWire | null> {
    const data = await this.read({ route: "/intakes/{id}", path: `/intakes/${id}` });
    if (data === null) return null;
    const intake = IntakeWire.view(data);
    if (intake.id !== id) throw invalidField("vsee", "intake.id");
    return intake;
  }

  /** Gives the visit's id. A row that lists would show as it is answers for the visit from now on. */
  private rememberVisit(answer: unknown): string {
    const visit = this.toVisit(answer);
    const { id } = visit;
    if (id === null || !isClinicId(id)) throw invalidField("vsee", "visit.id");
    this.memory.forgetVisit(id);
    if (isWholeRow(visit.raw)) this.listedVisits.prime(id, visit);
    return id;
  }

  private async readVisitSummary(id: string): Promise<string | null> {
    const data = await this.read({
      route: "/visits/{id}/exports/visit_summary",
      path: `/visits/${id}/exports/visit_summary`,
    });
    return data === null ? null : VisitSummaryWire.view(data).url;
  }

  private read(request: ClinicRead, scope?: CallScope): Promise<unknown> {
    return this.api.read(request, scope);
  }

  private toVisit(row: unknown): VisitWire {
    const visit = VisitWire.view(withoutForeignParts(row, this.countDrift));
    const member = visit.raw["member"];
    if (isRecord(member) && isKey(member["id"]) && isNamedPerson(member)) {
      this.persons.set(String(member["id"]), UserWire.view(member));
    }
    return visit;
  }

  // Without its own id and its owner's a row can be joined to nobody.
  private keepRow(row: unknown): boolean {
    return this.keep(isRecord(row) && isKey(row["id"]) && isKey(row["member_id"]), "visit");
  }

  private keep(usable: boolean, field: string): boolean {
    if (!usable) this.countDrift(field);
    return usable;
  }

  /** Counts a field that does not have its documented type, or says whose a record is and cannot be read. */
  readonly countDrift = (field: string): void => {
    this.options.observer?.invalidField?.("vsee", field);
  };
}

/** Whether an answer has the facts that lists hold, an assigned provider's name among them. */
function isWholeRow(row: VisitWire["raw"]): boolean {
  const isAssigned = Number(row["provider_id"] ?? 0) !== 0;
  return (
    ["member_id", "type", "status", "start", "end"].every((field) => field in row) &&
    (!isAssigned || isRecord(row["provider"]))
  );
}

/** Whether a visit's member object says enough of the person: most say no more than a name. */
function isNamedPerson({ dob, first_name: first, last_name: last }: UserWire["raw"]): boolean {
  return (
    typeof dob === "string" && typeof first === "string" && typeof last === "string" && Boolean(dob && first && last)
  );
}

function isCardType(word: unknown): boolean {
  return typeof word === "string" && ["primary", "secondary"].includes(word.trim().toLowerCase());
}

function isKey(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || Number.isInteger(value);
}
