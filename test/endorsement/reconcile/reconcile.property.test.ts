import fc from "fast-check";
import { loadReconciliation } from "../../../src/endorsement/reconcile/load-reconciliation";
import type { ReconcileMemberInput } from "../../../src/endorsement/reconcile/reconcile.input";
import type { Reconciliation } from "../../../src/endorsement/reconcile/reconciliation.type";
import { brokerWorld, unavailable, type WorldMember } from "./broker-world";

/** Names that no two of these members share, unless a test says so. */
const memberOf = (number: number, more: Partial<WorldMember> = {}): WorldMember => ({
  memberId: `M${number}`,
  firstName: `Given${number}`,
  lastName: `Family${number}`,
  dob: `19${String(50 + (number % 50))}-0${1 + (number % 9)}-1${number % 9}`,
  nationalId: `N${number}`,
  planId: "301",
  status: "Active",
  ...more,
});

const rowOf = ({
  memberId,
  firstName,
  lastName,
  dob,
  nationalId,
  planId,
  status,
}: WorldMember): ReconcileMemberInput => ({
  ...{ key: `row of ${memberId}`, memberId, nationalId, firstName, lastName, birthDate: dob, planId },
  active: status === "Active",
});

/** What is planted at one member: how it and its row differ, and what is to be found. */
interface Plant {
  readonly name: string;
  readonly members: (member: WorldMember) => readonly WorldMember[];
  readonly rows: (member: WorldMember) => readonly ReconcileMemberInput[];
  readonly finds: (member: WorldMember) => readonly string[];
  /** Whether it is found without the link index too. */
  readonly needsIndex?: boolean;
}

const same = (member: WorldMember): readonly WorldMember[] => [member];
const twin = (member: WorldMember): WorldMember => ({
  ...member,
  memberId: `${member.memberId}b`,
  nationalId: `${member.nationalId}b`,
});
const withRow = (change: (row: ReconcileMemberInput) => Partial<ReconcileMemberInput>) => (member: WorldMember) => [
  { ...rowOf(member), ...change(rowOf(member)) },
];

