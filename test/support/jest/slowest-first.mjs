import Sequencer from "@jest/test-sequencer";

/** Suites of more than ten seconds, the longest first. */
const slowest = [
  "demo/pages",
  "ledger/ledger",
  "demo/desks",
  "ledger/crash/sigkill",
  "federation/replica-death",
  "faults/fault-matrix",
  "sandbox/graphiql",
  "endorsement/reconcile/broker-day",
  "security/access-walk",
  "graph/operations",
  "observability/tracing",
  "subscriptions/two-processes",
  "security/leaks",
  "faults/soak",
  "security/ids-and-texts",
  "start/first-minutes",
  "sandbox/first-pages",
  "insurance-card/check-eligibility",
  "start/service",
  "docs/adding-a-type",
].map((name) => `/test/${name}.test.ts`);

const place = ({ path }) => {
  const found = slowest.findIndex((end) => path.endsWith(end));
  return found < 0 ? slowest.length : found;
};

/**
 * Starts with the suites that take longest, so that no worker is left with one of them at the end. Where all suites
 * have run before jest knows that itself; otherwise it would go by the size of files, and run last what it has timed.
 */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isTimed = sorted.every(({ duration }) => duration != null);
    return isTimed ? sorted : sorted.sort((one, other) => place(one) - place(other));
  }
}
