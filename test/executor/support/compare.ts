import type { ExecutionResult, GraphQLError } from "graphql";

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

/** An answer as text: keys and errors in their order. */
export function printed({ data, errors, ...rest }: ExecutionResult): string {
  return JSON.stringify({ keys: Object.keys(rest), data, errors: errors?.map(visible) }, null, 1);
}

/** An answer as text, whatever order its errors came in. */
export function printedSorted({ data, errors }: ExecutionResult): string {
  const sorted = errors?.map((error) => JSON.stringify(visible(error))).sort();
  return JSON.stringify({ data, errors: sorted }, null, 1);
}
