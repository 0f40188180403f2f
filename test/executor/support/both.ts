import { execute as graphqlJs, parse, type ExecutionArgs, type ExecutionResult } from "graphql";
import { executeDocument } from "./execute-document";
import { printed } from "./compare";

export type Request = Omit<ExecutionArgs, "document"> & { readonly text: string };

/** Our answer, after making sure that it is graphql-js's, down to the order of keys and errors. */
export async function bothAnswer({ text, ...args }: Request): Promise<ExecutionResult> {
  const document = parse(text);
  const answered = await executeDocument({ ...args, document });
  expect(printed(answered)).toBe(printed(await graphqlJs({ ...args, document })));
  return answered;
}

/** The same for a request that must be answered without a promise. */
export function bothAnswerAtOnce({ text, ...args }: Request): ExecutionResult {
  const document = parse(text);
  const answered = executeDocument({ ...args, document });
  if (answered instanceof Promise) throw new Error("answered with a promise");
  expect(printed(answered)).toBe(printed(graphqlJs({ ...args, document }) as ExecutionResult));
  return answered;
}
