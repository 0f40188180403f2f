import { Flawed } from "./flawed";
import { UpstreamError } from "./upstream-error";

/**
 * What a read brings, or `fallback` with the upstream's failure beside it: for fields that must not be null, whose
 * failure would otherwise take everything above them along. Anything else still rejects.
 */
export async function orFlawed<T>(fallback: T, read: Promise<T | Flawed<T>>): Promise<T | Flawed<T>> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UpstreamError) return new Flawed(fallback, error);
    throw error;
  }
}
