import type { DocumentNode } from "graphql";

/** A parsed document that knows the types of its data and variables, as Apollo Client, urql and others read it. */
export interface TypedDocumentNode<Data, Variables> extends DocumentNode {
  /** Carries the types; never set. */
  __apiType?: (variables: Variables) => Data;
}
