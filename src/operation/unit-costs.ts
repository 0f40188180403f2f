/**
 * Costs in units of about 2 microseconds of one core, measured on the workloads of `bench`. Lists without a given size count
 * with the size that the schema assumes, so most operations take less.
 */
export const unitCosts = {
  /** Any operation: its request, token and answer. */
  operation: 75,
  /** An object of the answer, unless the schema sets `@cost`. */
  object: 1,
  /** A leaf of the answer. */
  leaf: 0.1,
  /** A field that is loaded, per object that it is selected on. */
  load: 8,
  /** An id in a list of ids: each is checked, loaded and recorded, even if access is denied. */
  key: 20,
  /** Any other item of a list in the variables. */
  item: 1,
} as const;
