/** What one visit's row of the worklist says: the patient's primary card, the clinic's check and the broker's member. */
export function rowOf({ id, start, member_id, member }, card, eligibility, enrollee) {
  const issues = issuesOf(card, eligibility, enrollee);
  const { first_name, last_name } = member;
  return {
    visit: { id, start },
    patient: { id: member_id, first_name, last_name },
    readiness: readinessOf(issues),
    issues,
  };
}

const notCovered = new Set(["ELIGIBILITY_INACTIVE", "MEMBER_NOT_ACTIVE"]);

function issuesOf(card, eligibility, enrollee) {
  const issues = [];
  if (eligibility.status === "inactive") issues.push("ELIGIBILITY_INACTIVE");
  if (enrollee.status !== "Active") issues.push("MEMBER_NOT_ACTIVE");
  if (!card.consent) issues.push("NO_CONSENT");
  if (eligibility.status === "pending") issues.push("ELIGIBILITY_PENDING");
  return issues;
}

function readinessOf(issues) {
  if (issues.length === 0) return "READY";
  if (issues.some((issue) => notCovered.has(issue))) return "NOT_COVERED";
  return issues.every((issue) => issue === "ELIGIBILITY_PENDING") ? "WAITING" : "ATTENTION";
}

/** The first rows by start, and how many rows of the period are how ready. */
export function worklistOf(rows, first) {
  const sorted = rows.toSorted((one, other) => one.visit.start - other.visit.start);
  const counts = new Map();
  for (const { readiness } of rows) counts.set(readiness, (counts.get(readiness) ?? 0) + 1);
  return { counts: [...counts].map(([readiness, count]) => ({ readiness, count })), rows: sorted.slice(0, first) };
}

/** Visits of the period that can still take place. Seconds. */
export const visitsIn = (visits, from, to) =>
  visits.filter(({ start, status }) => Number(start) >= from && Number(start) < to && Number(status) <= 30);
