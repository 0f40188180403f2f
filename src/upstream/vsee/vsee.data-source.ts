import { BatchLoader } from "../batch-loader";
import { indexBy } from "../index-by";
import { isClinicId } from "../../input/ids";
import { settleEach } from "../settle-each";
import { CapabilityMemory, type NotOffered } from "../capability-memory";
import type { CallScope, UpstreamClient } from "../upstream-call";
import type { UpstreamObserver } from "../upstream-observer";
import { invalidField } from "../wire/wire-view";
import { isKey } from "./record-key";
import { VisitList } from "./visit-list";
import { IntakeWire } from "./intake.wire";
import { VseeApi, type ClinicRead } from "./vsee.api";
import { VseePatients } from "./vsee.patients";
import { listInsurers, type ListedInsurer } from "./vsee.insurers";
import { VseeRooms } from "./vsee.rooms";
import { readUsers, usersPerCall } from "./vsee.users";
import { CardWire, EligibilityWire, type UserWire } from "./vsee.wire";
import { VseeVisits } from "./vsee.visits";
import { VseeWrites, type ClinicMemory } from "./vsee.writes";

export interface VseeOptions {
  /** A client's own clinic token, in place of the service credential. */
  readonly clinicToken?: string;
  /** Query parameter that limits this deployment's `GET /visits` to one member, if there is one. */
  readonly visitsMemberParam?: string;
  /** The clinic's list of visits, which operations share; by default one of its own. */
  readonly visitList?: VisitList;
  readonly observer?: UpstreamObserver;
  /** Which optional endpoints the clinic has; by default a memory of its own. */
  readonly capabilities?: CapabilityMemory;
  /** Whether the client has the application's own key and secret, by which patients are registered. */
  readonly hasApplicationKey?: boolean;
}

/**
 * The clinic. One instance per operation.
 *
 * Users are the one real batch: all ids of a tick share a call, at most 100 per call. A patient's cards are one list, which
 * serves both types and every field. Missing is null; all other failures reject with `UpstreamError`.
 */
export class VseeDataSource {
  /** Writes; reads after a write see its result. */
  readonly writes: VseeWrites;
  /** Rooms, if the deployment lists them. */
  readonly rooms: VseeRooms;
  /** Finding and registering patients, if the deployment can. */
  readonly patients: VseePatients;
  readonly visits: VseeVisits;
  private readonly api: VseeApi;
  private readonly headers: Record<string, string> | undefined;

  constructor(
    client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly options: VseeOptions = {},
  ) {
    this.headers = options.clinicToken === undefined ? undefined : { "X-ApiToken": options.clinicToken };
    this.writes = new VseeWrites(client, scope, this.headers, this.memory);
    this.api = new VseeApi(client, scope, {
      headers: this.headers,
      capabilities: options.capabilities ?? new CapabilityMemory(),
      hasWritten: () => this.writes.hasBegun,
    });
    this.visits = new VseeVisits(this.api, scope, {
      list: options.visitList ?? new VisitList(client, { memberParam: options.visitsMemberParam }),
      headers: this.headers,
      hasWritten: () => this.writes.hasBegun,
      countDrift: this.countDrift,
    });
    this.rooms = new VseeRooms(this.api, this.countDrift);
    this.patients = new VseePatients(this.api, this.writes, {
      dropped: this.countDrift,
      hasApplicationKey: options.hasApplicationKey === true && options.clinicToken === undefined,
    });
  }

  /** The clinic's insurers, each code once; `notOffered` if it does not list them. One call. */
  insurers(): Promise<ListedInsurer[] | NotOffered> {
    return listInsurers(this.api, this.countDrift);
  }

  /** Whether clinic calls are sent with the caller's own token. */
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

  private readonly intakes = new BatchLoader<string, IntakeWire | null>(
    (ids) => settleEach(ids, (id) => this.readIntake(id)),
    { name: "vsee.intake" },
  );

