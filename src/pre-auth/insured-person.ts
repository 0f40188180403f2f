import { patientIdOf } from "../endorsement/patient-of-member";
import type { GraphContext } from "../context";
import { UpstreamError } from "../upstream/upstream-error";
import type { PreAuth } from "./pre-auth.type";

/**
 * The broker's member that a record's insured person is: by the path that led to the record, otherwise by what the ledger
 * has learnt of national codes. Null where nothing tells, and for callers who may see no member. No upstream call.
 */
export async function memberIdOf(preAuth: PreAuth, { access, links }: GraphContext): Promise<string | null> {
  const { memberId, patientId } = preAuth;
  // Where a patient's path names no member, two of them fit.
  if (memberId !== null || patientId !== null) return memberId;
  if (!access.clinic && !access.broker) return null;
  const person = personIn(preAuth);
  return person && links.memberOf(person);
}

/** The patient whose care a record is about, as {@link memberIdOf}. */
export async function patientIdOfPreAuth(preAuth: PreAuth, context: GraphContext): Promise<string | null> {
  const { access } = context;
  if (!access.clinic) return null;
  const { patientId } = preAuth;
  if (patientId !== null) return access.patient(patientId) ? patientId : null;
  const memberId = await memberIdOf(preAuth, context);
  return memberId === null ? null : patientIdOf({ memberId, patientId }, context);
}

function personIn({ insurance, insuredPerson, policy }: PreAuth) {
  try {
    const nationalCode = insuredPerson?.nationalCode ?? null;
    return nationalCode === null ? null : { insurance, nationalCode, policyId: policy?.id ?? null };
  } catch (error) {
    // Identifiers that cannot be read identify nobody.
    if (error instanceof UpstreamError) return null;
    throw error;
  }
}
