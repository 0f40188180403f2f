import * as fc from "fast-check";
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";

/** A selection before it is fitted to a type: numbers choose among what the type offers. */
export interface Sketch {
  readonly kind: "field" | "inline" | "spread";
  readonly choice: number;
  readonly alias: number;
  readonly condition: number;
  readonly below: readonly Sketch[];
}

export interface DocumentSketch {
  readonly isMutation: boolean;
  readonly selections: readonly Sketch[];
  readonly fragments: readonly { readonly choice: number; readonly selections: readonly Sketch[] }[];
}

const selectionsBelow = fc.memo((depth): fc.Arbitrary<readonly Sketch[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(selection(depth), { minLength: depth > 2 ? 2 : 1, maxLength: depth > 1 ? 5 : 3, size: "max" }),
);
const selection = fc.memo((depth): fc.Arbitrary<Sketch> =>
  fc.record({
    kind: fc.constantFrom<Sketch["kind"]>("field", "field", "field", "field", "field", "inline", "spread"),
    choice: fc.nat(20),
    alias: fc.nat(5),
    condition: fc.nat(24),
    below: selectionsBelow(depth - 1),
  }),
);

export const documentSketch: fc.Arbitrary<DocumentSketch> = fc.record({
  isMutation: fc.boolean(),
  selections: selectionsBelow(4),
  fragments: fc.array(fc.record({ choice: fc.nat(20), selections: selectionsBelow(2) }), {
    maxLength: 3,
  }),
});

/** Values for the variables that every document declares; now and then such that coercion refuses them. */
export const variableValues: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    flag: fc.boolean(),
    other: fc.option(fc.boolean(), { freq: 10 }),
    maybe: fc.option(fc.boolean(), { freq: 6 }),
    number: fc.oneof(
      { weight: 40, arbitrary: fc.option(fc.integer({ min: -5, max: 5 })) },
      { weight: 8, arbitrary: fc.constantFrom(2_147_483_647, -2_147_483_648, 0, -0, 7.0) },
      { weight: 1, arbitrary: fc.constantFrom("x", 2_147_483_648, -2_147_483_649, 1.5, 1e300) },
    ),
    text: fc.option(fc.string({ maxLength: 3 })),
    // A single value is coerced to a list.
    numbers: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(7, [7], [], [2_147_483_647, -1], null) },
      { weight: 1, arbitrary: fc.constantFrom([null], [[7]], "7", [2_147_483_648]) },
    ),
    colors: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom("RED", ["RED"], ["RED", "BLUE"], null) },
      { weight: 1, arbitrary: fc.constantFrom("PINK", [["RED"]]) },
    ),
    size: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(0.5, 3, Number.MAX_VALUE, Number.MIN_VALUE, -0, null) },
      { weight: 1, arbitrary: fc.constantFrom("0.5", Infinity) },
    ),
    key: fc.constantFrom("a", 1, 9_007_199_254_740_991, "9007199254740993", null),
    color: fc.constantFrom("RED", "BLUE", "GREEN", null),
    filter: fc.oneof(
      {
        weight: 20,
        arbitrary: fc.constantFrom(
          { count: 2 },
          { count: 1, inner: { count: 3, colors: ["RED"] } },
          { count: 2_147_483_647, colors: "BLUE" },
          null,
        ),
      },
      { weight: 1, arbitrary: fc.constant({ text: "no count" }) },
    ),
  },
  { requiredKeys: ["flag"] },
);

const declarations =
  '($flag: Boolean!, $other: Boolean = false, $maybe: Boolean = true, $number: Int, $text: String = "t", $color: Color = GREEN, $filter: Filter, $numbers: [Int!] = 5, $colors: [Color!] = [BLUE], $size: Float = 1e3, $key: ID = 7)';
