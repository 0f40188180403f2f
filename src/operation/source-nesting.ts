import { operationLimits } from "./operation-limits";

/** Strings and comments, whose brackets do not count. */
const opaque = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*/g;

/**
 * Whether a document's brackets are nested too deeply. Checked before parsing: the parser is recursive and could exhaust the
 * stack.
 */
export function isNestedTooDeeply(source: string): boolean {
  if (source.length < operationLimits.brackets) return false;
  let depth = 0;
  for (const sign of source.replace(opaque, "")) {
    if (sign === "{" || sign === "[" || sign === "(") depth++;
    else if (sign === "}" || sign === "]" || sign === ")") depth--;
    if (depth > operationLimits.brackets) return true;
  }
  return false;
}
