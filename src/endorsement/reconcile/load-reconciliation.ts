import { clock } from "../../clock";
import type { GraphContext } from "../../context";
import type { RosterReading } from "../../upstream/bastion/bastion.roster";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed } from "../../upstream/flawed";
import { compareMember, planOf, type Comparison } from "./compare-member";
import { duplicateMembers } from "./duplicate-members";
import { KnownMember } from "./known-member";
import { hasNameAndBirthDate, listedPeople, type ListedPerson } from "./listed-person";
import { MemberJoins, type Join } from "./member-joins";
import { MemberQuestions } from "./member-questions";
import { planIdsByName } from "./plan-names";
import type { ReconcileEndorsementsInput } from "./reconcile.input";
import { ReconcileDifference, ReconcileKind, Reconciliation } from "./reconciliation.type";

/**
 * How a list differs from the broker's members; null unless the caller is a broker. One roster call per hundred members, one
 * read per member whose row is not sufficient, and the plan list. Without a roster, one read per member that a row names;
 * members that no row names then remain unknown.
 */
export async function loadReconciliation(
  { members, planId }: ReconcileEndorsementsInput,
  context: GraphContext,
): Promise<Reconciliation | null> {
  const people = listedPeople(members);
  if (!context.access.broker) return null;
  const asOf = clock.date();
  const nationalIds = people.flatMap(({ nationalId }) => nationalId ?? []);
  const [roster, index, planIds] = await Promise.all([
    readRoster(context),
    context.links.membersWithNationalIds([...new Set(nationalIds)]),
    planIdsByName(context),
  ]);
  const questions = new MemberQuestions(context);
  const reconciler = new Reconciler(people, roster, { index, planIds, questions });
  const { matched, differences } = await reconciler.reconcile(planId?.trim() ?? null);
  const isComplete = roster.isComplete && questions.areAnswered && !reconciler.hasUnknown;
  return Object.assign(new Reconciliation(), { matched, differences, isComplete, asOf });
}

/** An absent or broken roster is one that was not read to its end. */
async function readRoster({ sources: { bastion } }: GraphContext): Promise<RosterReading> {
  const reading = await orFlawed(null, bastion.roster.all());
  return reading === null || reading instanceof Flawed ? { rows: [], isComplete: false } : reading;
}

interface JoinedRow {
  readonly person: ListedPerson;
  readonly member: KnownMember;
}

class Reconciler {
  /** Whether there is a row whose member could not be determined. */
  hasUnknown = false;
  private readonly members: Map<string, KnownMember>;
  private readonly listed: readonly KnownMember[];
  private readonly joins: MemberJoins;
  private readonly possible = new Set<string>();

  constructor(
    private readonly people: readonly ListedPerson[],
    private readonly roster: RosterReading,
    private readonly comparison: Comparison,
  ) {
    this.listed = roster.rows.map((row) => new KnownMember(row.memberId, row));
    this.members = new Map(this.listed.map((member) => [member.memberId, member]));
    this.joins = new MemberJoins(this.members, comparison.index, comparison.questions);
  }

  async reconcile(planId: string | null): Promise<{ matched: number; differences: ReconcileDifference[] }> {
    const joins = await this.joinAll();
    const joined = this.people.flatMap((person, position): JoinedRow[] => {
      const join = joins[position];
      return join?.kind === "joined" ? [{ person, member: join.member }] : [];
    });
    const compared = await Promise.all(
      this.people.map((person, position) => this.differencesOf(person, joins[position]!)),
    );
    const matched = compared.filter((found, at) => joins[at]!.kind === "joined" && found.length === 0).length;
    const named = new Set(joined.map(({ member }) => member.memberId));
    const differences = [
      ...compared.flat(),
      ...duplicateRows(joined),
      ...(await this.onlyAtBroker(named, planId)),
      ...(await duplicateMembers(this.listed, this.comparison.questions)).map(ofMembers),
    ];
    return { matched, differences };
  }

  /** Identifiers first, so that a member whom one row names is not proposed for another. */
  private async joinAll(): Promise<Join[]> {
    const byIdentifier = await Promise.all(this.people.map((person) => this.joins.byIdentifier(person)));
    const named = new Set(byIdentifier.flatMap((join) => (join.kind === "joined" ? [join.member.memberId] : [])));
    return Promise.all(
      this.people.map(async (person, position) => {
        const join = byIdentifier[position]!;
        if (join.kind !== "nobody") return join;
        const found = await this.joins.byPerson(person, named);
        // If an identifier could not be looked up, a name without a match does not answer the question.
        return found.kind === "nobody" && !join.isProved ? join : found;
      }),
    );
  }

  private async differencesOf(person: ListedPerson, join: Join): Promise<ReconcileDifference[]> {
    if (join.kind === "joined") {
      const found = await compareMember(person, join.member, this.comparison);
      return found.map(({ kind, fields }) => difference(kind, { person, member: join.member, fields }));
    }
    if (join.kind === "possible") {
      const [member, ...others] = join.members;
      for (const { memberId } of join.members) this.possible.add(memberId);
      return [difference(ReconcileKind.POSSIBLE_MATCH, { person, member, others })];
    }
    const hasOnlyNationalId = person.memberId === null && !hasNameAndBirthDate(person);
    const isUnknown = !join.isProved || (hasOnlyNationalId && !this.comparison.index.isComplete);
    if (isUnknown) this.hasUnknown = true;
    // Absence from a roster that was not read completely proves nothing.
    if (isUnknown || !person.isActive || !this.roster.isComplete) return [];
    return [difference(ReconcileKind.ONLY_YOURS, { person })];
  }

  /** Active members of the roster that no row names, on the given plan if there is one. */
  private async onlyAtBroker(named: ReadonlySet<string>, planId: string | null): Promise<ReconcileDifference[]> {
    const unnamed = this.listed.filter(
      (member) => member.isActive && !named.has(member.memberId) && !this.possible.has(member.memberId),
    );
    const isWanted = await Promise.all(
      unnamed.map(async (member) => planId === null || (await planOf(member, this.comparison)) === planId),
    );
    return unnamed
      .filter((_, position) => isWanted[position])
      .map((member) => difference(ReconcileKind.ONLY_BROKER, { member }));
  }
}

interface About {
  readonly person?: ListedPerson;
  readonly otherPeople?: readonly ListedPerson[];
  readonly member?: KnownMember;
  readonly others?: readonly KnownMember[];
  readonly fields?: readonly string[];
}

function difference(
  kind: ReconcileKind,
  { person, otherPeople = [], member, others = [], fields = [] }: About,
): ReconcileDifference {
  return Object.assign(new ReconcileDifference(), {
    kind,
    key: person?.key ?? null,
    otherKeys: otherPeople.map(({ key }) => key),
    memberId: member?.memberId ?? null,
    otherMemberIds: others.map(({ memberId }) => memberId),
    fields: [...fields],
    row: member?.row ?? null,
  });
}

function duplicateRows(joined: readonly JoinedRow[]): ReconcileDifference[] {
  const rows = new Map<KnownMember, ListedPerson[]>();
  for (const { member, person } of joined) rows.set(member, [...(rows.get(member) ?? []), person]);
  return [...rows].flatMap(([member, [person, ...otherPeople]]) =>
    otherPeople.length === 0
      ? []
      : [difference(ReconcileKind.DUPLICATE_YOURS, { person: person!, otherPeople, member })],
  );
}

function ofMembers([member, ...others]: readonly KnownMember[]): ReconcileDifference {
  return difference(ReconcileKind.DUPLICATE_BROKER, { member: member!, others });
}
