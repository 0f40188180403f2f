import type { ServiceHooks, Services } from "../services";
import type { Config } from "../config";
import { systemResolveHost } from "../input/resolves-publicly";
import { InsurerDirectory } from "../insurer/insurer-directory";
import { declared } from "./declared";
import { openLedger } from "./ledger";
import { CapabilityMemory } from "../upstream/capability-memory";
import { BastionReferences } from "../upstream/bastion/bastion.references";
import { BastionSession } from "../upstream/bastion/bastion.session";
import { SharedWindows } from "../upstream/preauth/shared-windows";
import { PlanListSize } from "../upstream/vba/plan-list-size";
import { createUpstreamClients } from "./upstream-clients";
import { VisitList } from "../upstream/vsee/visit-list";
import type { UpstreamObserver } from "../upstream/upstream-observer";

export async function createServices(
  config: Config,
  observer?: UpstreamObserver,
  hooks: ServiceHooks = {},
): Promise<Services> {
  const { resolveHost = systemResolveHost, onProblem, onQuery } = hooks;
  const databaseUrl = config.ledger.databaseUrl?.reveal();
  const { dataDir } = config.ledger;
  const ledger = await openLedger({
    databaseUrl,
    dataDir,
    retention: config.ledger.retention,
    links: { isOn: config.linkIndex.isOn, sweepMs: config.linkIndex.sweepHours * 3_600_000 },
    leaseMs: 2 * config.requestDeadlineMs + 30_000,
    onProblem,
    onQuery,
  });
  const upstreams = createUpstreamClients(config, observer);
  const { username, password, tokenTtlSeconds } = config.bastion;
  const bastionSession = new BastionSession(upstreams.bastion, { username, password, tokenTtlSeconds });
  return {
    ...declared<"services">(({ services }) => services?.({ ledger, config, hooks })),
    upstreams,
    bastionSession,
    bastionReferences: new BastionReferences(upstreams.bastion, bastionSession, { observer }),
    capabilities: new CapabilityMemory(),
    conditionsField: config.bastion.conditionsField,
    insurers: new InsurerDirectory(config.insurers),
    ledger,
    planListSize: new PlanListSize(),
    preAuthWindows: new SharedWindows({ keepMs: config.preAuth.windowSeconds * 1000, observer }),
    hasApplicationKey: config.vsee.apiKey !== undefined && config.vsee.apiSecret !== undefined,
    visitList: new VisitList(upstreams.vsee, {
      maxMib: config.vsee.visitsMaxMib,
      memberParam: config.vsee.visitsMemberParam,
      periodParams: config.vsee.visitsPeriodParams,
    }),
    observer,
    allowPrivateUrls: config.allowPrivateUrls,
    resolveHost,
    preAuthUndatedDays: config.preAuth.undatedDays,
    close: async () => {
      await Promise.all(Object.values(upstreams).map((client) => client.close()));
      await ledger.close();
    },
  };
}
