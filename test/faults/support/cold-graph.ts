import { readSandboxConfig } from "../../../src/config";
import { sandboxVariables } from "../../../src/sandbox/sandbox-variables";
import { createGraphContext } from "../../../src/composition/graph-context";
import type { GraphContext, OperationRequest } from "../../../src/context";
import { openLedger } from "../../../src/composition/ledger";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import type { Services } from "../../../src/services";
import { BastionReferences } from "../../../src/upstream/bastion/bastion.references";
import { BastionSession } from "../../../src/upstream/bastion/bastion.session";
import type { UpstreamClient } from "../../../src/upstream/upstream-call";
import type { UpstreamObserver } from "../../../src/upstream/upstream-observer";
import { PlanListSize } from "../../../src/upstream/vba/plan-list-size";
import { VisitList } from "../../../src/upstream/vsee/visit-list";
import { createUpstreamClients } from "../../../src/composition/upstream-clients";
import { runGraph, type GraphOptions, type RunningGraph } from "../../support/run-graph";

export interface ColdGraph extends RunningGraph {
  /** How many fields that did not hold what they should were counted so far. */
  driftCount(): number;
  /** Puts upstreams and a ledger in place on which nothing was written yet. */
  renew(): Promise<void>;
}

/**
 * A graph in which every operation is its process's first: it logs in, opens its connections, has no list at hand, and
 * neither breaker nor retry budget knows of what happened to another. One operation at a time.
 */
export async function coldGraph({ variables, ...options }: GraphOptions = {}): Promise<ColdGraph> {
  const world = new ColdWorld(variables);
  const graph = await runGraph({ ...options, variables, parts: { createContext: world.createContext } });
  let upstreams = graph.upstreams;
  await world.use(upstreams);
  return {
    ...graph,
    get upstreams() {
      return upstreams;
    },
    driftCount: () => world.drifts,
    run: async (...operation) => {
      try {
        return await graph.run(...operation);
      } finally {
        world.closeClients();
      }
    },
    renew: async () => {
      if (upstreams !== graph.upstreams) await upstreams.stop();
      // On the same day: the clock runs on.
      upstreams = await startUpstreams({ ...options, now: undefined });
      await world.use(upstreams);
    },
    stop: async () => {
      if (upstreams !== graph.upstreams) await upstreams.stop();
      await world.close();
      await graph.stop();
    },
  };
}

class ColdWorld {
  drifts = 0;
  private readonly observer: UpstreamObserver = { invalidField: () => void this.drifts++ };
  private readonly open: UpstreamClient[] = [];
  private upstreams: SandboxUpstreams | undefined;
  private ledger: Services["ledger"] | undefined;

  constructor(private readonly variables: GraphOptions["variables"]) {}

  async use(upstreams: SandboxUpstreams): Promise<void> {
    await this.ledger?.close();
    this.ledger = await openLedger({ leaseMs: 60_000 });
    this.upstreams = upstreams;
  }

  closeClients(): void {
    for (const client of this.open.splice(0)) void client.close();
  }

  async close(): Promise<void> {
    await this.ledger?.close();
  }

  readonly createContext = (services: Services, request: OperationRequest): GraphContext => {
    const { observer, upstreams: sandbox, ledger } = this;
    if (!sandbox || !ledger) throw new Error("The graph is still being started.");
    const config = this.configFor(sandbox);
    const upstreams = createUpstreamClients(config);
    this.open.push(...Object.values(upstreams));
    const { bastionUsername: username, bastionPassword } = sandbox.credentials;
    const password = { reveal: () => bastionPassword };
    const bastionSession = new BastionSession(upstreams.bastion, { username, password, tokenTtlSeconds: 3600 });
    const bastionReferences = new BastionReferences(upstreams.bastion, bastionSession, { observer });
    const planListSize = new PlanListSize();
    const visitList = new VisitList(upstreams.vsee, { maxMib: config.vsee.visitsMaxMib });
    const fresh = { upstreams, visitList, ledger, bastionSession, bastionReferences, planListSize, observer };
    return createGraphContext({ ...services, ...fresh }, request);
  };

  private configFor(sandbox: SandboxUpstreams): ReturnType<typeof readSandboxConfig> {
    const rules = { jwksUrl: "http://127.0.0.1/", issuer: "nobody", audience: "nobody" };
    const variables = { ...sandboxVariables(sandbox, rules), ...this.variables };
    return readSandboxConfig({ variables, insurers: sandbox.insurers }, {});
  }
}
