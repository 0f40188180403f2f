import { clock } from "../clock";
import type { GraphContext } from "../context";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import { CoverageReadiness, type CoverageInclude } from "./coverage-enums";
import { factsOfVisit, readCovers, type PatientCover } from "./read-covers";
import { readinessOf } from "./readiness";
import { covers, settlementOfPatient, settlementOfVisit, type StoredSettlement } from "./settlement";
import { CoverageSettlement, CoverageWorklistEntry } from "./worklist.type";

/** A visit that can be a row: the clinic gives its patient and start. */
export interface RowVisit {
  readonly id: string;
  readonly patientId: string;
  readonly start: Date;
  readonly wire: VisitWire;
}

/** The rows of these visits, in their order. See {@link readCovers} for the cost. */
export async function rowsOf(
  visits: readonly RowVisit[],
  include: readonly CoverageInclude[],
  context: GraphContext,
): Promise<CoverageWorklistEntry[]> {
  const targets = visits.flatMap(({ id, patientId }) => [settlementOfVisit(id), settlementOfPatient(patientId)]);
  const [found, settlements] = await Promise.all([
    readCovers(
      visits.map(({ patientId }) => patientId),
      include,
      context,
    ),
    context.worklist.settlements.of([...new Set(targets)]),
  ]);
  return visits.map((visit) => toEntry(visit, found.get(visit.patientId)!, settlements, context));
}

function toEntry(
  { id, patientId, start, wire }: RowVisit,
  cover: PatientCover,
  settlements: ReadonlyMap<string, StoredSettlement>,
  context: GraphContext,
): CoverageWorklistEntry {
  const row = readinessOf(factsOfVisit(cover, start));
  let settlement: StoredSettlement | null = null;
  for (const target of [settlementOfVisit(id), settlementOfPatient(patientId)]) {
    const candidate = settlements.get(target);
    if (candidate === undefined) continue;
    if (covers(candidate, row.issues)) settlement ??= candidate;
    // It is over for good: that the new issue goes away again does not bring it back.
    else void context.worklist.settlements.end(target, candidate.at).catch(() => undefined);
  }
  const judged = settlement === null ? row : settled(row.unasked.length > 0);
  return Object.assign(new CoverageWorklistEntry(), {
    id: `worklist:${id}`,
    card: cover.card,
    readiness: judged.readiness,
    issues: [...judged.issues],
    nextAction: judged.nextAction,
    settlement: settlement && toSettlement(settlement),
    asOf: clock.date(),
    patientId,
    wire,
    cover,
  });
}

/** A row with a note is ready, unless a source that could not be read may have something new. */
function settled(isUnasked: boolean) {
  const readiness = isUnasked ? CoverageReadiness.UNKNOWN : CoverageReadiness.READY;
  return { readiness, issues: [], nextAction: null };
}

export function toSettlement({ kind, by, at, until }: StoredSettlement): CoverageSettlement {
  return Object.assign(new CoverageSettlement(), { kind, by, at, until });
}
