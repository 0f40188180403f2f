import { observeMember } from "../endorsement/observe-member";
import type { GraphContext } from "../context";
import type { CardPath } from "../endorsement/card-path";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import { UpstreamError } from "../upstream/upstream-error";

/** A broker's member as the pre-auth list can tell whose record is whose. */
export interface InsuredMember extends CardPath {
  /** The insurer's slug. */
  readonly insurance: string;
  readonly nationalId: string;
  readonly policyId: string | null;
}

/** The member's own identifiers; null where its insurer serves no pre-auth list or the broker cannot name the person. */
export async function insuredMember(path: CardPath, context: GraphContext): Promise<InsuredMember | null> {
  const { memberId, insurer } = path;
  const insurance = insurer.preAuthInsurance;
  if (insurance === undefined) return null;
  const status = await context.sources.bastion.status(memberId);
  observeMember(memberId, status, insurer, context);
  const nationalId = status?.nationalId ?? null;
  return status && nationalId !== null ? { ...path, insurance, nationalId, policyId: status.policyId } : null;
}

/** Whether a record, found by the member's national id, is the member's: a policy it names must be the member's too. */
export function isRecordOf(wire: PreAuthWire, { policyId }: InsuredMember): boolean {
  try {
    const named = wire.policy?.id ?? null;
    return named === null || named === policyId;
  } catch (error) {
    // A policy that cannot be read does not agree.
    if (error instanceof UpstreamError) return false;
    throw error;
  }
}
