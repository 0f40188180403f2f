import { readFileSync } from "node:fs";
import type { Static, TSchema } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";

/** The file's content if it is JSON that matches the schema; otherwise what is expected, without quoting the file. */
export type JsonFile<T> = { readonly content: T } | { readonly problem: string };

export function readJsonFile<S extends TSchema>(path: string, schema: S): JsonFile<Static<S>> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return { problem: "a readable file" };
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: "a JSON file" };
  }
  const check = TypeCompiler.Compile(schema);
  if (check.Check(content)) return { content };
  const first = check.Errors(content).First();
  return {
    problem: `a JSON file of the documented shape: at ${first?.path || "the top level"}, ${first?.message.toLowerCase() ?? "a mismatch"}`,
  };
}