const conditions = [
  "@include(if: true)",
  "@skip(if: true)",
  "@include(if: $flag)",
  "@skip(if: $flag)",
  "@skip(if: $other)",
  "@include(if: $flag) @skip(if: $other)",
  "@include(if: $maybe)",
  "@include(if: $other)",
  "@skip(if: $maybe)",
  "@skip(if: $other) @include(if: $maybe)",
];
const argumentTexts = [
  "(required: true)",
  "(number: 5, required: $flag)",
  "(number: $number, text: $text, required: true)",
  "(filter: {count: $number, colors: [RED, $color]}, required: false)",
  "(filter: $filter, color: $color, required: $other)",
  "(numbers: [1, $number], required: true)",
  "(numbers: 7, text: null, color: BLUE, required: false)",
  '(filter: {count: 1, inner: {count: 2, text: "deep"}}, required: true)',
  "(numbers: $numbers, required: true)",
  "(numbers: [], filter: {count: 2147483647, colors: RED}, required: $flag)",
  "(filter: {count: -2147483648, colors: $colors, inner: {count: 0, colors: [$color]}}, required: true)",
  "(number: 2147483648, required: true)",
  "(number: -2147483648, size: $size, key: $key, required: true)",
  "(size: 1e308, key: 9007199254740993, keys: 12, required: true)",
  '(size: 3, key: "a", keys: [1, "b", $key], required: $other)',
  "",
];

/** The document's text for a schema. Most would pass validation; the executor is not owed that. */
export function documentText(sketch: DocumentSketch, schema: GraphQLSchema): string {
  return new DocumentWriter(schema, sketch).text();
}

class DocumentWriter {
  private readonly composites: readonly GraphQLNamedType[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly sketch: DocumentSketch,
  ) {
    this.composites = ["Alpha", "Beta", "Gamma", "Delta", "Thing", "Named", "Any"].map((name) => schema.getType(name)!);
  }

  text(): string {
    const { isMutation, selections: rootSelections, fragments } = this.sketch;
    const rootType = isMutation ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const operation = `${isMutation ? "mutation" : "query"} Drawn${declarations} ${this.selectionSet(rootType, rootSelections, 0)}`;
    const definitions = fragments.map(({ choice, selections: own }, index) => {
      const type = this.composites[choice % this.composites.length]!;
      return `fragment F${index} on ${type.name} ${this.selectionSet(type, own, index + 1)}`;
    });
    return [operation, ...definitions].join("\n");
  }

  private selectionSet(type: GraphQLNamedType, sketches: readonly Sketch[], firstFragment: number): string {
    const written = sketches.map((sketch) => this.selection(type, sketch, firstFragment));
    return `{ ${written.filter(Boolean).join(" ") || "__typename"} }`;
  }

  private selection(type: GraphQLNamedType, sketch: Sketch, firstFragment: number): string {
    const condition = conditions[sketch.condition] ?? "";
    switch (sketch.kind) {
      case "spread": {
        const usable = this.sketch.fragments.length - firstFragment;
        return usable > 0 ? `...F${firstFragment + (sketch.choice % usable)} ${condition}` : "";
      }
      case "inline": {
        const target = sketch.choice < 4 ? type : this.composites[sketch.choice % this.composites.length]!;
        return `... ${sketch.choice === 0 ? "" : `on ${target.name}`} ${condition} ${this.selectionSet(target, sketch.below, firstFragment)}`;
      }
      case "field":
        return this.field(type, sketch, condition, firstFragment);
    }
  }

  private field(
    type: GraphQLNamedType,
    { choice, alias, below }: Sketch,
    condition: string,
    firstFragment: number,
  ): string {
    if (choice === 0) return `${["", "kind: ", "__proto__: ", "constructor: "][alias % 4]}__typename ${condition}`;
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const field = fields[choice % (fields.length || 1)];
    if (field === undefined || !("args" in field)) return "";
    if (field.name === "echo") {
      const index = (choice + alias) % argumentTexts.length;
      return `echo${index}: echo${argumentTexts[index]} ${condition}`;
    }
    const fieldType: GraphQLNamedType = getNamedType(field.type as GraphQLOutputType);
    // Separate aliases for each type, because fields of one name and different types would conflict.
    const key = isAbstractType(type) || alias > 3 ? "" : `${type.name}_${field.name}${alias === 0 ? "_again" : ""}: `;
    const selected = isLeafType(fieldType) ? "" : this.selectionSet(fieldType, below, firstFragment);
    return `${key}${field.name} ${condition} ${selected}`;
  }
}
