/** `make`'s results, one for each index, with `between` between them. */
export const repeat = (count: number, make: (index: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** So many openings, what is inside them, and their ends. */
export const nested = (depth: number, open: string, inside: string): string =>
  open.repeat(depth) + inside + "}".repeat(depth);

const bomb = (width: number): string =>
  `{ ...F0 } ${repeat(width, (at) => `fragment F${at} on Query { ${at + 1 < width ? `...F${at + 1} ...F${at + 1}` : "__typename"} }`)}`;

const introspectionBomb = `{ __schema { ${nested(12, "types { fields { type { ", "name").replace(/}+$/, "}".repeat(36))} } }`;

/** Requests that would hold a server up, each a whole body: text as it is, anything else as JSON. */
export const attacks: readonly [name: string, request: () => unknown][] = [
  [
    "fields nested 60 deep",
    () => ({
      query: `{ patient(id: 1) { ${nested(60, "insuranceCards { patient { ", "id").replace(/}+$/, "}".repeat(120))} } }`,
    }),
  ],
  ["inline fragments nested 2000 deep", () => ({ query: `{ ${nested(2000, "... { ", "__typename")} }` })],
  ["lists nested 4000 deep", () => ({ query: `{ patient(id: ${"[".repeat(4000)}${"]".repeat(4000)}) { id } }` })],
  [
    "a variable's type nested 4000 deep",
    () => ({ query: `query ($a: ${"[".repeat(4000)}ID${"]".repeat(4000)}) { __typename }` }),
  ],
  ["1000 aliases of one field", () => ({ query: `{ ${repeat(1000, (at) => `a${at}: viewer { subject }`)} }` })],
  [
    "150 aliases of a mutation",
    () => ({
      query: `mutation { ${repeat(150, (at) => `a${at}: restoreEndorsement(input: { memberId: "310000002" }) { userErrors { code } }`)} }`,
    }),
  ],
  ["one field 2000 times", () => ({ query: `{ viewer { ${repeat(2000, () => "subject")} } }` })],
  [
    "fields that clash, each with each",
    () => ({ query: `{ viewer { ${repeat(1500, (at) => `x: ${at % 2 ? "subject" : "roles"}`)} } }` }),
  ],
  ["500 directives on one field", () => ({ query: `{ viewer { subject ${repeat(500, () => "@skip(if: false)")} } }` })],
  [
    "2,400 selections below 60 aliases",
    () => ({ query: `{ ${repeat(60, (at) => `a${at}: plans { ${repeat(40, (n) => `id${n}: id`)} }`)} }` }),
  ],
  [
    "250 fragments, each spread once",
    () => ({
      query: `{ ${repeat(250, (at) => `...F${at}`)} } ${repeat(250, (at) => `fragment F${at} on Query { f${at}: __typename }`)}`,
    }),
  ],
  [
    "60 fragments that nobody spreads",
    () => ({
      query: `{ __typename } ${repeat(60, (at) => `fragment F${at} on Plan { ${repeat(40, () => "id")} }`)}`,
    }),
  ],
  ["2000 unknown directives", () => ({ query: `{ viewer { subject ${repeat(2000, () => "@a", "")} } }` })],
  [
    "directives on every one of 300 fields",
    () => ({ query: `{ viewer { ${repeat(300, (at) => `s${at % 90}: subject @include(if: true)`)} } }` }),
  ],
  ["fragments that double 40 times", () => ({ query: bomb(40) })],
  [
    "2000 fragments",
    () => ({ query: `{ __typename } ${repeat(2000, (at) => `fragment F${at} on Query { __typename }`)}` }),
  ],
  ["a fragment within itself", () => ({ query: "{ ...F } fragment F on Query { viewer { subject } ...F }" })],
  [
    "fragments within each other",
    () => ({
      query: "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }",
    }),
  ],
  [
    "a fragment 300 times",
    () => ({ query: `{ ${repeat(300, () => "...F")} } fragment F on Query { viewer { subject } }` }),
  ],
  ["a batch of operations", () => Array.from({ length: 100 }, () => ({ query: "{ viewer { subject } }" }))],
  ["a batch of one", () => [{ query: "{ viewer { subject } }" }]],
  [
    "pages within pages",
    () => ({
      query:
        "{ visits(first: 100) { nodes { patient { visits(first: 100) { nodes { patient { visits(first: 100) { nodes { id } } } } } } } } }",
    }),
  ],
  [
    "10,000 ids",
    () => ({
      query: "query ($ids: [ID!]!) { patients(ids: $ids) { visits(first: 100) { nodes { id } } } }",
      variables: { ids: Array.from({ length: 10_000 }, (_, at) => String(at)) },
    }),
  ],
  [
    "3,000 representations",
    () => ({
      query: "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
      variables: { r: Array.from({ length: 3000 }, (_, at) => ({ __typename: "Patient", id: String(at) })) },
    }),
  ],
  [
    "100,000 representations",
    () => ({
      query: "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
      variables: { r: Array.from({ length: 100_000 }, () => ({ __typename: "Patient", id: "1" })) },
    }),
  ],
  [
    "representations by aliases",
    () => ({
      query: `query ($r: [_Any!]!) { ${repeat(60, (at) => `e${at}: _entities(representations: $r) { __typename }`)} }`,
      variables: {
        r: Array.from({ length: 20 }, (_, at) => ({ __typename: "Patient", id: `${at + 1}` })),
      },
    }),
  ],
  [
    "a variable nested 10,000 deep",
    () =>
      `{"query":"query ($f: VisitFilter) { visits(filter: $f) { totalCount } }","variables":{"f":${'{"type":'.repeat(10_000)}1${"}".repeat(10_000)}}}`,
  ],
  [
    "a variable of 5,000 wrong values",
    () => ({
      query: "query ($ids: [ID!]!) { patients(ids: $ids) { id } }",
      variables: { ids: Array.from({ length: 5000 }, () => null) },
    }),
  ],
  [
    "a variable of 100 KB",
    () => ({
      query: "query ($type: CardType!) { insuranceCard(patientId: 1, type: $type) { id } }",
      variables: { type: "x".repeat(100_000) },
    }),
  ],
  ["introspection", () => ({ query: "{ __schema { types { name fields { name } } } }" })],
  ["introspection within introspection", () => ({ query: introspectionBomb })],
  [
    "__type by aliases",
    () => ({ query: `{ ${repeat(100, (at) => `t${at}: __type(name: "Patient") { fields { name } }`)} }` }),
  ],
  ["2,000 fields that do not exist", () => ({ query: `{ viewer { ${repeat(2000, (at) => `subjekt${at}`)} } }` })],
  ["2,000 arguments that do not exist", () => ({ query: `{ patient(${repeat(2000, (at) => `a${at}: 1`)}) { id } }` })],
  ["2,000 variables nobody uses", () => ({ query: `query (${repeat(2000, (at) => `$v${at}: Int`)}) { __typename }` })],
  [
    "a variable used 3,000 times in one list",
    () => ({
      query: `query ($v: ID!) { patients(ids: [${repeat(3000, () => "$v")}]) { visits(first: 100) { nodes { id } } } }`,
      variables: { v: "4001" },
    }),
  ],
  ["30,000 opening braces", () => ({ query: "{".repeat(30_000) })],
  ["20,000 words", () => ({ query: `{ ${repeat(20_000, () => "a")} }` })],
  ["100,000 quotes", () => ({ query: `{ ${'"'.repeat(100_001)} }` })],
  ["block strings that never end", () => ({ query: `{ a(b: """${'\\"""'.repeat(20_000)}) }` })],
  ["a string without an end", () => ({ query: `{ patient(id: "${"x".repeat(100_000)}` })],
  ["a number of 50,000 digits", () => ({ query: `{ visits(first: ${"9".repeat(50_000)}) { totalCount } }` })],
  ["a name of 100 KB", () => ({ query: `{ ${"a".repeat(100_000)} }` })],
  ["a subscription by POST", () => ({ query: "subscription { endorsementChanged { id } }" })],
  ["a request that is no object", () => "7"],
  ["a query that is no text", () => ({ query: { toString: 1 } })],
  ["JSON nested 60,000 deep", () => "[".repeat(60_000) + "]".repeat(60_000)],
  ["a body of 3 MB", () => ({ query: `{ __typename } #${"x".repeat(3_000_000)}` })],
];
