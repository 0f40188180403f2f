import { BatchLoader } from "../upstream/batch-loader";
import type { LinkIndexStatus, Links, MemberCandidate } from "./links";

/** The link index for one operation: all lookups of a tick are one query, which sees what reads have shown meanwhile. */
export class OperationLinks {
  private readonly patients: BatchLoader<string, readonly string[]>;
  private readonly candidates: BatchLoader<string, readonly MemberCandidate[]>;
  private readonly dependants: BatchLoader<string, readonly string[]>;
  private known: Promise<LinkIndexStatus | null> | undefined;

  constructor(private readonly links: Links) {
    this.patients = listsOf("links.patients", (memberIds) => links.patientsOfMembers(memberIds));
    this.candidates = listsOf("links.members", (nationalIds) => links.candidatesWith(nationalIds));
    this.dependants = listsOf("links.dependants", (memberIds) => links.dependantsOf(memberIds));
  }

  /** Known patients whose cards name the member; none while the ledger is unavailable. Each must be verified. */
  patientsOf(memberId: string): Promise<readonly string[]> {
    return this.patients.load(memberId).catch(() => []);
  }

  /** Known members with the national id; none while the ledger is unavailable. */
  candidatesWith(nationalId: string): Promise<readonly MemberCandidate[]> {
    return this.candidates.load(nationalId).catch(() => []);
  }

  /** Known dependants of a policy holder in the roster; none while the ledger is unavailable. */
  dependantsOf(memberId: string): Promise<readonly string[]> {
    return this.dependants.load(memberId).catch(() => []);
  }

  /** Whether every member is known, so that an unknown one does not exist. */
  async knowsAllMembers(): Promise<boolean> {
    const status = await this.index();
    return status?.state === "COMPLETE" && status.hasAllMembers;
  }

  /** Whether every member and every patient is known. */
  async knowsAll(): Promise<boolean> {
    const status = await this.index();
    return status?.state === "COMPLETE" && status.hasAllMembers && status.hasAllPatients;
  }

  /** Whether whom the roster relates to whom is known. */
  async knowsRoster(): Promise<boolean> {
    return (await this.index())?.awaitsRoster === false;
  }

  private index(): Promise<LinkIndexStatus | null> {
    return (this.known ??= this.links.status().catch(() => null));
  }

  /** See {@link Links.status}. */
  status: Links["status"] = () => this.links.status();

  /** See {@link Links.patientsWithCard}. */
  patientsWithCard: Links["patientsWithCard"] = (insurers, number) => this.links.patientsWithCard(insurers, number);

  /** See {@link Links.membersOf}. */
  membersOf: Links["membersOf"] = (place) => this.links.membersOf(place);

  /** See {@link Links.membersWithNationalIds}. */
  membersWithNationalIds: Links["membersWithNationalIds"] = (ids) => this.links.membersWithNationalIds(ids);

  /** See {@link Links.observe}. */
  observe: Links["observe"] = (fact) => this.links.observe(fact);
}

/** The lists that `find` finds for all ids of a tick; empty for an id that it does not know. */
function listsOf<Found>(
  name: string,
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Found[]>>,
): BatchLoader<string, readonly Found[]> {
  return new BatchLoader(
    async (ids) => {
      const found = await find(ids);
      return ids.map((id) => found.get(id) ?? []);
    },
    { name },
  );
}
