import type { UpstreamName } from "../../../src/upstream/upstream-error";

/** Upstreams that must answer for a field of a loaded object; `*` is every field that is not named. */
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
    "plans(filter)": nobody,
    preExistingConditions: bastion,
    states: bastion,
    careProviders: bastion,
    endorsementChanges: nobody,
    preAuth: preauth,
    preAuthSummary: preauth,
    searchPatients: vsee,
    rooms: vsee,
    room: vsee,
    insurers: nobody,
    coverageWorklist: vsee,
    endorsements: bastion,
    endorsementsByIds: nobody,
    endorsementRequests: nobody,
    reconcileEndorsements: nobody,
    capabilities: nobody,
    linkIndex: nobody,
  },
  Viewer: { "*": nobody },
  Patient: { id: nobody, preAuths: ["vsee", "bastion", "preauth"], "*": vsee },
  InsuranceCard: { eligibility: vsee, plan: bastion, endorsement: bastion, "*": nobody },
  Visit: { summaryUrl: vsee, "*": nobody },
  State: { cities: bastion, "*": nobody },
  Endorsement: {
    memberId: nobody,
    patient: nobody,
    preAuths: ["bastion", "preauth"],
    coverages: ["bastion", "preauth"],
    "*": bastion,
  },
  Plan: { id: nobody, benefits: vba, "*": bastion },
};

/** The upstreams without which a field of a type fails. */
export function ownersOf(type: string, field: string): readonly UpstreamName[] {
  const ofType = owners[type];
  const found = ofType?.[field] ?? ofType?.["*"];
  if (ofType && !found) throw new Error(`Nobody is said to own ${type}.${field}.`);
  return found ?? nobody;
}

type Down = ReadonlySet<UpstreamName>;
type Rows = readonly unknown[];

/** Insurers of the sandbox's file; the clinic lists others beside them. */
const ofFile = /"code":"(?:\(sandbox\) )?(?:NORTHFIELD|SALUDA|KESTREL|HARBOR LIFE|ALDER)"/;

const shared: Readonly<Record<string, (rows: Rows, down: Down) => Rows | null>> = {
  "Query.insurers": (rows, down) => (down.has("vsee") ? rows.filter((row) => ofFile.test(JSON.stringify(row))) : null),
  // Both sides know both plans of the example.
  "Query.plans(filter)": (rows, down) => {
    if (down.has("bastion") && down.has("vba")) return [];
    return down.has("bastion") || down.has("vba") ? rows : null;
  },
  // Only the broker says which members are the patient's own.
  "Patient.endorsements": (_rows, down) => (down.has("bastion") ? [] : null),
};

/** What a list still has of its rows, with one error of its own, where it keeps what others know; null where it lacks nothing. */
export function rowsLeft(type: string, field: string, rows: unknown, down: Down): Rows | null {
  return Array.isArray(rows) ? (shared[`${type}.${field}`]?.(rows, down) ?? null) : null;
}

/** A plan that the broker does not know may be one of the benefits side. */
const mayBeElsewhere: Readonly<Record<string, readonly UpstreamName[]>> = { "InsuranceCard.plan": vba };

/** The upstreams that must answer before a field that is null is known to be null. */
export function askedBeforeNull(type: string, field: string): readonly UpstreamName[] {
  return mayBeElsewhere[`${type}.${field}`] ?? nobody;
}
