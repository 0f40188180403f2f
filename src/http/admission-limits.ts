export interface AdmissionLimits {
  /** Operations that run at once at least, however long the turns: fewer would not keep the process busy. */
  readonly fewest: number;
  /** Operations that run at once at most: each takes memory. */
  readonly most: number;
  /** Target length of the event loop's turns under load, in milliseconds. */
  readonly turnMs: number;
  /** Operations of one caller that begin in one turn of the event loop; further ones begin in the next. */
  readonly perCallerAndTurn: number;
  /** Operations running or waiting before the server counts as crowded: a slow machine alone is not a flood. */
  readonly inside: number;
  readonly waiting: number;
  /** A longer wait, in milliseconds, shows that more operations arrive than can be served. */
  readonly patienceMs: number;
  /** How long, in milliseconds, a burst may make operations wait before any is refused. */
  readonly burstMs: number;
}

export const admissionLimits: AdmissionLimits = {
  fewest: 16,
  most: 1024,
  turnMs: 5,
  perCallerAndTurn: 4,
  inside: 128,
  waiting: 1024,
  patienceMs: 50,
  burstMs: 500,
};
