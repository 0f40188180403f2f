import type { UpstreamName } from "../../../src/upstream/upstream-error";

/** Upstreams that must answer for a field to be resolved once its object stands; `*` is every field not named. */
type Owners = Readonly<Record<string, readonly UpstreamName[]>>;

const vsee: readonly UpstreamName[] = ["vsee"];
const bastion: readonly UpstreamName[] = ["bastion"];
const preauth: readonly UpstreamName[] = ["preauth"];
const vba: readonly UpstreamName[] = ["vba"];
const nobody: readonly UpstreamName[] = [];

/**
 * Who answers for what: written down apart from the code under test, field by field where it is not plain. An object whose
 * id the caller gave, or an upstream named, stands without its record; what hangs on the record fails field by field.
 */
const owners: Readonly<Record<string, Owners>> = {
  Query: {
    viewer: nobody,
    patient: nobody,
    patients: nobody,
    endorsement: nobody,
    plan: nobody,
    insuranceCard: vsee,
    visit: vsee,
    visits: vsee,
    currentVisit: vsee,
    intake: vsee,
    availability: vsee,
    preAuths: preauth,
    plans: bastion,
    preExistingConditions: bastion,
    states: bastion,
    careProviders: bastion,
    endorsementChanges: nobody,
  },
  Viewer: { "*": nobody },
  Patient: { id: nobody, preAuths: ["vsee", "bastion", "preauth"], "*": vsee },
  InsuranceCard: { eligibility: vsee, plan: bastion, "*": nobody },
  Visit: { summaryUrl: vsee, "*": nobody },
  State: { cities: bastion, "*": nobody },
  Endorsement: { memberId: nobody, patient: nobody, preAuths: ["bastion", "preauth"], "*": bastion },
  Plan: { id: nobody, benefits: vba, "*": bastion },
};

/** The upstreams without which a field of a type fails. */
export function ownersOf(type: string, field: string): readonly UpstreamName[] {
  const ofType = owners[type];
  const found = ofType?.[field] ?? ofType?.["*"];
  if (ofType && !found) throw new Error(`Nobody is said to own ${type}.${field}.`);
  return found ?? nobody;
}
