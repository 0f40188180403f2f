import type { ExecutionResult, GraphQLError } from "graphql";
import { elsewhere } from "./outcomes";

/** All that a caller, a log or an error mask can see of an error. */
function visible(error: GraphQLError): unknown {
  const { message, path, locations, extensions, originalError, positions, nodes, name } = error;
  const original = originalError && [originalError.name, originalError.message, originalError.constructor.name];
  return {
    message,
    path,
    locations,
    extensions: { ...extensions },
    original,
    positions,
    nodes: nodes?.length,
    name,
    json: error.toJSON(),
  };
}

/** An answer without its errors, as text: keys in their order. */
export function printedData({ data, errors: _errors, ...rest }: ExecutionResult): string {
  return JSON.stringify({ keys: Object.keys(rest), data }, null, 1);
}

/** Errors as texts, by the position that is null because of them: the field itself, or the nearest above it that may be. */
export function errorsByNull({ data, errors = [] }: ExecutionResult): Map<string, string[]> {
  const byNull = new Map<string, string[]>();
  for (const error of errors) {
    const at = nullOn(error.path ?? [], data);
    byNull.set(at, [...(byNull.get(at) ?? []), JSON.stringify(visible(error))]);
  }
  return byNull;
}

function nullOn(path: readonly (string | number)[], data: unknown): string {
  let value = data;
  let depth = 0;
  while (value != null && depth < path.length) value = (value as Record<string, unknown>)[path[depth++]!];
  return JSON.stringify(path.slice(0, depth));
}

/**
 * What is wrong with an answer, beside graphql-js's: it must have the same data, and for each position that is null because
 * of errors one of those that graphql-js has for it. Where promises settle, graphql-js lets timing choose which: then any
 * error that makes the position null will do.
 */
export function differences(answered: ExecutionResult, expected: ExecutionResult, isTimed: boolean): string[] {
  const complaints: string[] = [];
  if (printedData(answered) !== printedData(expected)) {
    complaints.push(`answered ${printedData(answered)}, not ${printedData(expected)}`);
  }
  // A request that was refused has errors without a place in the answer.
  if (answered.data === undefined) {
    const [ours, theirs] = [answered, expected].map(({ errors }) => JSON.stringify(errors?.map(visible)));
    return ours === theirs ? complaints : [...complaints, `refused for ${ours}, not ${theirs}`];
  }
  // An error with its own path does not show which null it explains.
  if (answered.errors?.some(({ path }) => path?.[0] === elsewhere)) return complaints;
  const ours = errorsByNull(answered);
  const theirs = errorsByNull(expected);
  for (const [at, errors] of ours) {
    if (errors.length > 1) complaints.push(`several errors for ${at}: ${errors.join()}`);
    if (!theirs.has(at)) complaints.push(`only we have an error for ${at}`);
    for (const error of isTimed ? [] : errors) {
      if (!theirs.get(at)?.includes(error)) complaints.push(`only we have ${error} for ${at}`);
    }
  }
  // If several errors make one position null, ours may be another than the one with its own path.
  const isPlaced = ours.size > 0 ? (at: string) => at !== JSON.stringify([elsewhere]) : () => true;
  for (const at of theirs.keys()) if (!ours.has(at) && isPlaced(at)) complaints.push(`no error for ${at}`);
  return complaints;
}