const plants: readonly Plant[] = [
  { name: "nothing", members: same, rows: withRow(() => ({})), finds: () => [] },
  {
    name: "a member id with blanks, another spelling of the name, a name in one word",
    members: (member) => [{ ...member, firstName: "José María", lastName: "van der Berg" }],
    rows: (member) => [
      { ...rowOf(member), memberId: ` ${member.memberId} `, firstName: "JOSE maria", lastName: "VanDerBerg" },
    ],
    finds: () => [],
  },
  {
    name: "a given name that the broker keeps in two fields",
    members: (member) => [{ ...member, firstName: "Ada", middleName: "Grace" }],
    rows: (member) => [{ ...rowOf(member), firstName: "Ada Grace" }],
    finds: () => [],
  },
  {
    name: "a row without a member",
    members: () => [],
    rows: withRow(() => ({})),
    finds: (member) => [`ONLY_YOURS row of ${member.memberId}`],
  },
  {
    name: "a member without a row",
    members: same,
    rows: () => [],
    finds: ({ memberId }) => [`ONLY_BROKER ${memberId}`],
  },
  { name: "a leaver without a member", members: () => [], rows: withRow(() => ({ active: false })), finds: () => [] },
  {
    name: "a leaver who is still active",
    members: same,
    rows: withRow(() => ({ active: false })),
    finds: (member) => [`STATUS_DIFFERS row of ${member.memberId} ${member.memberId} active`],
  },
  {
    name: "a removed member that the roster leaves out",
    members: (member) => [{ ...member, status: "Deleted" }],
    rows: withRow(() => ({ active: true })),
    finds: (member) => [`STATUS_DIFFERS row of ${member.memberId} ${member.memberId} active`],
  },
  {
    name: "an expired member and its leaver",
    members: (member) => [{ ...member, status: "Inactive_expired" }],
    rows: withRow(() => ({ active: false })),
    finds: () => [],
  },
  {
    name: "another plan",
    members: same,
    rows: withRow(() => ({ planId: "302" })),
    finds: (member) => [`PLAN_DIFFERS row of ${member.memberId} ${member.memberId} planId`],
  },
  {
    name: "a married name and a birth date",
    members: same,
    rows: withRow(() => ({ lastName: "Married", birthDate: "1901-01-01" })),
    finds: (member) => [`DETAILS_DIFFER row of ${member.memberId} ${member.memberId} lastName,birthDate`],
  },
  {
    name: "a married name, joined by the national id",
    members: same,
    rows: withRow(() => ({ memberId: null, lastName: "Married" })),
    finds: (member) => [`DETAILS_DIFFER row of ${member.memberId} ${member.memberId} lastName`],
  },
  {
    name: "another national id",
    members: same,
    rows: withRow(({ nationalId }) => ({ nationalId: `${nationalId}x` })),
    finds: (member) => [`DETAILS_DIFFER row of ${member.memberId} ${member.memberId} nationalId`],
    needsIndex: true,
  },
  {
    name: "a row with a name alone",
    members: same,
    rows: withRow(() => ({ memberId: null, nationalId: null })),
    finds: (member) => [`POSSIBLE_MATCH row of ${member.memberId} ${member.memberId}`],
  },
  {
    name: "a row with a national id alone",
    members: same,
    rows: withRow(() => ({ memberId: null, firstName: null, lastName: null, birthDate: null })),
    finds: () => [],
    needsIndex: true,
  },
  {
    name: "one member in two rows",
    members: same,
    rows: (member) => [rowOf(member), { ...rowOf(member), key: `again ${member.memberId}`, memberId: null }],
    finds: (member) => [`DUPLICATE_YOURS row of ${member.memberId}+again ${member.memberId} ${member.memberId}`],
  },
  {
    name: "one person who is two members",
    members: (member) => [member, { ...member, memberId: `${member.memberId}b` }],
    rows: (member) => [
      rowOf(member),
      { ...rowOf(member), key: `b ${member.memberId}`, memberId: `${member.memberId}b` },
    ],
    finds: (member) => [`DUPLICATE_BROKER ${member.memberId}+${member.memberId}b`],
  },
  {
    name: "two people with one name and birth date",
    members: (member) => [member, twin(member)],
    rows: (member) => [rowOf(member), rowOf(twin(member))],
    finds: () => [],
  },
  {
    name: "twins of whom one has a row without an id",
    members: (member) => [member, { ...twin(member), firstName: `${member.firstName}Twin` }],
    rows: (member) => [
      { ...rowOf(member), memberId: null, nationalId: null },
      rowOf({ ...twin(member), firstName: `${member.firstName}Twin` }),
    ],
    finds: (member) => [`POSSIBLE_MATCH row of ${member.memberId} ${member.memberId}`],
  },
  {
    name: "two people with one name of whom one row has no id",
    members: (member) => [member, twin(member)],
    rows: (member) => [rowOf(member), { ...rowOf(twin(member)), memberId: null, nationalId: null }],
    finds: (member) => [`POSSIBLE_MATCH row of ${member.memberId}b ${member.memberId}b`],
  },
  {
    name: "a national id that two members have",
    members: (member) => [member, { ...twin(member), firstName: "Child", nationalId: member.nationalId }],
    rows: (member) => [
      { ...rowOf(member), memberId: null },
      { ...rowOf(twin(member)), firstName: "Child", nationalId: null },
    ],
    finds: (member) => [`POSSIBLE_MATCH row of ${member.memberId} ${member.memberId}+${member.memberId}b`],
    needsIndex: true,
  },
];

