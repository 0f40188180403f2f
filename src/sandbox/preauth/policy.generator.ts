import type { MemberRecord } from "../bastion/bastion.records";
import type { SeededRandom } from "../seeded-random";
import type { InsurancePolicyRecord } from "./preauth.records";

const DAY = 86_400;

const relationOf = ({ relation }: MemberRecord): string => (relation === "Self" ? "main" : relation.toLowerCase());

/** The policy of a member whose policy id is a number; its period depends on the member's status. */
function policyOf(member: MemberRecord, nationalCode: string, random: SeededRandom, now: number) {
  const policyId = Number(member.policyId);
  if (!Number.isInteger(policyId)) return [];
  const begin = now - random.int(100, 300) * DAY;
  const isOver = member.status !== "Active";
  const end = isOver ? now - random.int(5, 60) * DAY : begin + 365 * DAY;
  const policy: InsurancePolicyRecord = {
    policy_id: policyId,
    policy_number: random.int(1, 999),
    policy_full_number: `${random.digits(8)}/${random.int(10, 99)}/${random.digits(6)}`,
    policy_version: random.int(1, 4),
    contract_id: random.chance(0.8) ? random.int(2_000, 2_999) : null,
    business_group: { slug: random.pick(["health", "health_supplementary", null]) },
    insured_person: {
      national_code: nationalCode,
      relation: { slug: relationOf(member) },
      seminary_student: { slug: null },
    },
    coverage: {
      policy_begin: begin,
      coverage_begin: begin,
      coverage_end: !isOver && random.chance(0.2) ? null : end,
      valid_until: random.chance(0.5) ? end : null,
      entry_reason: { slug: random.pick(["start_of_contract", "birth", "marriage", null]) },
    },
  };
  return [policy];
}

/** The insurance's policies by national code; two members of one code share a list. */
export function makePolicies(
  seed: SeededRandom,
  members: readonly MemberRecord[],
  now: number,
): Map<string, readonly InsurancePolicyRecord[]> {
  const policies = new Map<string, readonly InsurancePolicyRecord[]>();
  for (const member of members) {
    const { nationalId, memberId } = member;
    if (nationalId === null) continue;
    const own = policyOf(member, nationalId, seed.fork(`policy ${memberId}`), now);
    policies.set(nationalId, [...(policies.get(nationalId) ?? []), ...own]);
  }
  return policies;
}
