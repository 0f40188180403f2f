import { GraphQLError, type ASTVisitor, type ValidationContext } from "graphql";

/** Whether it contains a NUL or a lone surrogate, which nobody types and upstreams may not handle. */
export function isIllFormed(value: string): boolean {
  return !value.isWellFormed() || value.includes("\0");
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
