import { PLAN_FIELDS, PlanField } from "./plan-fields";
import type { BenefitPlanRecord } from "./vba.records";
import { clock } from "../../clock";

/** One item's result; the batch as a whole succeeds whatever its items do. */
export interface BatchItemResult {
  readonly id: readonly { readonly key: string; readonly value: string | null }[];
  readonly status: number;
  readonly body: string;
}

const FIELD_NAMES: ReadonlySet<string> = new Set(PLAN_FIELDS.map(({ name }) => name));
const INT32_MAX = 2 ** 31 - 1;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function isOfType(value: unknown, { type }: PlanField): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value) && Math.abs(value as number) <= INT32_MAX;
    case "datetime":
      return typeof value === "string" && ISO_8601.test(value) && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === type;
  }
}

function fieldProblem(value: unknown, field: PlanField): string | undefined {
  if (value === undefined || value === null) return field.required ? `The ${field.name} field is required.` : undefined;
  if (!isOfType(value, field)) return `The ${field.name} field is not of type ${field.type}.`;
  if (field.name === "plan_ID" && value === "") return "The plan_ID field is required.";
  if (field.maxLength !== undefined && (value as string).length > field.maxLength)
    return `The ${field.name} field is longer than ${field.maxLength} characters.`;
  return undefined;
}

function problemOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return "The item is not an object.";
  const unknown = Object.keys(item).find((name) => !FIELD_NAMES.has(name));
  if (unknown !== undefined) return `The field ${unknown} is unknown.`;
  for (const field of PLAN_FIELDS) {
    const problem = fieldProblem((item as Record<string, unknown>)[field.name], field);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function idOf(item: unknown): BatchItemResult["id"] {
  const id = typeof item === "object" && item !== null ? (item as Partial<BenefitPlanRecord>).plan_ID : undefined;
  return [{ key: "plan_ID", value: typeof id === "string" ? id : null }];
}

/** A PUT replaces: omitted fields of the item become null. Only the server sets when the record changed. */
function toRecord(item: Partial<BenefitPlanRecord>): BenefitPlanRecord {
  const values = Object.fromEntries(PLAN_FIELDS.map(({ name }) => [name, item[name] ?? null]));
  return { ...(values as BenefitPlanRecord), update_Date: clock.date().toISOString() };
}

/** Creates or replaces each plan on its own, in order. */
export function saveBatch(plans: Map<string, BenefitPlanRecord>, items: readonly unknown[]): BatchItemResult[] {
  return items.map((item) => {
    const problem = problemOf(item);
    if (problem !== undefined) return { id: idOf(item), status: 400, body: problem };
    const plan = toRecord(item as Partial<BenefitPlanRecord>);
    const exists = plans.has(plan.plan_ID);
    plans.set(plan.plan_ID, plan);
    return exists ? { id: idOf(item), status: 200, body: "Updated" } : { id: idOf(item), status: 201, body: "Created" };
  });
}
