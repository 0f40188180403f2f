/** What may be done with the answers to an operation, for every caller. */
export interface AnswerPolicy {
  /** How long the asking client may keep the answer; null where it may not be kept. Zero: to compare with, not to use unasked. */
  readonly maxAgeSeconds: number | null;
  /**
   * Whether the answer may be compressed. A compressed length says something about the text beside what a caller chose
   * itself, so answers to writes, which repeat the caller's input, and those with something sensitive are not compressed.
   */
  readonly compressible: boolean;
}
