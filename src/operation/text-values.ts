import { GraphQLError, type ASTVisitor, type ValidationContext } from "graphql";

/** Whether it contains a NUL or a lone surrogate, which nobody types and upstreams may not handle. */
function isIllFormed(value: string): boolean {
  return !value.isWellFormed() || value.includes("\0");
}

/** Whether variables contain ill-formed text at any depth. Iterative, because they may be nested deeply. */
export function hasIllFormedText(variables: unknown): boolean {
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string") {
      if (isIllFormed(value)) return true;
    } else if (Array.isArray(value)) {
      for (const part of value) waiting.push(part);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) waiting.push(key, part);
    }
  }
  return false;
}

/** Refuses ill-formed text in the document itself. */
export function TextValuesRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue: (node) => {
      if (isIllFormed(node.value))
        context.reportError(
          new GraphQLError("A string contains NUL or half of a surrogate pair: remove that character.", {
            nodes: node,
          }),
        );
    },
  };
}
