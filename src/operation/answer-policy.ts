/** How answers to an operation may be cached and compressed. */
export interface AnswerPolicy {
  /** How long the client may cache the answer; null: not at all; 0: only to revalidate it. */
  readonly maxAgeSeconds: number | null;
  /** False for writes, which echo the caller's input, and for sensitive data: compressed lengths would leak it (BREACH). */
  readonly compressible: boolean;
}
