import type { Config } from "../config";
import { Role } from "../auth/role";
import type { GraphContext } from "../context";
import { errorFields, type Log } from "../observability/log";
import { OperationScope } from "../operation/operation-scope";
import { NightlyRun } from "../worklist/nightly-run";
import { createGraphContext } from "./graph-context";
import type { Services } from "./services";

/** Who the run is on record as. */
const runner = {
  subject: "worklist-nightly-run",
  roles: new Set([Role.CLINIC_STAFF]),
  insurances: new Set<string>(),
  memberIds: new Set<string>(),
  expiresAt: Infinity,
};

/** Starts the worklist's nightly run where a time for it is configured; what it gives ends it. */
export function startNightlyRun(config: Config, services: Services, log: Log): () => Promise<void> {
  const { checkAt, checkMaxAgeHours } = config.worklist;
  if (checkAt === undefined) return async () => undefined;
  const run = new NightlyRun({
    checkAt,
    checkMaxAgeHours,
    runs: services.ledger.worklistRuns,
    operate: async <T>(work: (context: GraphContext) => Promise<T>): Promise<T> => {
      const scope = new OperationScope({ deadlineMs: config.requestDeadlineMs });
      try {
        return await work(createGraphContext(services, { caller: runner, scope }));
      } finally {
        scope.end();
      }
    },
    onRun: ({ checks }) => log.info("worklist checked", { count: checks }),
    onError: (error) => log.error("worklist run failed", errorFields(error)),
  });
  run.start();
  return () => run.close();
}
