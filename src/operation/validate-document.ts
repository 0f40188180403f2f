import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { excessOf } from "./measure-document";
import { refusal } from "./operation-error";
import { operationLimits } from "./operation-limits";
import { TextValuesRule } from "./text-values";

type Verdict = readonly GraphQLError[];

/** Judges documents against limits and schema, each document once. */
export class DocumentValidator {
  private readonly excesses = new WeakMap<DocumentNode, Verdict>();
  private readonly verdicts = new WeakMap<DocumentNode, Verdict>();

  constructor(
    private readonly schema: GraphQLSchema,
    /** Whether clients may learn the schema: by introspection, and by suggestions in errors. */
    private readonly introspection: boolean,
  ) {}

  /** Why the document is too large to be looked at; empty where it is not. */
  excess(document: DocumentNode): Verdict {
    return remember(this.excesses, document, () => {
      const excess = excessOf(document);
      return excess === null ? [] : [refusal("OPERATION_TOO_LARGE", excess)];
    });
  }

  /** What the schema has against the document, which must have passed {@link excess}. */
  mistakes(document: DocumentNode): Verdict {
    return remember(this.verdicts, document, () => {
      const own = this.introspection ? [TextValuesRule] : [TextValuesRule, NoSchemaIntrospectionCustomRule];
      const options = { maxErrors: operationLimits.validationErrors, hideSuggestions: !this.introspection };
      return validate(this.schema, document, [...specifiedRules, ...own], options).map(toClientError);
    });
  }
}

function remember(known: WeakMap<DocumentNode, Verdict>, document: DocumentNode, judge: () => Verdict): Verdict {
  const verdict = known.get(document) ?? judge();
  known.set(document, verdict);
  return verdict;
}

function toClientError({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } };
  return new GraphQLError(withoutLiteral(message, nodes?.[0]?.kind ?? ""), { nodes, extensions });
}

/** A literal that does not fit is not quoted: clients that write values into documents write people's into them. */
function withoutLiteral(message: string, kind: string): string {
  if (!kind.endsWith("Value")) return message;
  const type =
    /^Expected value of type "([^"]+)"/.exec(message)?.[1] ?? /^Field "[^"]*" of required type/.exec(message);
  if (typeof type === "string") return `Expected value of type "${type}".`;
  return type ? message : "A value does not fit its type.";
}
