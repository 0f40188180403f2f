import type { GraphContext } from "../context";
import { cardMember } from "../endorsement/card-member";
import { memberStatus } from "../endorsement/load-endorsement";
import type { EligibilityObservation } from "../insurance-card/eligibility-sighting";
import { loadEligibility, loadInsuranceCards } from "../insurance-card/load-insurance-cards";
import type { Eligibility } from "../insurance-card/eligibility.type";
import { CardType, type InsuranceCard } from "../insurance-card/insurance-card.type";
import { inTurns } from "../upstream/in-turns";
import { orFlawed } from "../upstream/or-flawed";
import { Flawed, type Unread } from "../upstream/flawed";
import { UpstreamError } from "../upstream/upstream-error";
import { orElse } from "../upstream/wire/lazy-mapper";
import { CoverageSource, type CoverageInclude } from "./coverage-enums";
import { cardFactsOf } from "./card-facts";
import { eligibilityFactsOf } from "./eligibility-facts";
import { readIncluded, type Included } from "./read-included";
import { unasked, type CoverageFacts } from "./readiness";

/** What is known about one patient's cover, and why other parts could not be read. */
export interface PatientCover {
  readonly patientId: string;
  /** The primary card. */
  readonly card: InsuranceCard | null;
  /** The broker's number that the card names. */
  readonly memberId: string | null;
  readonly facts: CoverageFacts;
  /** When the last period of cover ends; null if one has no end, absent if it was not requested. */
  readonly coverEndsAt?: Date | null;
  readonly errors: ReadonlyMap<CoverageSource, Error>;
}

/** A patient's data, as it is read. */
interface Reading {
  readonly patientId: string;
  card: InsuranceCard | null | Unread;
  /** Undefined if the insurer's proof does not need it. */
  eligibility?: Eligibility | null | Unread;
  memberId: string | null;
  member?: CoverageFacts["member"];
  unreadForMember: (CoverageSource.USER | CoverageSource.MEMBER)[];
  included: Included;
  readonly errors: Map<CoverageSource, Error>;
}

/** Concurrent reads of one kind: as many as an upstream's queue takes in addition to other operations'. */
const readsAtOnce = 48;

/**
 * The covers of many patients. One card list per patient; one eligibility read per patient with a primary card whose insurer's
 * proof needs it; one status per distinct member, and one users call per hundred patients whose card names one. Ages of answers
 * are one query to the ledger. Rejects if the ledger is unavailable; an upstream's failure is part of the cover.
 */
export async function readCovers(
  patientIds: readonly string[],
  include: readonly CoverageInclude[],
  context: GraphContext,
): Promise<ReadonlyMap<string, PatientCover>> {
  const readings = await inTurns([...new Set(patientIds)], readsAtOnce, (id) => readCard(id, context));
  await Promise.all([
    inTurns(readings, readsAtOnce, (reading) => readEligibility(reading, context)),
    readMembers(readings, context).then(() => readIncluded(readings.filter(isProved), include, readsAtOnce, context)),
  ]);
  const [sightings, changes] = await Promise.all([
    context.worklist.eligibility.see(readings.flatMap(observationOf)),
    context.changeLog.lastOf(readings.flatMap(({ memberId }) => memberId ?? [])),
  ]);
  return new Map(
    readings.map((reading) => {
      const sighting = sightings.get(reading.patientId) ?? null;
      const memberChangedAt = changes.get(reading.memberId ?? "") ?? null;
      return [reading.patientId, toCover(reading, { sighting, memberChangedAt }, context)];
    }),
  );
}

async function readCard(patientId: string, context: GraphContext): Promise<Reading> {
  const reading: Reading = {
    patientId,
    card: null,
    memberId: null,
    unreadForMember: [],
    included: {},
    errors: new Map(),
  };
  const cards = await orFlawed(null, loadInsuranceCards(patientId, context));
  if (cards instanceof Flawed) return cardUnread(reading, cards);
  const card = cards?.find(({ type }) => type === CardType.PRIMARY) ?? null;
  if (card === null) return reading;
  const memberId = orElse(null, () =>
    cardFactsOf(card, context).proof === "eligibility" ? null : (card.namedMember?.memberId ?? null),
  );
  if (memberId instanceof Flawed) return cardUnread(reading, memberId);
  return Object.assign(reading, { card, memberId });
}

function cardUnread(reading: Reading, { error }: Flawed<unknown>): Reading {
  reading.card = new Flawed(null, error);
  reading.errors.set(CoverageSource.CARD, error);
  return reading;
}

