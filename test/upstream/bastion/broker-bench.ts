import { startUpstreams, type SandboxOptions, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { BastionDataSource } from "../../../src/upstream/bastion/bastion.data-source";
import { BastionReferences } from "../../../src/upstream/bastion/bastion.references";
import { BastionSession } from "../../../src/upstream/bastion/bastion.session";
import { Cancellation } from "../../../src/upstream/http/cancellation";
import { createUpstreamClient } from "../../../src/upstream/http/client";
import type { ReferenceCacheOptions } from "../../../src/upstream/bastion/reference-cache";
import type { CallScope, UpstreamCall, UpstreamClient } from "../../../src/upstream/upstream-call";

export interface Operation extends CallScope {
  readonly calls: UpstreamCall[];
  end(): void;
}

/** An operation's bounds: ten seconds, or until it is ended. */
export function operation(): Operation {
  const cancellation = new Cancellation();
  const calls: UpstreamCall[] = [];
  return {
    cancellation,
    deadlineAt: performance.now() + 10_000,
    calls,
    onCall: (call) => calls.push(call),
    end: () => cancellation.cancel(new Error("over")),
  };
}

export interface ProcessOptions extends ReferenceCacheOptions {
  readonly tokenTtlSeconds?: number;
  readonly password?: string;
}

/** The sandbox's broker, and what one process keeps of it. */
export class BrokerBench {
  client!: UpstreamClient;
  session!: BastionSession;
  references!: BastionReferences;
  private constructor(readonly upstreams: SandboxUpstreams) {}

  static async start(options: SandboxOptions = {}): Promise<BrokerBench> {
    const bench = new BrokerBench(await startUpstreams({ patients: 40, ...options }));
    await bench.newProcess();
    return bench;
  }

  /** Nothing known, nothing logged in, no fault; the store stays as it is. */
  async newProcess({ tokenTtlSeconds = 3600, password, ...options }: ProcessOptions = {}): Promise<void> {
    const { credentials, urls, faults } = this.upstreams;
    await (this.client as UpstreamClient | undefined)?.close();
    faults.clear();
    this.client = createUpstreamClient({
      upstream: "bastion",
      baseUrl: urls.bastion,
      callTimeoutMs: 2_000,
      limits: { concurrency: 32, queue: 500, connections: 32 },
      observer: options.observer,
    });
    this.session = new BastionSession(this.client, {
      username: credentials.bastionUsername,
      password: { reveal: () => password ?? this.upstreams.store.broker.account.password },
      tokenTtlSeconds,
    });
    this.references = new BastionReferences(this.client, this.session, options);
    this.upstreams.clearRequests();
  }

  source(scope: CallScope = operation()): BastionDataSource {
    return new BastionDataSource(this.client, this.session, this.references, scope);
  }

  /** Requests so far as `GET /vendors/plans`, logins left out. */
  asked(): string[] {
    return this.upstreams
      .requests("bastion")
      .filter(({ route }) => route !== "/auth/generateAuthToken")
      .map(({ method, route }) => `${method} ${route}`);
  }

  logins(): number {
    return this.upstreams.requests("bastion").filter(({ route }) => route === "/auth/generateAuthToken").length;
  }

  /** Ids of the broker's first members. */
  memberIds(count: number): string[] {
    return [...this.upstreams.store.broker.members.keys()].slice(0, count);
  }

  async stop(): Promise<void> {
    await this.client.close();
    await this.upstreams.stop();
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
