/** Limits on one document: far above any client's needs, far below what would block the process. */
export const operationLimits = {
  /** Tokens of the document; the parser stops there. */
  tokens: 4_000,
  /** Nesting of brackets of any kind. */
  brackets: 200,
  /** Nesting of fields. The usual introspection query needs 15. */
  depth: 20,
  /** Selections, counting each fragment wherever it is spread. */
  selections: 2_000,
  aliases: 100,
  /** Per operation: validation compares each with all others. */
  variables: 200,
  fragmentSpreads: 200,
  /** Pairs of selections with the same response key at the same place: validation compares each with each. */
  sameNamePairs: 10_000,
  directives: 200,
  directivesInOnePlace: 5,
  /** Validation stops after this many errors: each may search for similar names. */
  validationErrors: 20,
} as const;
