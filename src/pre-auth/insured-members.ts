import { membersOfPatient } from "../endorsement/members-of-patient";
import type { GraphContext } from "../context";
import { insuredMember, type InsuredMember } from "./insured-member";

/** A patient's members that a pre-authorization list may have, at one insurer if `insurance` is given. */
export async function insuredMembersOf(
  patientId: string,
  context: GraphContext,
  insurance?: string,
): Promise<InsuredMember[] | null> {
  if (!context.access.patient(patientId)) return null;
  const members = await membersOfPatient(patientId, context, {
    read: "status",
    follows: ({ insurer: { preAuthInsurance } }) =>
      preAuthInsurance !== undefined && (insurance === undefined || preAuthInsurance === insurance),
  });
  if (members === null) return null;
  const insured = await Promise.all(members.map((member) => insuredMember(member, context)));
  return insured.filter((member) => member !== null);
}
