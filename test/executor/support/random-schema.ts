import {
  getNullableType,
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isListType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLNullableType,
  type GraphQLOutputType,
} from "graphql";
import { Chance } from "./chance";
import type { Outcomes, SchemaFacts } from "./outcomes";

type Field = GraphQLFieldConfig<unknown, Outcomes>;
type Fields = GraphQLFieldConfigMap<unknown, Outcomes>;

/** Throws, answers with nothing, or with a promise, as its values ask for. */
const Odd = new GraphQLScalarType({
  name: "Odd",
  serialize: (value) => {
    if (value === "unserializable") throw new Error("Odd cannot represent it");
    if (value === "nothing") return null;
    if (value === "late") return Promise.resolve("came late");
    return value === "too late" ? Promise.resolve(null) : { odd: value };
  },
});
const blue = { internal: "blue" };
const Color = new GraphQLEnumType({
  name: "Color",
  values: { RED: { value: 0 }, GREEN: { value: "g" }, BLUE: { value: blue } },
});
const Filter: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: "Filter",
  fields: () => ({
    text: { type: GraphQLString, defaultValue: "any" },
    count: { type: new GraphQLNonNull(GraphQLInt) },
    colors: { type: new GraphQLList(new GraphQLNonNull(Color)) },
    inner: { type: Filter },
  }),
});
const leaves = [GraphQLString, GraphQLInt, GraphQLFloat, GraphQLBoolean, GraphQLID, Odd, Color];

const echo: Field = {
  type: GraphQLString,
  args: {
    number: { type: GraphQLInt, defaultValue: 3 },
    text: { type: GraphQLString },
    color: { type: Color, defaultValue: blue },
    filter: { type: Filter },
    numbers: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)) },
    size: { type: GraphQLFloat },
    key: { type: GraphQLID, defaultValue: "none" },
    keys: { type: new GraphQLList(GraphQLID) },
    required: { type: new GraphQLNonNull(GraphQLBoolean) },
  },
  resolve: (_source, args, _context, { variableValues, fieldName, fieldNodes, parentType }) =>
    JSON.stringify([args, variableValues, fieldName, fieldNodes.length, parentType.name]),
};

export const implementations: Readonly<Record<string, readonly string[]>> = {
  Alpha: ["Thing", "Named"],
  Beta: ["Thing", "Named"],
  Gamma: ["Thing"],
  Delta: [],
};
/** Fields whose type the interfaces prescribe. */
const prescribed: Readonly<Record<string, readonly string[]>> = {
  Thing: ["leaf0", "part0"],
  Named: ["leaf0", "leaf1", "part0"],
};
const unionMembers = ["Alpha", "Gamma", "Delta"];
const compositeNames = [...Object.keys(implementations), "Thing", "Named", "Any"];

export interface RandomSchema extends SchemaFacts {
  readonly schema: GraphQLSchema;
  /** A field's type as it is without leniency. */
  strictType(owner: string, field: string): GraphQLOutputType | undefined;
}

/**
 * A schema whose type and field names are always the same, and whose return types, nullability, lists, resolvers,
 * `resolveType` and `isTypeOf` depend on the seed. With `lenient` no field is non-null, so that no error hides another.
 */
export function randomSchema(seed: number, lenient = false): RandomSchema {
  return new SchemaBuilder(seed, lenient).build();
}

class SchemaBuilder {
  private readonly chance: Chance;
  private readonly strictTypes = new Map<string, GraphQLOutputType>();
  private readonly properties = new Map<string, [string, GraphQLOutputType][]>();
  private readonly composites = new Map<string, GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType>();

  constructor(
    seed: number,
    private readonly lenient: boolean,
  ) {
    this.chance = new Chance(seed);
  }

