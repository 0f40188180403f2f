import { id, integer, text } from "../wire/wire-kind";
import { wireShape, type ViewOf } from "../wire/wire-view";
import { planFields, secretFields, type ReadableField } from "./plan-fields";

type ReadableKinds = { readonly [F in ReadableField]: (typeof planFields)[F]["kind"] };

const readableKinds = Object.fromEntries(
  Object.entries(planFields)
    .filter(([name]) => !(secretFields as readonly string[]).includes(name))
    .map(([name, { kind }]) => [name, kind]),
) as unknown as ReadableKinds;

/** A plan's benefits without the two Context4 credentials, which no view of a plan contains. */
export const PlanBenefitsWire = wireShape("vba", "plan", readableKinds);
export type PlanBenefitsWire = ViewOf<typeof PlanBenefitsWire>;

/** Content of a list's `x-pagination` header, as JSON. */
export const PaginationWire = wireShape("vba", "x-pagination", {
  TotalCount: integer,
  TotalPages: integer,
  CurrentPage: integer,
  PageSize: integer,
});
export type PaginationWire = ViewOf<typeof PaginationWire>;

/** The result of one item of a batch. */
export const BatchItemWire = wireShape("vba", "plans-batch", { status: integer });
export type BatchItemWire = ViewOf<typeof BatchItemWire>;

/** A part of an item's key, e.g. `plan_ID` and its value. */
export const BatchKeyWire = wireShape("vba", "plans-batch.id", { key: text, value: id });
