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

/** What the schema says of a field, as far as limits, cost, audit and caching ask. */
export interface FieldFacts {
  readonly field: Field;
  readonly answers: GraphQLNamedType;
  /** Cost of one answer of the field, what is selected below it left out. */
  readonly weight: number;
  /** Cost of getting the answers, once for each object that the field is selected on. */
  readonly loadWeight: number;
  readonly listSize: ListSize;
  readonly tier: FieldPolicy["tier"] | undefined;
  /** How long a client may keep what the field answers; -1 where it may not, Infinity where the field says nothing. */
  readonly maxAgeSeconds: number;
}

/** The federation directive of the same name. */
export interface ListSize {
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[] | null;
  /** The argument that lists what the field answers, e.g. `ids`. */
  readonly keyArgument: string | undefined;
}

const metaFields = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];
const valueless = { weight: 0, loadWeight: 0, tier: undefined } as const;
const single: ListSize = { assumedSize: 1, slicingArguments: [], sizedFields: null, keyArgument: undefined };

/** Reads the directives and policies of a schema's fields once, so that no document has to. */
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

  /** Undefined where the type has no such field. */
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

  /** Introspection costs nothing and may not be kept; `__typename` is as fleeting as its neighbours. */
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

/** The types whose answers may be kept: those all of whose fields may, for as long as the most fleeting of them. */
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
