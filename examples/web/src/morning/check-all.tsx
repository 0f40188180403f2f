import type { ChecksState } from "./use-checks";

export interface CheckAllProps {
  /** Patients whose check is missing; undefined until that is known. */
  readonly toCheck: readonly string[] | undefined;
  readonly checks: ChecksState;
}

/** Starts all missing checks, then shows their progress. */
export function CheckAll({ toCheck, checks }: CheckAllProps) {
  const { total, done, isRunning, check } = checks;
  if (isRunning) {
    return (
      <div className="checking" role="status">
        <label htmlFor="checks">
          Checking cover: {done} of {total}
        </label>
        <progress id="checks" max={total} value={done} />
      </div>
    );
  }
  if (!toCheck) return null;
  const none = toCheck.length === 0;
  return (
    <button
      type="button"
      className="button button-main"
      aria-disabled={none}
      onClick={none ? undefined : () => check(toCheck)}
    >
      {none ? "All checked" : `Check all ${toCheck.length}`}
    </button>
  );
}
