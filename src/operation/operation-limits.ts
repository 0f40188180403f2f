/** What one document may ask for. Far above every client's page, far below what would hold the process up. */
export const operationLimits = {
  /** Words and signs of the document; the parser stops there. */
  tokens: 4_000,
  /** Brackets of any kind within brackets. */
  brackets: 200,
  /** Fields within fields. A client's introspection query needs 15. */
  depth: 20,
  /** Selections with every fragment written out where it is spread. */
  selections: 2_000,
  aliases: 100,
  /** Of one operation: validation looks for each in all the others. */
  variables: 200,
  fragmentSpreads: 200,
  /** Pairs of selections that stand in one place under one name: validation compares each with each. */
  sameNamePairs: 10_000,
  directives: 200,
  directivesInOnePlace: 5,
  /** After so many errors validation gives up: each may look for names that were meant. */
  validationErrors: 20,
} as const;
