/**
 * What an operation costs, in units of about 2 microseconds of one core, measured on the workloads of `bench`. Lists count
 * with the sizes that the schema assumes where the document does not say them, so most operations take less.
 */
export const unitCosts = {
  /** Of any operation: its request, token and answer. */
  operation: 75,
  /** An object of the answer; `@cost` in the schema says more. */
  object: 1,
  /** A leaf of the answer. */
  leaf: 0.1,
  /** A field that has to be loaded, for each object that it is selected on. */
  load: 8,
  /** An id in a list of ids: each is checked, loaded and recorded, also where it is denied. */
  key: 20,
  /** Any other item of a list among the variables. */
  item: 1,
} as const;
