import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import type { KeyedHash } from "../ledger/keyed-hash";
import type { CardClaim, InsuredPersonKey, MemberIdentity } from "./links";
import { clock } from "../clock";

export interface PatientClaim {
  readonly memberHash: string;
  readonly patientId: string;
}

export interface IdentityClaim {
  readonly nationalHash: string;
  readonly policyHash: string | null;
  readonly insurance: string;
  readonly memberId: string;
}

/** Facts observed since the last writing. */
export interface Observations {
  readonly cards: ReadonlyMap<string, readonly CardClaim[]>;
  /** By {@link identityKey}. */
  readonly members: ReadonlyMap<string, MemberIdentity>;
}

/** A member has one identity at an insurer. */
export function identityKey({ insurance, memberId }: { insurance: string; memberId: string }): string {
  return `${insurance}\n${memberId}`;
}

export function nationalHash(hash: KeyedHash, { insurance, nationalCode }: Omit<InsuredPersonKey, "policyId">): string {
  return hash.ofJson("national-code", [insurance, nationalCode]);
}

/** The identity as it is kept; undefined where there is nothing to keep. */
export function toIdentityRow(hash: KeyedHash, identity: MemberIdentity): IdentityClaim | undefined {
  const { memberId, insurance, nationalId, policyId } = identity;
  if (nationalId === null) return undefined;
  return {
    memberId,
    insurance,
    nationalHash: nationalHash(hash, { insurance, nationalCode: nationalId }),
    policyHash: policyId === null ? null : hash.of("policy", policyId),
  };
}

/** The tables `patient_members` and `member_identities`. Every method rejects with {@link LedgerUnavailableError}. */
export class LinkStore {
  constructor(private readonly database: LedgerDatabase) {}

  async patientClaims(memberHashes: readonly string[]): Promise<PatientClaim[]> {
    if (memberHashes.length === 0) return [];
    return this.database.use((db) =>
      db
        .selectFrom("patient_members")
        .select(["member_hash as memberHash", "patient_id as patientId"])
        .where("member_hash", "in", memberHashes)
        .execute(),
    );
  }

  async identityClaims(nationalHashes: readonly string[]): Promise<IdentityClaim[]> {
    if (nationalHashes.length === 0) return [];
    return this.database.use((db) =>
      db
        .selectFrom("member_identities")
        .select(["national_hash as nationalHash", "policy_hash as policyHash", "insurance", "member_id as memberId"])
        .where("national_hash", "in", nationalHashes)
        .execute(),
    );
  }

  write({ cards, members }: Observations): Promise<void> {
    const { hash } = this.database;
    const now = clock.now();
    // The same order in every process, so that two of them cannot lock each other out.
    const patients = [...cards].sort(([one], [other]) => (one < other ? -1 : 1));
    const identities = [...members].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, identity]) => identity);
    return this.database.use((db) =>
      db.transaction().execute(async (tx) => {
        for (const [patientId, claims] of patients) await replaceCards(tx, hash, patientId, claims, now);
        for (const identity of identities) await replaceIdentity(tx, hash, identity, now);
      }),
    );
  }
}

async function replaceCards(
  tx: LedgerQueries,
  hash: KeyedHash,
  patientId: string,
  claims: readonly CardClaim[],
  now: number,
): Promise<void> {
  await tx.deleteFrom("patient_members").where("patient_id", "=", patientId).execute();
  for (const { insurerCode, memberId } of claims) {
    await tx
      .insertInto("patient_members")
      .values({
        patient_id: patientId,
        insurer_code: insurerCode,
        member_hash: hash.of("member", memberId),
        seen_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(["patient_id", "insurer_code", "member_hash"]).doUpdateSet({ seen_at: now }),
      )
      .execute();
  }
}

async function replaceIdentity(
  tx: LedgerQueries,
  hash: KeyedHash,
  identity: MemberIdentity,
  now: number,
): Promise<void> {
  const { memberId, insurance } = identity;
  const row = toIdentityRow(hash, identity);
  if (!row) {
    const known = tx.deleteFrom("member_identities").where("member_id", "=", memberId);
    await known.where("insurance", "=", insurance).execute();
    return;
  }
  const proved = { national_hash: row.nationalHash, policy_hash: row.policyHash, seen_at: now };
  await tx
    .insertInto("member_identities")
    .values({ member_id: memberId, insurance, ...proved })
    .onConflict((conflict) => conflict.columns(["member_id", "insurance"]).doUpdateSet(proved))
    .execute();
}
