import { Flawed, type MaybeFlawed } from "./flawed";
import { UpstreamError } from "./upstream-error";

/**
 * The result of a read, or `fallback` together with the upstream's error: for fields that must not be null, whose failure
 * would null their parent. Other errors reject.
 */
export async function orFlawed<T>(fallback: T, read: Promise<MaybeFlawed<T>>): Promise<MaybeFlawed<T>> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UpstreamError) return new Flawed(fallback, error);
    throw error;
  }
}
