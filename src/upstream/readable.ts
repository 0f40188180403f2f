import { UpstreamError } from "./upstream-error";

/** The value that is read, or null if a field that it needs cannot be read: for uses beside the field itself, which reports the error. */
export function readable<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UpstreamError) return null;
    throw error;
  }
}
