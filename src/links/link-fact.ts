import type { LedgerQueries } from "../ledger/database/ledger-database";
import type { KeyedHash } from "../ledger/keyed-hash";
import type { LinkFact, SeenCard, SeenHousehold, SeenMatch, SeenMember } from "./links";

/** Writes a fact into the tables of the link index. */
export function writeFact(tx: LedgerQueries, hash: KeyedHash, fact: LinkFact, now: number): Promise<void> {
  switch (fact.kind) {
    case "cards":
      return writeCards(tx, hash, fact.patientId, fact.cards, now);
    case "card":
      return writeCard(tx, hash, fact.patientId, fact.card, now);
    case "match":
      return writeMatch(tx, hash, fact.match, now);
    case "member":
      return writeMember(tx, hash, fact.member, now);
    case "households":
      return writeHouseholds(tx, fact.households, now);
    case "missing":
      return forget(tx, fact.memberId);
  }
}

async function writeCards(
  tx: LedgerQueries,
  hash: KeyedHash,
  patientId: string,
  cards: readonly SeenCard[] | null,
  now: number,
): Promise<void> {
  const rows = (cards ?? []).map(({ insurerCode, number }) => ({ insurerCode, memberHash: hash.of("member", number) }));
  const known = await tx
    .selectFrom("patient_members")
    .select(["insurer_code", "member_hash"])
    .where("patient_id", "=", patientId)
    .execute();
  for (const old of known) {
    if (rows.some((row) => row.insurerCode === old.insurer_code && row.memberHash === old.member_hash)) continue;
    await tx
      .deleteFrom("patient_members")
      .where("patient_id", "=", patientId)
      .where("insurer_code", "=", old.insurer_code)
      .where("member_hash", "=", old.member_hash)
      .execute();
  }
  for (const card of cards ?? []) await writeCard(tx, hash, patientId, card, now);
  if (cards === null) {
    await tx.deleteFrom("link_patients").where("patient_id", "=", patientId).execute();
    return;
  }
  const read = { cards_read_at: now, seen_at: now };
  await tx
    .insertInto("link_patients")
    .values({ patient_id: patientId, ...read })
    .onConflict((conflict) => conflict.column("patient_id").doUpdateSet(read))
    .execute();
}

async function writeCard(
  tx: LedgerQueries,
  hash: KeyedHash,
  patientId: string,
  { insurerCode, number }: SeenCard,
  now: number,
): Promise<void> {
  const card = { patient_id: patientId, insurer_code: insurerCode, member_hash: hash.of("member", number) };
  await tx
    .insertInto("patient_members")
    .values({ ...card, seen_at: now, is_own: null })
    .onConflict((conflict) =>
      conflict.columns(["patient_id", "insurer_code", "member_hash"]).doUpdateSet({ seen_at: now }),
    )
    .execute();
}

/** Only for known cards: a card that is no longer in the list is not added again. */
async function writeMatch(
  tx: LedgerQueries,
  hash: KeyedHash,
  { patientId, insurerCode, number, isOwn }: SeenMatch,
  now: number,
): Promise<void> {
  await tx
    .updateTable("patient_members")
    .set({ is_own: isOwn ? 1 : 0, seen_at: now })
    .where("patient_id", "=", patientId)
    .where("insurer_code", "=", insurerCode)
    .where("member_hash", "=", hash.of("member", number))
    .execute();
}

async function writeMember(
  tx: LedgerQueries,
  hash: KeyedHash,
  { memberId, status, planId }: SeenMember,
  now: number,
): Promise<void> {
  const seen = {
    seen_at: now,
    ...(status && {
      national_hash: status.nationalId === null ? null : hash.of("national-code", status.nationalId),
      policy_id: status.policyId,
      is_removed: status.isRemoved ? 1 : 0,
      status_read_at: now,
    }),
    ...(planId !== undefined && { plan_id: planId, plan_read_at: now }),
  };
  await tx
    .insertInto("link_members")
    .values({ member_id: memberId, is_removed: 0, ...seen })
    .onConflict((conflict) => conflict.column("member_id").doUpdateSet(seen))
    .execute();
}

/** A dependant who is no longer in a holder's row is no longer their dependant. */
async function writeHouseholds(tx: LedgerQueries, households: readonly SeenHousehold[], now: number): Promise<void> {
  const holderIds = households.map(({ holderId }) => holderId);
  await tx.updateTable("link_members").set({ holder_id: null }).where("holder_id", "in", holderIds).execute();
  const rows = households.flatMap(({ holderId, dependantIds }) =>
    dependantIds.map((memberId) => ({ member_id: memberId, holder_id: holderId, is_removed: 0, seen_at: now })),
  );
  for (const { member_id, ...row } of rows) {
    const { holder_id, seen_at } = row;
    await tx
      .insertInto("link_members")
      .values({ member_id, ...row })
      .onConflict((conflict) => conflict.column("member_id").doUpdateSet({ holder_id, seen_at }))
      .execute();
  }
}

async function forget(tx: LedgerQueries, memberId: string): Promise<void> {
  await tx.deleteFrom("link_members").where("member_id", "=", memberId).execute();
}