async function readEligibility(reading: Reading, context: GraphContext): Promise<void> {
  const { card } = reading;
  if (card === null || card instanceof Flawed || cardFactsOf(card, context).proof === "member") return;
  const read = async (): Promise<Eligibility | null> => {
    const eligibility = await loadEligibility(card, context);
    // A value that cannot be read is not an answer.
    if (eligibility?.observation === null) throw unreadable;
    return eligibility;
  };
  reading.eligibility = await orFlawed(null, read());
  if (reading.eligibility instanceof Flawed) reading.errors.set(CoverageSource.ELIGIBILITY, reading.eligibility.error);
}

const unreadable = new UpstreamError({
  upstream: "vsee",
  code: "UPSTREAM_INVALID_RESPONSE",
  sent: true,
  field: "eligibility.status",
});

async function readMembers(readings: readonly Reading[], context: GraphContext): Promise<void> {
  const named = readings.filter(({ memberId }) => memberId !== null);
  const { bastion, vsee } = context.sources;
  // Rows also show their patients: if one user must be read, all are, in the calls of one tick.
  if (named.some(({ patientId }) => !vsee.isKnownPerson(patientId))) {
    for (const { patientId } of readings) vsee.user(patientId).catch(() => undefined);
  }
  // Members are one read each.
  const users = Promise.all(named.map(({ patientId }) => orFlawed(null, Promise.resolve(vsee.person(patientId)))));
  const members = inTurns(named, readsAtOnce, ({ memberId }) => orFlawed(null, bastion.status(memberId ?? "")));
  const [usersRead, membersRead] = await Promise.all([users, members]);
  await Promise.all(
    named.map(async (reading, at) => {
      const [user, member] = [usersRead[at], membersRead[at]];
      if (member === null) reading.member = null;
      else if (user instanceof Flawed || member instanceof Flawed) {
        memberUnread(reading, CoverageSource.USER, user);
        memberUnread(reading, CoverageSource.MEMBER, member);
      } else await matchMember(reading, context);
    }),
  );
}

/** Both records are at hand, so this makes no further read. */
async function matchMember(reading: Reading, context: GraphContext): Promise<void> {
  const { card } = reading;
  if (card === null || card instanceof Flawed) return;
  const read = cardMember(card, context, { read: "status" }).then(
    (found) => found && { match: found.match, status: memberStatus(found) },
  );
  const member = await orFlawed(null, read);
  if (member instanceof Flawed) memberUnread(reading, CoverageSource.MEMBER, member);
  else reading.member = member;
}

function memberUnread(reading: Reading, source: CoverageSource.USER | CoverageSource.MEMBER, outcome: unknown): void {
  if (!(outcome instanceof Flawed)) return;
  reading.member = unasked;
  reading.unreadForMember.push(source);
  reading.errors.set(source, outcome.error);
}

/** Whether the member is known to be the patient: only then anything more is read of it. */
function isProved({ member }: Reading): boolean {
  return typeof member === "object" && member !== null && member.match === "PATIENT";
}

function observationOf({ eligibility }: Reading): EligibilityObservation[] {
  if (eligibility == null || eligibility instanceof Flawed || eligibility.observation === null) return [];
  return [eligibility.observation];
}

type Ages = Parameters<typeof eligibilityFactsOf>[1];

function toCover(reading: Reading, ages: Ages, context: GraphContext): PatientCover {
  const { patientId, memberId, card, eligibility = null, unreadForMember, included, errors } = reading;
  const isUnread = card instanceof Flawed;
  const facts: CoverageFacts = {
    card: isUnread ? unasked : card && cardFactsOf(card, context),
    eligibility:
      eligibility instanceof Flawed
        ? unasked
        : eligibility && eligibilityFactsOf(eligibility, ages, context.worklist.settings),
    member: reading.member ?? null,
    unreadForMember,
    ...included.facts,
  };
  const allErrors = new Map([...errors, ...(included.errors ?? [])]);
  const { coverEndsAt } = included;
  const end = coverEndsAt === undefined ? {} : { coverEndsAt };
  return { patientId, memberId, card: isUnread ? null : card, facts, ...end, errors: allErrors };
}

/** The facts about a visit: whether the patient's period of cover ends before its day. */
export function factsOfVisit({ facts, coverEndsAt }: PatientCover, start: Date): CoverageFacts {
  if (coverEndsAt === undefined) return facts;
  const day = new Date(start);
  day.setHours(0, 0, 0, 0);
  return { ...facts, coverageEnded: coverEndsAt !== null && coverEndsAt < day };
}
