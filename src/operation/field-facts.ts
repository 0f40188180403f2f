import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import type { FieldPolicy } from "../auth/policy";
import { unitCosts } from "./unit-costs";

type Field = GraphQLField<unknown, unknown>;

/** What limits, cost, audit and caching need to know of a field. */
export interface FieldFacts {
  readonly field: Field;
  readonly answers: GraphQLNamedType;
  /** Cost of one value of the field, without what is selected below it. */
  readonly weight: number;
  /** Cost of loading the field, once for each object that it is selected on. */
  readonly loadWeight: number;
  readonly listSize: ListSize;
  readonly tier: FieldPolicy["tier"] | undefined;
  /** How long a client may cache the field's value; -1: not at all; Infinity: the field sets no limit. */
  readonly maxAgeSeconds: number;
}

/** The federation directive of the same name. */
export interface ListSize {
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[] | null;
  /** The argument with the keys of the returned objects, e.g. `ids`. */
  readonly keyArgument: string | undefined;
}

const metaFields = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];
const valueless = { weight: 0, loadWeight: 0, tier: undefined } as const;
const single: ListSize = { assumedSize: 1, slicingArguments: [], sizedFields: null, keyArgument: undefined };

/** Reads the directives and policies of all fields of a schema once. */
export class SchemaFacts {
  private readonly fields = new Map<Field, FieldFacts>();
  private readonly metaFields: ReadonlyMap<string, FieldFacts>;

  constructor(
    readonly schema: GraphQLSchema,
    policies: ReadonlyMap<string, FieldPolicy>,
  ) {
    const ages = agesOfTypes(policies);
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        this.fields.set(field, this.read(field, type.name, policies.get(`${type.name}.${field.name}`), ages));
      }
    }
    this.metaFields = new Map(metaFields.map((field) => [field.name, this.ofMetaField(field)]));
  }

  /** Undefined if the type has no such field. */
  of(type: GraphQLNamedType | undefined, name: string): FieldFacts | undefined {
    if (name.startsWith("__")) return this.metaFields.get(name);
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const field = type.getFields()[name];
    return field && this.fields.get(field);
  }

  private read(
    field: Field,
    parent: string,
    policy: FieldPolicy | undefined,
    ages: ReadonlyMap<string, number>,
  ): FieldFacts {
    const answers = getNamedType(field.type);
    return {
      field,
      answers,
      weight: weightOf(field) ?? (isLeafType(answers) ? unitCosts.leaf : unitCosts.object),
      loadWeight: field.resolve && !isLeafType(answers) ? unitCosts.load : 0,
      listSize: this.listSizeOf(field),
      tier: policy?.tier,
      maxAgeSeconds: ages.get(isCompositeType(answers) ? answers.name : parent) ?? -1,
    };
  }

  /** Introspection costs nothing and is not cached; `__typename` sets no limit of its own. */
  private ofMetaField(field: Field): FieldFacts {
    const answers = this.schema.getType(getNamedType(field.type).name) ?? getNamedType(field.type);
    const maxAgeSeconds = field === TypeNameMetaFieldDef ? Infinity : -1;
    return { ...valueless, field, answers, listSize: single, maxAgeSeconds };
  }

  private listSizeOf(field: Field): ListSize {
    const directive = this.schema.getDirective("listSize") ?? this.schema.getDirective("federation__listSize");
    const given = directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
    const keys = isListType(getNullableType(field.type)) ? listArgumentOf(field) : undefined;
    return { ...single, ...given, keyArgument: keys };
  }
}

/** How long each type may be cached: as long as all of its fields may. */
function agesOfTypes(policies: ReadonlyMap<string, FieldPolicy>): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  for (const [field, { maxAgeSeconds = -1 }] of policies) {
    const type = field.slice(0, field.indexOf("."));
    ages.set(type, Math.min(ages.get(type) ?? Infinity, maxAgeSeconds));
  }
  return ages;
}

function listArgumentOf({ args }: Field): string | undefined {
  return args.find(({ type }) => isListType(getNullableType(type)))?.name;
}

function weightOf({ astNode }: Field): number | undefined {
  const cost = astNode?.directives?.find(({ name }) => /^(federation__)?cost$/.test(name.value));
  const weight = cost?.arguments?.find(({ name }) => name.value === "weight")?.value;
  return weight?.kind === Kind.INT ? Number(weight.value) : undefined;
}