  private readonly memory: ClinicMemory = {
    forgetCards: (userId) => {
      this.cards.clear(userId);
      this.eligibilities.clear(userId);
    },
    forgetEligibility: (userId) => this.eligibilities.clear(userId),
    forgetIntake: (id) => this.intakes.clear(id),
    forgetVisit: (id) => this.visits.forget(id),
    forgetVisits: () => this.visits.forgetLists(),
    rememberVisit: (answer) => this.visits.remember(answer),
  };

  /** The user with this id. One call for all ids of a tick. */
  user(id: string): Promise<UserWire | null> {
    return isClinicId(id) ? this.users.load(id) : Promise.resolve(null);
  }

  /**
   * A patient's names and birth date. From the member object of a visit that this operation has read, or is reading from the
   * member's own list, if one has a birth date; otherwise as {@link user}.
   */
  person(id: string): UserWire | Promise<UserWire | null> {
    const seen = this.visits.personIn(id);
    if (seen !== undefined) return seen;
    const read = this.visits.ownListRead(id);
    return read === undefined ? this.user(id) : read.then(() => this.visits.personIn(id) ?? this.user(id));
  }

  /** Whether {@link person} needs no call. */
  isKnownPerson(id: string): boolean {
    return this.visits.personIn(id) !== undefined;
  }

  /** A user's insurance cards, in the clinic's order; null if there is no such user. One call per user. */
  insurancesOf(userId: string): Promise<readonly CardWire[] | null> {
    return isClinicId(userId) ? this.cards.load(userId) : Promise.resolve(null);
  }

  /** The eligibility of the primary card; null without a card or a check. One call per user. */
  eligibilityOf(userId: string): Promise<EligibilityWire | null> {
    return isClinicId(userId) ? this.eligibilities.load(userId) : Promise.resolve(null);
  }

  /** The current eligibility, by a separate call that is aborted at `endsAt`, in milliseconds of `performance.now()`. */
  async latestEligibilityOf(userId: string, endsAt: number): Promise<EligibilityWire | null> {
    if (!isClinicId(userId)) return null;
    this.eligibilities.clear(userId);
    const latest = await this.readEligibility(userId, Math.min(endsAt, this.scope.deadlineAt));
    this.eligibilities.prime(userId, latest);
    return latest;
  }

  /** One call per intake. */
  intake(id: string): Promise<IntakeWire | null> {
    return isClinicId(id) ? this.intakes.load(id) : Promise.resolve(null);
  }

  private async readUsers(ids: readonly string[]): Promise<(UserWire | null)[]> {
    const answered = await readUsers(this.api, ids, this.countDrift);
    const named = answered.filter((user) => this.keep(isKey(user.raw["id"]), "user.id"));
    const { rows, ambiguous } = indexBy(ids, named, (user) => user.id);
    if (ambiguous.size > 0) this.countDrift("user.id");
    return rows;
  }

  private async readCards(userId: string): Promise<readonly CardWire[] | null> {
    const data = await this.read({ route: "/users/{user_id}/insurances", path: `/users/${userId}/insurances` });
    if (data === null) return null;
    // A card that does not say which of the two it is cannot be identified.
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

  private async readIntake(id: string): Promise<IntakeWire | null> {
    const data = await this.read({ route: "/intakes/{id}", path: `/intakes/${id}` });
    if (data === null) return null;
    const intake = IntakeWire.view(data);
    if (intake.id !== id) throw invalidField("vsee", "intake.id");
    return intake;
  }

  private read(request: ClinicRead, scope?: CallScope): Promise<unknown> {
    return this.api.read(request, scope);
  }

  private keep(usable: boolean, field: string): boolean {
    if (!usable) this.countDrift(field);
    return usable;
  }

  /** Counts a field that does not have its documented type, or that should identify the record's person but cannot be read. */
  readonly countDrift = (field: string): void => {
    this.options.observer?.invalidField?.("vsee", field);
  };
}

function isCardType(word: unknown): boolean {
  return typeof word === "string" && ["primary", "secondary"].includes(word.trim().toLowerCase());
}
