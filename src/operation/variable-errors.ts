import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  GraphQLError,
  isInputObjectType,
  isInputType,
  isListType,
  Kind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { refusal } from "./operation-error";

type Path = readonly (string | number)[];

/** Each costs an error with a stack; whoever has sent more has made one mistake many times. */
const mostMisfits = 10;

/** How the executor is to read variables whose errors come here: it makes no suggestions, which nobody would see. */
export const variableReading = { hideSuggestions: true, options: { maxCoercionErrors: mostMisfits } } as const;

/**
 * Errors of an operation that was refused for its variables, saying where a value does not fit and what fits there.
 * graphql-js quotes the value, which may be anything about a person.
 */
export function variableErrors(
  errors: readonly Error[],
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): GraphQLError[] {
  const misfits = new Map<string, Iterator<Misfit>>();
  return errors.map((error) => {
    const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
    if (node?.kind !== Kind.VARIABLE_DEFINITION) {
      if (error.message.startsWith("Too many errors")) return refusal("BAD_USER_INPUT", "Too many values do not fit.");
      // What is neither a refused variable nor an error of the operation's choice comes from values nested too deeply.
      return error instanceof GraphQLError ? error : refusal("BAD_USER_INPUT", "A variable cannot be read.");
    }
    const name = node.variable.name.value;
    if (!error.message.includes(" invalid value")) return refusal("BAD_USER_INPUT", error.message, { nodes: node });
    const type = typeFromAST(schema, node.type as never) as GraphQLInputType | undefined;
    const ofVariable = misfits.get(name) ?? misfitsOf(variables[name], type).values();
    misfits.set(name, ofVariable);
    const { value: misfit } = ofVariable.next() as IteratorResult<Misfit, undefined>;
    return refusal("BAD_USER_INPUT", describe(name, misfit), { nodes: node });
  });
}

interface Misfit {
  readonly path: Path;
  readonly expected: string;
}

function describe(name: string, misfit: Misfit | undefined): string {
  if (misfit === undefined) return `Variable "$${name}" has an invalid value.`;
  const place = [name, ...misfit.path].reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
  return `Variable "$${name}" has an invalid value at "${place}": expected ${misfit.expected}.`;
}

function misfitsOf(value: unknown, type: GraphQLInputType | undefined): Misfit[] {
  const misfits: Misfit[] = [];
  if (!isInputType(type)) return misfits;
  try {
    coerceInputValue(
      value,
      type,
      (path) => {
        misfits.push({ path: [...path], expected: expectedAt(type, path) });
        // graphql-js makes an error with a stack of each: thousands of them take seconds.
        if (misfits.length >= mostMisfits) throw new EnoughMisfits();
      },
      true,
    );
  } catch (error) {
    if (!(error instanceof EnoughMisfits)) throw error;
  }
  return misfits;
}

class EnoughMisfits extends Error {}

function expectedAt(type: GraphQLInputType, path: Path): string {
  let here: GraphQLInputType = type;
  for (const key of path) {
    const nullable: unknown = getNullableType(here);
    if (typeof key === "number" && isListType(nullable)) here = nullable.ofType as GraphQLInputType;
    else if (isInputObjectType(nullable)) here = nullable.getFields()[key]?.type ?? here;
  }
  const named = getNamedType(here);
  return isInputObjectType(named) ? `${here.toString()} with its required fields and no others` : here.toString();
}
