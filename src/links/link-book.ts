import { clock } from "../clock";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import type { LedgerProblem } from "../ledger/ledger-options";
import { LinkStore } from "./link.store";
import type { KnownMembers, LinkFact, LinkIndexStatus, Links, MemberCandidate, MemberPlace } from "./links";
import { ObservationBuffer } from "./observation-buffer";
import { awaitsRoster, SweepStore } from "./sweep.store";

export interface LinkBookOptions {
  /** False: the index is neither filled nor used. */
  readonly isOn: boolean;
  /** From one whole sweep to the next. */
  readonly sweepMs: number;
}

export const defaultLinkOptions: LinkBookOptions = { isOn: true, sweepMs: 86_400_000 };

const nothing: LinkIndexStatus = {
  ...{ state: "OFF", patients: 0, members: 0, completedAt: null },
  ...{ hasAllPatients: false, hasAllMembers: false, awaitsRoster: false },
};

/** How long a status is reused: every backward edge needs it. */
const statusMs = 1_000;

/** The link index in the ledger. One of a process. */
export class LinkBook implements Links {
  readonly store: LinkStore;
  readonly sweep: SweepStore;
  private readonly observed: ObservationBuffer;
  private known: { readonly status: LinkIndexStatus; readonly until: number } | undefined;

  constructor(
    database: LedgerDatabase,
    onProblem: (problem: LedgerProblem) => void,
    private readonly options: LinkBookOptions = defaultLinkOptions,
  ) {
    this.store = new LinkStore(database);
    this.sweep = new SweepStore(database);
    this.observed = new ObservationBuffer(this.store, onProblem);
    database.onReady(() => void this.observed.flush());
  }

  /** @param always whether it is written even if it was written a moment ago. */
  observe(fact: LinkFact, always = false): void {
    if (!this.options.isOn || (fact.kind === "households" && fact.households.length === 0)) return;
    this.observed.observe(fact, always || fact.kind === "card");
  }

  async patientsOfMembers(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (!this.options.isOn) return new Map();
    await this.settle();
    const ids = new Map(memberIds.map((memberId) => [this.store.hashOfMember(memberId), memberId]));
    const rows = await this.store.cardsNaming([...ids.keys()]);
    return grouped(
      rows,
      ({ memberHash }) => ids.get(memberHash) ?? "",
      ({ patientId }) => patientId,
    );
  }

  async candidatesWith(nationalIds: readonly string[]): Promise<ReadonlyMap<string, readonly MemberCandidate[]>> {
    if (!this.options.isOn) return new Map();
    await this.settle();
    const ids = new Map(nationalIds.map((nationalId) => [this.store.hashOfNationalId(nationalId), nationalId]));
    const members = await this.store.membersWith([...ids.keys()]);
    const hashes = new Map(members.map(({ memberId }) => [memberId, this.store.hashOfMember(memberId)]));
    const cards = await this.store.cardsNaming([...hashes.values()]);
    const insurers = grouped(
      cards.filter(({ isOwn }) => isOwn === 1),
      ({ memberHash }) => memberHash,
      ({ insurerCode }) => insurerCode,
    );
    return grouped(
      members,
      ({ nationalHash }) => ids.get(nationalHash ?? "") ?? "",
      ({ memberId, policyId }) => ({
        memberId,
        policyId,
        insurerCodes: insurers.get(hashes.get(memberId) ?? "") ?? [],
      }),
    );
  }

  async dependantsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (!this.options.isOn) return new Map();
    await this.settle();
    return grouped(
      await this.store.dependantsOf(memberIds),
      ({ holderId }) => holderId ?? "",
      ({ memberId }) => memberId,
    );
  }

  async patientsWithCard(insurerCodes: readonly string[], number: string): Promise<readonly string[] | null> {
    await this.settle();
    const { state } = await this.status();
    if (state !== "COMPLETE" && state !== "STALE") return null;
    return this.store.patientsWithCard(this.store.hashOfMember(number), insurerCodes);
  }

  async membersOf(place: MemberPlace): Promise<readonly string[] | null> {
    try {
      const { state, hasAllMembers } = await this.status();
      if (!hasAllMembers || (state !== "COMPLETE" && state !== "STALE")) return null;
      await this.settle();
      return await this.store.membersOf(place);
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return null;
      throw error;
    }
  }

  async membersWithNationalIds(nationalIds: readonly string[]): Promise<KnownMembers> {
    try {
      const found = await this.candidatesWith(nationalIds);
      const { state, hasAllMembers } = await this.status();
      const memberIds = new Map([...found].map(([id, members]) => [id, members.map(({ memberId }) => memberId)]));
      return { memberIds, isComplete: state === "COMPLETE" && hasAllMembers };
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return { memberIds: new Map(), isComplete: false };
      throw error;
    }
  }

  async status(): Promise<LinkIndexStatus> {
    if (!this.options.isOn) return nothing;
    if (this.known && this.known.until > performance.now()) return this.known.status;
    const [counts, sweep] = await Promise.all([this.store.counts(), this.sweep.read()]);
    const completedAt = sweep?.completedAt ?? null;
    const isStale = completedAt !== null && clock.now() - completedAt > 2 * this.options.sweepMs;
    const state = completedAt === null ? "BUILDING" : isStale ? "STALE" : "COMPLETE";
    const { hasAllPatients = false, hasAllMembers = false } = sweep ?? {};
    const lists = { hasAllPatients, hasAllMembers, awaitsRoster: awaitsRoster(sweep) };
    const status = { ...counts, state, completedAt, ...lists } as const;
    this.known = { status, until: performance.now() + statusMs };
    return status;
  }

  /** Writes waiting facts, so that a query sees them. While the ledger is unavailable, the query itself rejects. */
  settle(): Promise<void> {
    return this.observed.flush();
  }

  /** The same index, which writes every fact, even one that was written a moment ago: a sweep renews the dates. */
  get insistent(): LinkBook {
    return Object.assign(Object.create(this) as LinkBook, { observe: (fact: LinkFact) => this.observe(fact, true) });
  }

  /** The next status is read again. */
  forgetStatus(): void {
    this.known = undefined;
  }

  close(): Promise<void> {
    return this.observed.close();
  }
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const [key, value] = [keyOf(row), valueOf(row)];
    const group = groups.get(key);
    if (!group) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}
