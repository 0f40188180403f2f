import type { Endorsement } from "../endorsement/endorsement.type";
import type { GraphContext } from "../context";
import { Flawed } from "../upstream/flawed";
import { orElse } from "../upstream/wire/lazy-mapper";
import { orFlawed } from "../upstream/or-flawed";
import type { InsuredPolicies } from "../upstream/preauth/preauth.policies";
import { isUnderCoverage, toCoveragePeriod, toInsurerCoverage } from "./coverage.mapper";
import type { InsurerCoverage } from "./coverage.type";

/**
 * A member's policies at every insurer of the pre-authorization API, by national id; insurers that have none are omitted. One
 * status read, and one call per insurer. Null if the member has no national id or the deployment does not offer the list, and
 * for callers who may not see clinic data.
 */
export async function loadCoverages(
  { memberId, via }: Pick<Endorsement, "memberId" | "via">,
  { access, insurers, sources }: GraphContext,
): Promise<InsurerCoverage[] | Flawed<InsurerCoverage[]> | null> {
  if (via === null || !access.patient(via.patientId)) return null;
  const nationalId = (await sources.bastion.status(memberId))?.nationalId ?? null;
  if (nationalId === null) return null;
  const slugs = insurers.preAuthInsurances;
  const found = await Promise.all(slugs.map((slug) => orFlawed(null, sources.preAuth.policies.of(slug, nationalId))));
  const failure = found.find((policies) => policies instanceof Flawed);
  const coverages = slugs.flatMap((insurance, position) => {
    const policies = found[position];
    if (policies == null || policies instanceof Flawed) return [];
    return knowsThePerson(policies) ? toInsurerCoverage({ insurance, policies }) : [];
  });
  if (failure) {
    if (coverages.length === 0) throw failure.error;
    return new Flawed(coverages, failure.error);
  }
  return found.every((policies) => policies === null) ? null : coverages;
}

/**
 * When a member's last period of cover at an insurer ends: its end, or how long the insurer's information is valid. Null if one
 * has no end, if none is known, or if the deployment does not offer the list. One status read and one call.
 */
export async function loadCoverEnd(
  memberId: string,
  insurance: string,
  { sources }: GraphContext,
): Promise<Date | null> {
  const nationalId = (await sources.bastion.status(memberId))?.nationalId ?? null;
  if (nationalId === null) return null;
  const periods = (await sources.preAuth.policies.of(insurance, nationalId))?.policies.map(toCoveragePeriod) ?? [];
  const ends = periods.map(({ endsAt, validUntil }) => (endsAt ?? validUntil)?.getTime() ?? Infinity);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? new Date(last) : null;
}

/** An insurer that says something unreadable of the person knows them: the field reports the error. */
function knowsThePerson({ list, policies }: InsuredPolicies): boolean {
  return policies.length > 0 || orElse(null, () => isUnderCoverage(list)) !== null;
}
