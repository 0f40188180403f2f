import { GraphQLError, type ASTVisitor, type ValidationContext } from "graphql";

/** A NUL, or half a surrogate pair: what no text of anybody's holds and what programs behind this one may trip over. */
const noText = /\0|\p{Cs}/u;

/** Whether a request's variables hold, at any depth, what is no text. They are as deep as JSON could be read. */
export function holdsNoText(variables: unknown): boolean {
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string") {
      if (noText.test(value)) return true;
    } else if (typeof value === "object" && value !== null) {
      for (const part of keysAndValues(value)) waiting.push(part);
    }
  }
  return false;
}

/** The same for what is written into the document itself. */
export function TextValuesRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue: (node) => {
      if (noText.test(node.value))
        context.reportError(new GraphQLError("A text holds a character that is none.", { nodes: node }));
    },
  };
}

function keysAndValues(value: object): unknown[] {
  return Array.isArray(value) ? value : Object.entries(value).flat();
}
