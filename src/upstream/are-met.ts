import { UpstreamError } from "./upstream-error";

/** Whether all conditions are met. Throws the error of one that cannot be read, unless another is not met. */
export function areMet(conditions: readonly (() => boolean)[]): boolean {
  let failure: UpstreamError | undefined;
  for (const isMet of conditions) {
    try {
      if (!isMet()) return false;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      failure ??= error;
    }
  }
  if (failure) throw failure;
  return true;
}
