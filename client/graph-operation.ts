/** A named operation as text: a tenth of the size of a parsed document. */
export interface GraphOperation<Data, Variables> {
  readonly name: string;
  readonly type: "query" | "mutation" | "subscription";
  /** Hash of the text by which the graph knows the operation, see `schema/persisted-query-manifest.json`. */
  readonly id: string;
  readonly text: string;
  /** Carries the types; never set. */
  readonly types?: (variables: Variables) => Data;
}
