import { clinicNow, dayAt, type Day } from "../session/clinic-time";
import { setParameters, useParameters, type ParameterChange } from "../session/place";
import { issueOrder, readinessOrder } from "./coverage-words";
import type { RowFilter } from "./day-rows";

export interface MorningPlace {
  readonly day: Day;
  readonly today: Day;
  readonly filter: RowFilter;
  readonly isFiltered: boolean;
}

/** The day and the filters that the address names. */
export function useMorningPlace(): MorningPlace {
  const search = useParameters();
  const today = dayAt(clinicNow());
  const named = search.get("day") ?? "";
  const day = /^\d{4}-\d\d-\d\d$/.test(named) && !Number.isNaN(Date.parse(named)) ? named : today;
  const filter: RowFilter = {
    providerId: search.get("provider") ?? "",
    issue: issueOrder.find((issue) => issue === search.get("issue")) ?? "",
    readiness: readinessOrder.find((readiness) => readiness === search.get("readiness")) ?? "",
  };
  return { day, today, filter, isFiltered: Object.values(filter).some((value) => value !== "") };
}

export const goToDay = (day: Day): void => setParameters({ day, ...nothing });
export const filterBy = (change: ParameterChange): void => setParameters(change, { inPlace: true });

const nothing = { provider: null, issue: null, readiness: null } as const;
export const clearFilters = (): void => filterBy(nothing);
