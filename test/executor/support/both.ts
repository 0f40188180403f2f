import { execute as graphqlJs, parse, type ExecutionArgs, type ExecutionResult } from "graphql";
import { differences } from "./compare";
import { executeDocument } from "./execute-document";

export type Request = Omit<ExecutionArgs, "document"> & { readonly text: string };

/** Our answer, after making sure that it is graphql-js's, with one error for each position that is null because of errors. */
export async function bothAnswer({ text, ...args }: Request): Promise<ExecutionResult> {
  const document = parse(text);
  const answering = executeDocument({ ...args, document });
  const answered = await answering;
  expect(differences(answered, await graphqlJs({ ...args, document }), answering instanceof Promise)).toEqual([]);
  return answered;
}

/** The same for a request that must be answered without a promise. */
export function bothAnswerAtOnce({ text, ...args }: Request): ExecutionResult {
  const document = parse(text);
  const answered = executeDocument({ ...args, document });
  if (answered instanceof Promise) throw new Error("answered with a promise");
  expect(differences(answered, graphqlJs({ ...args, document }) as ExecutionResult, false)).toEqual([]);
  return answered;
}
