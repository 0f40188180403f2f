import { Flawed } from "./flawed";
import { UpstreamError } from "./upstream-error";

/**
 * The result of a read, or `fallback` together with the upstream's error: for fields that must not be null, whose failure
 * would null their parent, and for code that continues without the result. Other errors reject.
 */
export async function orFlawed<T, F = T>(fallback: F, read: Promise<T | Flawed<F>>): Promise<T | Flawed<F>> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UpstreamError) return new Flawed(fallback, error);
    throw error;
  }
}
