/**
 * Parts of graphql-js that its index does not export and that a second executor needs: collecting selections, finding field
 * definitions, paths, and how values are printed. graphql-js 16 allows deep imports; 17 does not. It can be removed when
 * graphql-js exports them, or together with `src/executor`.
 */
import * as fields from "graphql/execution/collectFields";
import * as execution from "graphql/execution/execute";
import * as text from "graphql/jsutils/inspect";
import * as paths from "graphql/jsutils/Path";

export const { collectFields, collectSubfields } = fields;
export const { getFieldDef } = execution;
export const { inspect } = text;
export const { addPath, pathToArray } = paths;
export type { Path } from "graphql/jsutils/Path";
export type { PromiseOrValue } from "graphql/jsutils/PromiseOrValue";
