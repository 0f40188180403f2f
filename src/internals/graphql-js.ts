/**
 * Parts of graphql-js that its index does not export and that a second executor needs: how selections are collected, which
 * definition a field has, paths as graphql-js makes them, and the words in which it shows a value. graphql-js 16 lets deep
 * imports through; 17 does not. It can go when graphql-js exports them, or when `src/executor` does.
 */
export { collectFields, collectSubfields } from "graphql/execution/collectFields";
export { getFieldDef } from "graphql/execution/execute";
export { inspect } from "graphql/jsutils/inspect";
export { addPath, pathToArray, type Path } from "graphql/jsutils/Path";
export type { PromiseOrValue } from "graphql/jsutils/PromiseOrValue";
