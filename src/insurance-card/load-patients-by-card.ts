import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { badInput } from "../input/bad-input";
import type { GraphContext } from "../context";
import { demandPost } from "../input/post-only";
import { loadPatient } from "../patient/load-patient";
import type { Patient } from "../patient/patient.type";
import { codeBound, nameBound, textFault } from "../upstream/vsee/clinic-text";
import { loadInsuranceCards } from "./load-insurance-cards";
import { seenCard } from "./observe-cards";

/**
 * The patients with a card of this number at this insurer, for clinic staff; null for others. The link index gives candidates,
 * whose cards are read before they are shown: one call per candidate. Throws `LINK_INDEX_INCOMPLETE` until the index has seen
 * every patient's cards, and if it is off.
 */
export async function loadPatientsByCard(
  { insurerCode, subscriberNumber }: { readonly insurerCode: string; readonly subscriberNumber: string },
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Patient[] | null> {
  const { access, insurers } = context;
  if (!access.clinicStaff) return null;
  demandPost(context);
  const code = checked("insurerCode", insurerCode.trim(), textFault(insurerCode.trim(), nameBound));
  const number = checked("subscriberNumber", subscriberNumber.trim(), textFault(subscriberNumber.trim(), codeBound));
  const insurer = (insurers.find(code) ?? insurers.byCode(code))?.code ?? code;
  const candidates = await candidatesWith(insurer, number, context);
  const proved = await Promise.all(candidates.map((id) => hasCard(id, insurer, number, context)));
  const patients = candidates.filter((_, position) => proved[position]).map((id) => loadPatient(id, context, info));
  return (await Promise.all(patients)).filter((patient) => patient !== null);
}

async function candidatesWith(insurer: string, number: string, { links }: GraphContext): Promise<readonly string[]> {
  // Without the ledger nothing is known to be complete.
  const candidates = await links.patientsWithCard([insurer], number).catch(() => null);
  if (candidates !== null) return candidates;
  throw new GraphQLError("The link index is not complete yet: try again later.", {
    extensions: { code: "LINK_INDEX_INCOMPLETE", retryable: true },
  });
}

async function hasCard(patientId: string, insurer: string, number: string, context: GraphContext): Promise<boolean> {
  const cards = await loadInsuranceCards(patientId, context);
  return (cards ?? []).some((card) => {
    const seen = seenCard(card, context.insurers);
    return seen?.insurerCode === insurer && seen.number === number;
  });
}

function checked(argument: string, text: string, fault: string | null): string {
  if (fault !== null) throw badInput(`${argument}: ${fault}`);
  return text;
}
