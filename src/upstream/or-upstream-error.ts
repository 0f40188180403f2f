import { UpstreamError } from "./upstream-error";

/** What a read brings, or the upstream's failure in its place, for who goes on without it. Anything else still rejects. */
export async function orUpstreamError<T>(read: Promise<T>): Promise<T | UpstreamError> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
}
