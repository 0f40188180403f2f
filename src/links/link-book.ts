import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LinkDrift, LedgerProblem } from "../ledger/ledger-options";
import { identityKey, LinkStore, nationalHash, toIdentityRow, type IdentityClaim } from "./link.store";
import type { CardClaim, InsuredPersonKey, KnownMembers, Links, MemberIdentity } from "./links";
import { ObservationBuffer } from "./observation-buffer";

/** Links as the tables have them, corrected by what this process has seen and not written yet. */
export class LinkBook implements Links {
  private readonly store: LinkStore;
  private readonly observed: ObservationBuffer;

  constructor(
    private readonly database: LedgerDatabase,
    onProblem: (problem: LedgerProblem) => void,
    private readonly onDrift: (drift: LinkDrift) => void,
  ) {
    this.store = new LinkStore(database);
    this.observed = new ObservationBuffer(this.store, onProblem);
    database.onReady(() => void this.observed.flush());
  }

  observeCards(patientId: string, cards: readonly CardClaim[]): void {
    this.observed.observeCards(patientId, cards);
  }

  observeMember(identity: MemberIdentity): void {
    this.observed.observeMember(identity);
  }

  async patientsOfMembers(memberIds: readonly string[]): Promise<(string | null)[]> {
    const claims = await this.patientClaims(memberIds).catch(() => undefined);
    return memberIds.map((memberId) =>
      claims ? this.only(claims.get(memberId), "member-claimed-by-two-patients") : null,
    );
  }

  async membersOfInsuredPersons(keys: readonly InsuredPersonKey[]): Promise<(string | null)[]> {
    const claims = await this.identityClaims(keys).catch(() => undefined);
    return keys.map((key) => (claims ? this.memberOf(key, claims) : null));
  }

  // Only members that cards have led to are known so far, which never are all.
  membersOf(): Promise<readonly string[] | null> {
    return Promise.resolve(null);
  }

  membersWithNationalIds(): Promise<KnownMembers> {
    return Promise.resolve({ memberIds: new Map(), isComplete: false });
  }

  close(): Promise<void> {
    return this.observed.close();
  }

  /** Who claims each of the members. */
  private async patientClaims(memberIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { hash } = this.database;
    const wanted = new Map(memberIds.map((memberId) => [hash.of("member", memberId), memberId]));
    // Taken before the query: what is written while it runs is then in one of the two at least.
    const unwritten = this.observed.unwritten();
    const rows = await this.store.patientClaims([...wanted.keys()]);
    let claims = rows.map(({ memberHash, patientId }) => ({ patientId, memberId: wanted.get(memberHash) }));
    for (const { cards } of unwritten) {
      claims = claims.filter(({ patientId }) => !cards.has(patientId));
      for (const [patientId, held] of cards) claims.push(...held.map(({ memberId }) => ({ patientId, memberId })));
    }
    const patients = new Map(memberIds.map((memberId) => [memberId, new Set<string>()]));
    for (const { memberId, patientId } of claims) patients.get(memberId ?? "")?.add(patientId);
    return patients;
  }

  private async identityClaims(keys: readonly InsuredPersonKey[]): Promise<IdentityClaim[]> {
    const { hash } = this.database;
    const wanted = new Set(keys.map((key) => nationalHash(hash, key)));
    const unwritten = this.observed.unwritten();
    let claims = await this.store.identityClaims([...wanted]);
    for (const { members } of unwritten) {
      claims = claims.filter((claim) => !members.has(identityKey(claim)));
      for (const identity of members.values()) {
        const row = toIdentityRow(hash, identity);
        if (row && wanted.has(row.nationalHash)) claims.push(row);
      }
    }
    return claims;
  }

  private memberOf(key: InsuredPersonKey, claims: readonly IdentityClaim[]): string | null {
    const { hash } = this.database;
    const person = nationalHash(hash, key);
    const policy = key.policyId === null ? null : hash.of("policy", key.policyId);
    const agrees = ({ policyHash }: IdentityClaim) => policy === null || policyHash === null || policyHash === policy;
    const members = claims.filter((claim) => claim.nationalHash === person && agrees(claim));
    return this.only(new Set(members.map(({ memberId }) => memberId)), "national-code-claimed-by-two-members");
  }

  private only(candidates: ReadonlySet<string> | undefined, drift: LinkDrift): string | null {
    if (!candidates || candidates.size === 0) return null;
    if (candidates.size > 1) this.onDrift(drift);
    const [candidate = null] = candidates.size === 1 ? candidates : [];
    return candidate;
  }
}
