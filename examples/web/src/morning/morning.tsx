import { useEffect, useMemo } from "react";
import { counted } from "../graph/format";
import { Notice } from "../shell/notice";
import { grouped, matching, ofProvider, patientsToCheck } from "./day-rows";
import { DayBar } from "./day-bar";
import { EmptyDay } from "./empty-day";
import { Filters } from "./filters";
import { Glance } from "./glance";
import { MorningSkeleton } from "./morning-skeleton";
import { RowList } from "./row-list";
import { useChecks } from "./use-checks";
import { useDay } from "./use-day";
import { useMorningPlace } from "./use-filters";

/** First page for clinic staff: patients whose cover needs attention before their visit. */
export function Morning() {
  const { day, today, filter, isFiltered } = useMorningPlace();
  const state = useDay(day);
  const { rows, total, isReading, problems, readAgain } = state;
  const all = useMemo(() => rows ?? [], [rows]);
  const ofDay = useMemo(() => ofProvider(all, filter.providerId), [all, filter.providerId]);
  const shown = useMemo(() => matching(ofDay, filter), [ofDay, filter.issue, filter.readiness]);
  const checks = useChecks(all, readAgain);
  const open = ofDay.filter(({ readiness }) => readiness !== "READY").length;
  useTitle(rows ? `${open} to look at` : "");
  return (
    <>
      <DayBar
        day={day}
        today={today}
        isLive={state.isLive}
        onListen={state.listenAgain}
        toCheck={all.length > 0 ? patientsToCheck(ofDay) : undefined}
        checks={checks}
      />
      {problems.map((text) => (
        <Notice key={text} text={text} what="the list" onRetry={() => void readAgain()} retrying={isReading} />
      ))}
      {!rows && (isReading || problems.length === 0) && <MorningSkeleton />}
      {rows?.length === 0 && !isReading && <EmptyDay day={day} />}
      {all.length > 0 && (
        <>
          <Glance rows={ofDay} readiness={filter.readiness} />
          {isReading && total !== null && total > all.length && (
            <p className="reading" role="status">
              Reading the day: {all.length} of {counted(total, "visit")}
            </p>
          )}
          <Filters all={all} ofDay={ofDay} filter={filter} isFiltered={isFiltered} shown={shown.length} />
          <RowList groups={grouped(shown)} changed={state.changed} isFiltered={isFiltered} check={checks.check} />
          <p className="visually-hidden" role="status">
            {state.lastChange}
          </p>
        </>
      )}
    </>
  );
}

/** Shows in a background tab how many are left. */
function useTitle(text: string): void {
  useEffect(() => {
    const before = document.title;
    if (text !== "") document.title = `${text} · Morning list`;
    return () => void (document.title = before);
  }, [text]);
}
