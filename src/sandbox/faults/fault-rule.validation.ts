import { FAULT_KINDS, FaultKind, FaultRule } from "./fault-rule";

/** Why a value is not a fault rule. */
export class FaultRuleProblem extends Error {
  override readonly name = "FaultRuleProblem";
}

type FieldType = "string" | "number" | "any";

const UPSTREAMS = ["vsee", "bastion", "preauth", "vba"];
const SHARED: Readonly<Record<string, FieldType>> = {
  upstream: "string",
  kind: "string",
  route: "string",
  method: "string",
  times: "number",
  probability: "number",
};

/** The further fields of each kind; `!` marks required ones. */
const OWN: Readonly<Record<FaultKind, Readonly<Record<string, FieldType | `${FieldType}!`>>>> = {
  delay: { ms: "number!" },
  status: { status: "number!", retryAfter: "any" },
  "reset-before-headers": {},
  "reset-mid-body": {},
  "no-answer": {},
  "slow-drip": { bytesPerSecond: "number" },
  "cut-json": {},
  "html-200": {},
  "wrong-type": { path: "string!", value: "any" },
  "missing-field": { path: "string!" },
  "extra-fields": {},
  "proto-keys": {},
  "huge-body": { bytes: "number" },
  "gzip-bomb": { bytes: "number" },
  redirect: { url: "string!", status: "number" },
  "refusal-with-200": {},
  "answer-lost": {},
  "wrong-content-type": { contentType: "string" },
  "refuse-connections": {},
  "drop-connections": {},
};

function demand(isRight: boolean, problem: string): asserts isRight {
  if (!isRight) throw new FaultRuleProblem(problem);
}

function checkField(name: string, value: unknown, spec: string): void {
  if (value === undefined) return demand(!spec.endsWith("!"), `${name} is required.`);
  const type = spec.replace("!", "");
  demand(type === "any" || typeof value === type, `${name} must be a ${type}.`);
}

/** The rule a control request means; throws {@link FaultRuleProblem} for anything else. */
export function checkFaultRule(candidate: unknown): FaultRule {
  demand(typeof candidate === "object" && candidate !== null, "A rule is an object.");
  const rule = candidate as Record<string, unknown>;
  demand(UPSTREAMS.includes(rule["upstream"] as string), `upstream must be one of ${UPSTREAMS.join(", ")}.`);
  const kind = FAULT_KINDS.find((known) => known === rule["kind"]);
  demand(kind !== undefined, `kind must be one of ${FAULT_KINDS.join(", ")}.`);
  const specs: Readonly<Record<string, string>> = { ...SHARED, ...OWN[kind] };
  const unknown = Object.keys(rule).find((name) => !(name in specs));
  demand(unknown === undefined, `${unknown} is no field of such a rule.`);
  for (const [name, spec] of Object.entries(specs)) checkField(name, rule[name], spec);
  return rule as unknown as FaultRule;
}
