import { operationLimits } from "./operation-limits";

/** Text, comments and strings of all kinds in one piece each, so that a bracket within them counts nothing. */
const opaque = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*/g;

/**
 * Whether a document's brackets stand in each other too deeply. Looked at before it is parsed: the parser goes into each
 * other as deep as they do, and takes its time or the whole stack.
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
