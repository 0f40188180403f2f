/**
 * Parts of graphql-js that its index does not export and that a second executor needs: how selections are collected, which
 * definition a field has, paths as graphql-js makes them, and the words in which it shows a value. graphql-js 16 lets deep
 * imports through; 17 does not. It can go when graphql-js exports them, or when `src/executor` does.
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
