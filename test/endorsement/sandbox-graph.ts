import { parse, type ExecutionResult } from "graphql";
import { Access } from "../../src/auth/access";
import type { Caller } from "../../src/auth/caller";
import { Role } from "../../src/auth/role";
import { features } from "../../src/features";
import { executeDocument } from "../executor/support/execute-document";
import { buildSubgraph } from "../../src/schema/build-subgraph";
import type { GraphContext } from "../../src/context";
import type { ResolveHost } from "../../src/input/resolves-publicly";
import { resolveSandboxHost } from "../../src/sandbox/reserved-names";
import { InsurerDirectory } from "../../src/insurer/insurer-directory";
import type { SandboxOptions, SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { createUpstreamClient } from "../../src/upstream/http/client";
import type { UpstreamClient } from "../../src/upstream/upstream-call";
import type { UpstreamName } from "../../src/upstream/upstream-error";
import { CapabilityMemory } from "../../src/upstream/capability-memory";
import { VbaDataSource } from "../../src/upstream/vba/vba.data-source";
import { VseeDataSource } from "../../src/upstream/vsee/vsee.data-source";
import { BrokerBench, operation, type ProcessOptions } from "../upstream/bastion/broker-bench";
import { withoutLedger } from "../support/no-ledger";

const { schema } = buildSubgraph(features);

export const staff = callerWith(Role.CLINIC_STAFF);
export const broker = callerWith(Role.BROKER);
export const patient = (patientId: string): Caller => ({ ...callerWith(Role.PATIENT), patientId });

export function callerWith(...roles: Role[]): Caller {
  return {
    subject: "somebody",
    roles: new Set(roles),
    insurances: new Set(),
    memberIds: new Set(),
    expiresAt: Infinity,
  };
}

/** The broker's part of the graph, over the sandbox's upstreams, run by the graph's own executor. */
export class SandboxGraph {
  private vsee!: UpstreamClient;
  private vba!: UpstreamClient;

  /** Where names lead. */
  resolveHost: ResolveHost = resolveSandboxHost;

  private constructor(private readonly bench: BrokerBench) {}

  static async start(options: SandboxOptions = {}): Promise<SandboxGraph> {
    const graph = new SandboxGraph(await BrokerBench.start(options));
    const { credentials } = graph.upstreams;
    graph.vsee = graph.client("vsee", {
      "X-ApiToken": credentials.vseeApiToken,
      "X-AccountCode": credentials.vseeAccountCode,
    });
    graph.vba = graph.client("vba", {
      authorization: `Bearer ${credentials.vbaToken}`,
      "x-api-key": credentials.vbaApiKey,
      "vbasoftware-database": credentials.vbaDatabase,
    });
    return graph;
  }

  get upstreams(): SandboxUpstreams {
    return this.bench.upstreams;
  }

  get store() {
    return this.upstreams.store;
  }

  /** Cold caches and no faults. */
  reset(options?: ProcessOptions): Promise<void> {
    return this.bench.newProcess(options);
  }

  run(
    source: string,
    caller: Caller | null,
    variableValues: Record<string, unknown> = {},
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer has the shape that its test selects
  ): Promise<ExecutionResult<any>> {
    const scope = operation();
    const context: GraphContext = {
      caller,
      access: new Access(caller),
      scope,
      insurers: new InsurerDirectory(this.upstreams.insurers),
      capabilities: new CapabilityMemory(),
      ...withoutLedger(),
      sources: {
        vsee: new VseeDataSource(this.vsee, scope),
        bastion: this.bench.source(scope),
        vba: new VbaDataSource(this.vba, scope),
        preAuth: undefined as never,
      },
      memories: new Map(),
      allowPrivateUrls: false,
      resolveHost: this.resolveHost,
      writesSent: () => 0,
    };
    return Promise.resolve(executeDocument({ schema, document: parse(source), contextValue: context, variableValues }));
  }

  /** How often each route was asked, logins left out, e.g. `{ "GET /vendors/plans": 1 }`. */
  asked(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { method, route } of this.upstreams.requests()) {
      if (route === "/auth/generateAuthToken") continue;
      const name = `${method} ${route}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }

  async stop(): Promise<void> {
    await Promise.all([this.vsee.close(), this.vba.close()]);
    await this.bench.stop();
  }

  private client(upstream: UpstreamName, defaultHeaders: Record<string, string>): UpstreamClient {
    return createUpstreamClient({
      upstream,
      baseUrl: this.upstreams.urls[upstream],
      defaultHeaders,
      callTimeoutMs: 2_000,
      limits: { concurrency: 32, queue: 500, connections: 32 },
      acceptTextPlain: upstream === "vba",
    });
  }
}
