import { Type } from "@sinclair/typebox";
import type { InsurerEntry } from "../insurer/insurer-directory";
import type { Environment } from "./environment";
import { readJsonFile } from "./json-file";

const slug = Type.String({ pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$" });
const entries = Type.Array(
  Type.Object({
    code: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    vseeCodes: Type.Array(Type.String({ minLength: 1 })),
    broker: Type.Boolean(),
    preAuthInsurance: Type.Optional(slug),
    proof: Type.Optional(
      Type.Union((["eligibility", "member", "either", "both"] as const).map((word) => Type.Literal(word))),
    ),
  }),
);

/** The insurers of `INSURERS_FILE`. A clinic's spelling must belong to one insurer only, or a card would lead to two. */
export function readInsurersFile(env: Environment): readonly InsurerEntry[] {
  const path = env.required("INSURERS_FILE", "the path of the insurers file");
  if (path === "") return [];
  const file = readJsonFile(path, entries);
  if ("problem" in file) {
    env.problem("INSURERS_FILE", file.problem);
    return [];
  }
  const spellings = file.content.flatMap(({ vseeCodes }) => [...new Set(vseeCodes)]);
  if (new Set(spellings).size < spellings.length) {
    env.problem("INSURERS_FILE", "each clinic spelling in one entry only");
  }
  if (file.content.some(({ broker, proof }) => !broker && proof === "member")) {
    env.problem("INSURERS_FILE", '"proof": "member" only where "broker" is true');
  }
  return file.content;
}
