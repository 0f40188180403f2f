import type { GraphContext } from "../context";
import type { PreAuthListHead } from "../upstream/preauth/window-records";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import type { UpstreamError } from "../upstream/upstream-error";
import { matches, type PreAuthQuery } from "./confirm-period";
import { isRecordOf, type InsuredMember } from "./insured-member";
import type { PreAuthSource } from "./pre-auth-source";

/** Pre-authorizations in the upstream's order. */
export interface PreAuthList {
  readonly sources: readonly PreAuthSource[];
  /** Null if an upstream does not say how many it has. */
  readonly totalCount: number | null;
  /** The error that pre-authorizations may be missing; null for a complete list. */
  readonly incomplete: UpstreamError | null;
  /** What the upstream says about the list; absent if several upstreams answered. */
  readonly list?: PreAuthListHead;
}

/** What insurers have confirmed for the members of one patient, insurer by insurer. One paged read per insurer. */
export async function listOfMembers(
  members: readonly InsuredMember[],
  query: PreAuthQuery,
  { sources: { preAuth } }: GraphContext,
): Promise<PreAuthList> {
  const lists = await Promise.all(
    byInsurance(members).map(async (candidates) => {
      const { insurance } = candidates[0];
      const window = await preAuth.confirmedIn({ insurance, ...query });
      const records = window.of(candidates.map(({ nationalId }) => nationalId)).filter((wire) => matches(wire, query));
      const sources = records.flatMap((wire) => sourceOf(wire, candidates, preAuth.countDrift) ?? []);
      return { sources, window };
    }),
  );
  const sources = lists.flatMap((list) => list.sources);
  const windows = lists.map(({ window }) => window);
  return {
    sources,
    totalCount: windows.every(({ counted }) => counted) ? sources.length : null,
    incomplete: windows.find(({ incomplete }) => incomplete !== null)?.incomplete ?? null,
  };
}

type Candidates = [InsuredMember, ...InsuredMember[]];

function byInsurance(members: readonly InsuredMember[]): Candidates[] {
  const groups = new Map<string, Candidates>();
  for (const member of members) {
    const group = groups.get(member.insurance);
    if (group) group.push(member);
    else groups.set(member.insurance, [member]);
  }
  return [...groups.values()];
}

/** The record, if it is the patient's; null if it belongs to no candidate. If two candidates match, it belongs to neither. */
function sourceOf(
  wire: PreAuthWire,
  candidates: Candidates,
  countDrift: (field: string) => void,
): PreAuthSource | null {
  const code = wire.insured_person?.national_code;
  const [own, other] = candidates.filter((member) => member.nationalId === code && isRecordOf(wire, member));
  if (!own) return null;
  if (other) countDrift("preauth.insured_person.national_code");
  return { wire, insurance: own.insurance, via: own, memberId: other ? null : own.memberId };
}