  build(): RandomSchema {
    for (const name of Object.keys(prescribed)) this.composites.set(name, this.interfaceType(name));
    const objects = Object.keys(implementations).map((name) => this.objectType(name));
    for (const type of objects) this.composites.set(type.name, type);
    this.composites.set(
      "Any",
      new GraphQLUnionType({
        name: "Any",
        types: objects.filter(({ name }) => unionMembers.includes(name)),
        resolveType: this.typeResolver("Any"),
      }),
    );
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({ name: "Query", fields: () => this.fieldsOf("Query", []) }),
      mutation: new GraphQLObjectType({ name: "Mutation", fields: () => this.fieldsOf("Mutation", []) }),
      types: [...this.composites.values()],
    });
    return {
      schema,
      strictType: (owner, field) => this.strictTypes.get(`${owner}.${field}`),
      propertiesOf: (typeName) => this.properties.get(typeName) ?? [],
      possibleTypes: (name) =>
        name === "Any"
          ? unionMembers
          : Object.keys(implementations).filter((type) => implementations[type]!.includes(name)),
    };
  }

  private interfaceType(name: string): GraphQLInterfaceType {
    return new GraphQLInterfaceType({
      name,
      interfaces: () => (name === "Named" ? [this.composites.get("Thing") as GraphQLInterfaceType] : []),
      fields: () => {
        const fields = this.fieldsOf(name, prescribed[name]!);
        return Object.fromEntries(["echo", ...prescribed[name]!].map((field) => [field, fields[field]!]));
      },
      resolveType: this.typeResolver(name),
    });
  }

  private objectType(name: string): GraphQLObjectType {
    const interfaces = implementations[name]!;
    const isPromised = this.chance.of(`${name}:isTypeOf promised`) < 0.5;
    return new GraphQLObjectType<unknown, Outcomes>({
      name,
      interfaces: () => interfaces.map((each) => this.composites.get(each) as GraphQLInterfaceType),
      fields: () =>
        this.fieldsOf(
          name,
          interfaces.flatMap((each) => prescribed[each]!),
        ),
      isTypeOf:
        this.chance.of(`${name}:isTypeOf`) < 0.4
          ? (value, outcomes) => outcomes.isTypeOf(value, name, isPromised)
          : undefined,
    });
  }

  private typeResolver(name: string): ((value: unknown, outcomes: Outcomes) => string) | undefined {
    const isPromised = this.chance.of(`${name}:type promised`) < 0.3;
    const own = (value: unknown, outcomes: Outcomes): string => outcomes.typeOf(value, isPromised) as string;
    return this.chance.of(`${name}:resolveType`) < 0.6 ? own : undefined;
  }

  private fieldsOf(owner: string, shared: readonly string[]): Fields {
    const fields: Fields = { echo };
    for (const name of ["leaf0", "leaf1", "leaf2", "leaf3", "part0", "part1", "part2"]) {
      const key = shared.includes(name) ? `shared.${name}` : `${owner}.${name}`;
      const type = name.startsWith("leaf")
        ? this.chance.pick(leaves, `${key}:type`)
        : this.composites.get(this.chance.pick(compositeNames, `${key}:type`))!;
      fields[name] = this.field(owner, name, this.wrapped(type, key));
    }
    return fields;
  }

  private field(owner: string, name: string, strict: GraphQLOutputType): Field {
    this.strictTypes.set(`${owner}.${name}`, strict);
    const type = this.lenient ? withoutNonNull(strict) : strict;
    const isRoot = owner === "Query" || owner === "Mutation";
    if (isRoot || this.chance.of(`${owner}.${name}:resolver`) < 0.5) {
      return { type, resolve: (_source, _args, outcomes, info) => outcomes.resolve(info, strict) };
    }
    const properties = this.properties.get(owner) ?? [];
    this.properties.set(owner, [...properties, [name, strict]]);
    return { type };
  }

  private wrapped(type: GraphQLNullableType & GraphQLOutputType, key: string): GraphQLOutputType {
    const lists = this.chance.pick([0, 0, 0, 1, 1, 2], `${key}:lists`);
    let result: GraphQLOutputType = this.maybeNonNull(type, `${key}:0`);
    for (let level = 1; level <= lists; level++) result = this.maybeNonNull(new GraphQLList(result), `${key}:${level}`);
    return result;
  }

  private maybeNonNull(type: GraphQLNullableType & GraphQLOutputType, key: string): GraphQLOutputType {
    return this.chance.of(`${key}:nonNull`) < 0.4 ? new GraphQLNonNull(type) : type;
  }
}

function withoutNonNull(type: GraphQLOutputType): GraphQLOutputType {
  const nullable = getNullableType(type) as GraphQLOutputType;
  return isListType(nullable) ? new GraphQLList(withoutNonNull(nullable.ofType as GraphQLOutputType)) : nullable;
}
