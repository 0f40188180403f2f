import { UpstreamError } from "./upstream-error";

/** The result of a read, or the upstream's error, for code that continues without it. Other errors reject. */
export async function orUpstreamError<T>(read: Promise<T>): Promise<T | UpstreamError> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
}
