import { Role } from "../auth/role";
import type { GraphContext } from "../context";
import type { Background, BackgroundParts } from "../feature";
import { errorFields } from "../observability/log";
import { OperationScope } from "../operation/run";
import { NightlyRun } from "./nightly-run";
import { clinicWebhookRoute } from "./webhook/clinic-webhook.route";

/** Receives the clinic's events and runs the nightly checks, if they are configured. */
export function worklistBackground(parts: BackgroundParts): Background | null {
  receiveClinicEvents(parts);
  return startNightlyRun(parts);
}

function receiveClinicEvents({ config, services, router, bodies, addresses }: BackgroundParts): void {
  const { webhookSecret: secret, accountCode } = config.vsee;
  if (secret === undefined) return;
  const { hints, eligibility } = services.ledger;
  const expectAnswer = (patientId: string): Promise<void> => eligibility.expectAnswer(patientId);
  const route = clinicWebhookRoute({ bodies, addresses, secret, accountCode, hints, expectAnswer });
  router.on("POST", "/webhooks/vsee/*", route);
}

/** The run's subject in the audit. */
const runner = {
  subject: "worklist-nightly-run",
  roles: new Set([Role.CLINIC_STAFF]),
  insurances: new Set<string>(),
  memberIds: new Set<string>(),
  expiresAt: Infinity,
};

function startNightlyRun({ config, services, log, createContext }: BackgroundParts): Background | null {
  const { checkAt, checkMaxAgeHours } = config.worklist;
  if (checkAt === undefined) return null;
  const run = new NightlyRun({
    checkAt,
    checkMaxAgeHours,
    runs: services.ledger.worklistRuns,
    operate: async <T>(work: (context: GraphContext) => Promise<T>): Promise<T> => {
      const scope = new OperationScope({ deadlineMs: config.requestDeadlineMs });
      try {
        return await work(createContext({ caller: runner, scope }));
      } finally {
        scope.end();
      }
    },
    onRun: ({ checks }) => log.info("worklist checked", { count: checks }),
    onError: (error) => log.error("worklist run failed", errorFields(error)),
  });
  run.start();
  // A run that could not begin, or was interrupted, because the ledger was unavailable.
  services.ledger.onReady(() => void run.look());
  return run;
}