const described = ({ differences }: Reconciliation): string[] =>
  differences.map(({ kind, key, otherKeys, memberId, otherMemberIds, fields }) =>
    [
      kind,
      ...(key === null ? [] : [[key, ...otherKeys].join("+")]),
      ...(memberId === null ? [] : [[memberId, ...otherMemberIds].join("+")]),
      ...(fields.length > 0 ? [fields.join(",")] : []),
    ].join(" "),
  );

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, position) => ({ item, at: Math.imul(position + 1, seed | 1) % 100_003 }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

it("finds every planted difference and invents none, with the link index and without it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: plants.length - 1 }), { minLength: 1, maxLength: 120 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 99_991 }),
      async (chosen, isIndexed, seed) => {
        const planted = chosen
          .map((plant, position) => ({ plant: plants[plant]!, member: memberOf(position) }))
          .filter(({ plant }) => isIndexed || !plant.needsIndex);
        const members = shuffled(
          planted.flatMap(({ plant, member }) => plant.members(member)),
          seed,
        );
        const rows = shuffled(
          planted.flatMap(({ plant, member }) => plant.rows(member)),
          seed + 2,
        );
        const { context, reads } = brokerWorld(members, { isIndexed });
        const found = (await loadReconciliation({ members: rows }, context))!;
        // Which of a duplicate comes first is the order of the rows and of the roster.
        const inOrder = (text: string) =>
          text
            .split(" ")
            .map((part) => part.split("+").sort().join("+"))
            .join(" ");
        const wanted = planted.flatMap(({ plant, member }) => plant.finds(member));
        const spaced = (texts: readonly string[]) =>
          texts.map((text) => text.replaceAll("row of ", "row-").replaceAll("again ", "again-"));
        expect(spaced(described(found)).map(inOrder).sort()).toEqual(spaced(wanted).map(inOrder).sort());
        expect(found.isComplete).toBe(true);
        // One read a questionable member.
        expect([...reads.values()].every((count) => count === 1)).toBe(true);
      },
    ),
    { numRuns: process.env["LONG_TESTS"] === "1" ? 3_000 : 120 },
  );
});

describe("unknown data", () => {
  const members = Array.from({ length: 150 }, (_, number) => memberOf(number));
  const rows = members.map(rowOf);

  it("finds nothing missing where a page of the roster cannot be read", async () => {
    const list = [...rows.slice(50), { ...rowOf(memberOf(999)), memberId: null, nationalId: null }];
    const { context } = brokerWorld(members, { isIndexed: true, isTorn: true });
    const found = (await loadReconciliation({ members: list }, context))!;
    expect(found).toMatchObject({ isComplete: false, differences: [] });
  });

  it("without a roster, compares the members that the rows name", async () => {
    const { context, reads } = brokerWorld(members, { isIndexed: false, hasRoster: false });
    const list = [{ ...rows[0]!, lastName: "Married" }, rows[1]!, { ...rowOf(memberOf(999)) }];
    const found = (await loadReconciliation({ members: list }, context))!;
    expect(described(found)).toEqual(["DETAILS_DIFFER row of M0 M0 lastName"]);
    expect(found).toMatchObject({ matched: 1, isComplete: false });
    expect([...reads.keys()].filter((key) => key.startsWith("status"))).toHaveLength(3);
  });

  it("reports no one as missing who is named only by a national id before the index is complete", async () => {
    const { context } = brokerWorld(members, { isIndexed: false });
    const list = [...rows, { key: "id alone", nationalId: "N-unknown" }];
    const found = (await loadReconciliation({ members: list }, context))!;
    expect(found).toMatchObject({ isComplete: false, differences: [], matched: 150 });
  });

  it("reports no one as missing who could not be read", async () => {
    const { context, bastion } = brokerWorld(members, { isIndexed: true });
    bastion.status = unavailable;
    const list = [...rows, rowOf(memberOf(999))];
    const found = (await loadReconciliation({ members: list }, context))!;
    expect(found).toMatchObject({ isComplete: false, differences: [] });
  });
});

it("finds the three hundred among ten thousand with one read a questionable member", async () => {
  const members = Array.from({ length: 10_000 }, (_, number) =>
    memberOf(number, { dob: `1980-01-${10 + (number % 19)}` }),
  );
  const list = members.slice(0, 5_000).map(rowOf);
  const rows = list.map((row, position) => (position % 50 === 0 ? { ...row, lastName: "Married" } : row));
  const { context, reads } = brokerWorld(members, { isIndexed: true });
  const found = (await loadReconciliation({ members: rows }, context))!;
  expect(found.matched).toBe(4_900);
  expect(found.differences).toHaveLength(5_100);
  expect(reads.size).toBe(0);
});

it.each([
  [
    "a key that two rows have",
    [
      { key: "a", memberId: "1" },
      { key: "a", memberId: "2" },
    ],
  ],
  ["a row that names nobody", [{ key: "a", firstName: "Ada" }]],
  ["5,001 rows", Array.from({ length: 5_001 }, (_, key) => ({ key: String(key), memberId: "1" }))],
])("refuses %s", async (_, members) => {
  const { context } = brokerWorld([], { isIndexed: true });
  await expect(loadReconciliation({ members }, context)).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
});
