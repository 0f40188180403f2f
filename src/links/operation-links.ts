import type { InsuredPersonKey, Links } from "./links";
import { BatchLoader } from "../upstream/batch-loader";

/**
 * The ledger's links as one operation asks them: all the questions of a tick are one query. What a read has shown meanwhile
 * counts at once.
 */
export class OperationLinks {
  private readonly patients: BatchLoader<string, string | null>;
  private readonly members: BatchLoader<InsuredPersonKey, string | null, string>;

  constructor(private readonly links: Links) {
    this.patients = new BatchLoader((memberIds) => links.patientsOfMembers(memberIds), { name: "links.patients" });
    this.members = new BatchLoader((keys) => links.membersOfInsuredPersons(keys), {
      name: "links.members",
      cacheKeyFn: ({ insurance, nationalCode, policyId }) => JSON.stringify([insurance, nationalCode, policyId]),
    });
  }

  /** The patient whose card names the member; null where no read has proved one, or two. */
  patientOf(memberId: string): Promise<string | null> {
    return this.patients.load(memberId);
  }

  /** The member with the person's national code; null where no read has proved one, or two. */
  memberOf(person: InsuredPersonKey): Promise<string | null> {
    return this.members.load(person);
  }

  /** See {@link Links.membersOf}. */
  membersOf: Links["membersOf"] = (place) => this.links.membersOf(place);

  /** See {@link Links.membersWithNationalIds}. */
  membersWithNationalIds: Links["membersWithNationalIds"] = (ids) => this.links.membersWithNationalIds(ids);

  /** See {@link Links.observeCards}. */
  observeCards: Links["observeCards"] = (patientId, cards) => this.links.observeCards(patientId, cards);

  /** See {@link Links.observeMember}. */
  observeMember: Links["observeMember"] = (identity) => this.links.observeMember(identity);
}
