import { GraphQLError, type ASTVisitor, type ValidationContext } from "graphql";

/** Whether it holds a NUL, or half a surrogate pair: no text of anybody's does, and programs behind this one may trip over them. */
function isNoText(value: string): boolean {
  return !value.isWellFormed() || value.includes("\0");
}

/** Whether a request's variables hold, at any depth, what is no text. They are as deep as JSON could be read. */
export function holdsNoText(variables: unknown): boolean {
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string") {
      if (isNoText(value)) return true;
    } else if (Array.isArray(value)) {
      for (const part of value) waiting.push(part);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) waiting.push(key, part);
    }
  }
  return false;
}

/** The same for what is written into the document itself. */
export function TextValuesRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue: (node) => {
      if (isNoText(node.value))
        context.reportError(
          new GraphQLError("A text contains a character that is not text: NUL or half of a surrogate pair.", {
            nodes: node,
          }),
        );
    },
  };
}
