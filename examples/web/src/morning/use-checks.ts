import { useMutation } from "@apollo/client/react";
import { useEffect, useMemo, useState } from "react";
import { counted } from "../graph/format";
import { CheckAllDocument } from "../operations.generated";
import { showToast } from "../shell/toast";
import { isChecking, needsCheck, type Row } from "./day-rows";

export interface ChecksState {
  /** Number of requested checks. */
  readonly total: number;
  /** Those with an outcome, or that could not be started. */
  readonly done: number;
  readonly isRunning: boolean;
  readonly check: (patientIds: readonly string[]) => void;
}

interface Run {
  readonly patientIds: readonly string[];
  /** Could not be started. */
  readonly failed: ReadonlySet<string>;
  readonly areAllSent: boolean;
  /** Some did not finish in time. */
  readonly isGivenUp: boolean;
}

/** Patients per request: few enough to show progress, and far below the graph's limit. */
const atOnce = 20;
const readAgainMs = 5_000;
const longestWaitMs = 45_000;

/** Starts checks for patients of the list, and follows them until each has an outcome. */
export function useChecks(rows: readonly Row[], readAgain: () => Promise<unknown>): ChecksState {
  const [send] = useMutation(CheckAllDocument);
  const [run, setRun] = useState<Run>();
  const open = useMemo(() => (run ? openIn(run, rows).length : 0), [run, rows]);
  const total = run?.patientIds.length ?? 0;
  const isRunning = run !== undefined && !run.isGivenUp && (!run.areAllSent || open > 0);

  const check = (patientIds: readonly string[]): void => {
    if (isRunning || patientIds.length === 0) return;
    setRun({ patientIds, failed: new Set(), areAllSent: false, isGivenUp: false });
    void sendAll(patientIds);
  };
  const sendAll = async (patientIds: readonly string[]): Promise<void> => {
    for (let from = 0; from < patientIds.length; from += atOnce) {
      const part = patientIds.slice(from, from + atOnce);
      const failed = await sendPart(part);
      setRun((known) => known && { ...known, failed: new Set([...known.failed, ...failed]) });
    }
    setRun((known) => known && { ...known, areAllSent: true });
  };
  const sendPart = async (patientIds: readonly string[]): Promise<readonly string[]> => {
    try {
      const { data } = await send({ variables: { input: { patientIds: [...patientIds] } } });
      const results = data?.checkEligibilities?.results ?? [];
      const started = new Set(results.filter(({ eligibility }) => eligibility).map(({ patientId }) => patientId));
      return patientIds.filter((id) => !started.has(id));
    } catch {
      return patientIds;
    }
  };

  useEffect(() => {
    if (!run?.areAllSent) return;
    // Rows are updated by events when a check ends; missed ones are loaded again.
    const again = setInterval(() => void readAgain(), readAgainMs);
    const end = setTimeout(() => setRun((known) => known && { ...known, isGivenUp: true }), longestWaitMs);
    return () => {
      clearInterval(again);
      clearTimeout(end);
    };
  }, [run?.areAllSent]);
  useEffect(() => {
    if (!run || isRunning) return;
    tellOutcome(run, rows);
    setRun(undefined);
  }, [run, isRunning, rows]);
  return { total, done: total - open, isRunning, check };
}

function openIn({ patientIds, failed }: Run, rows: readonly Row[]): readonly string[] {
  const open = new Set(rows.filter((row) => needsCheck(row) || isChecking(row)).map(({ patient }) => patient.id));
  return patientIds.filter((id) => open.has(id) && !failed.has(id));
}

function tellOutcome(run: Run, rows: readonly Row[]): void {
  const { patientIds, failed } = run;
  const open = new Set(openIn(run, rows));
  const ended = new Set(patientIds.filter((id) => !failed.has(id) && !open.has(id)));
  const bad = rows.filter(({ patient, issues }) => ended.has(patient.id) && issues.includes("ELIGIBILITY_INACTIVE"));
  const notCovered = new Set(bad.map(({ patient }) => patient.id)).size;
  const parts = [
    `${counted(ended.size, "patient")} checked`,
    ...(notCovered > 0 ? [`${notCovered} not covered`] : []),
    ...(open.size > 0 ? [`${open.size} still without an answer`] : []),
    ...(failed.size > 0 ? [`${failed.size} could not be checked`] : []),
  ];
  showToast(failed.size > 0 ? "bad" : "good", `${parts.join(", ")}.`);
}
