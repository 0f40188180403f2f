import {
  coerceInputValue,
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
import { expectedInput } from "./expected-input";
import { refusal } from "./operation-error";

type Path = readonly (string | number)[];

/** Each costs an error with a stack, and more of them say nothing new. */
const mostMisfits = 10;

/** Coercion options for variables whose errors are described here. Suggestions would never be shown. */
export const variableReading = { hideSuggestions: true, options: { maxCoercionErrors: mostMisfits } } as const;

/**
 * Errors for invalid variables: where each invalid value is, and which values are valid there. graphql-js would quote the
 * value, which may be personal data.
 */
export function variableErrors(
  errors: readonly Error[],
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  introspection: boolean,
): GraphQLError[] {
  const misfits = new Map<string, Iterator<string>>();
  return errors.map((error) => {
    const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
    if (node?.kind !== Kind.VARIABLE_DEFINITION) {
      if (error.message.startsWith("Too many errors")) return refusal("BAD_USER_INPUT", "Too many values are invalid.");
      // Any other error comes from values that are nested too deeply.
      return error instanceof GraphQLError
        ? error
        : refusal("BAD_USER_INPUT", "A variable cannot be read: it may be nested too deeply.");
    }
    const name = node.variable.name.value;
    if (!error.message.includes(" invalid value")) return refusal("BAD_USER_INPUT", error.message, { nodes: node });
    const type = typeFromAST(schema, node.type as never) as GraphQLInputType | undefined;
    const ofVariable = misfits.get(name) ?? misfitsOf(name, variables[name], type, introspection).values();
    misfits.set(name, ofVariable);
    const { value: misfit } = ofVariable.next() as IteratorResult<string, undefined>;
    return refusal("BAD_USER_INPUT", misfit ?? `Variable "$${name}" is invalid.`, { nodes: node });
  });
}

function misfitsOf(name: string, value: unknown, type: GraphQLInputType | undefined, introspection: boolean): string[] {
  const misfits: string[] = [];
  if (!isInputType(type)) return misfits;
  try {
    coerceInputValue(
      value,
      type,
      (path, _invalid, { message }) => {
        misfits.push(describe(name, type, path, message, introspection));
        // graphql-js makes an error with a stack for each: thousands of them take seconds.
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

function describe(
  variable: string,
  type: GraphQLInputType,
  path: Path,
  message: string,
  introspection: boolean,
): string {
  const at = (...below: Path): string =>
    `Variable "$${variable}" is invalid at "${placeOf([variable, ...path, ...below])}"`;
  const missing = /^Field "(\w+)" of required type/.exec(message)?.[1];
  if (missing) return `${at(missing)}: required field is missing.`;
  const unknown = /^Field "([^"]*)" is not defined/.exec(message)?.[1];
  // A key that is not a name may be personal data.
  if (unknown !== undefined) {
    return /^[A-Za-z_]\w{0,63}$/.test(unknown) ? `${at(unknown)}: unknown field.` : `${at()}: it has an unknown field.`;
  }
  if (message.startsWith("Expected non-nullable type")) return `${at()}: it must not be null.`;
  return `${at()}: ${expectedInput(typeAt(type, path), introspection)}.`;
}

/** E.g. `input.cards[1].type`. */
export function placeOf(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
}

function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType {
  let here: GraphQLInputType = type;
  for (const key of path) {
    const nullable: unknown = getNullableType(here);
    if (typeof key === "number" && isListType(nullable)) here = nullable.ofType as GraphQLInputType;
    else if (isInputObjectType(nullable)) here = nullable.getFields()[key]?.type ?? here;
  }
  return here;
}
