import { readFileSync } from "node:fs";
import type { Static, TSchema } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";

/** The file's content when it is JSON of the schema's shape, otherwise what is wrong with it, without quoting it. */
export type JsonFile<T> = { readonly content: T } | { readonly problem: string };

export function readJsonFile<S extends TSchema>(path: string, schema: S): JsonFile<Static<S>> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return { problem: "a file that can be read" };
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: "a file of JSON" };
  }
  const check = TypeCompiler.Compile(schema);
  if (check.Check(content)) return { content };
  const first = check.Errors(content).First();
  return {
    problem: `a fitting JSON file: at ${first?.path || "its top"}, ${first?.message.toLowerCase() ?? "a mismatch"}`,
  };
}
