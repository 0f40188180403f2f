import type { Variables } from "../../src/config/environment";
import { startSandbox, type RunningUpstreams } from "../../src/sandbox/start-sandbox";

export interface ChildInput {
  readonly upstreams: RunningUpstreams;
  readonly variables: Variables;
  /** Whether its link index is swept; it learns from callers' reads in any case. */
  readonly sweepsLinkIndex?: boolean;
}

export interface ChildStarted {
  readonly url: string;
  readonly brokerToken: string;
}

/** A graph in its own process, over the parent's upstreams. */
async function main({ upstreams, variables, sweepsLinkIndex = true }: ChildInput): Promise<void> {
  const overrides = { PORT: "0", LOG_LEVEL: "silent", ...variables };
  const { server, tokens } = await startSandbox(upstreams, { environment: {}, overrides, parts: { sweepsLinkIndex } });
  process.send?.({ url: server.url, brokerToken: tokens.BROKER } satisfies ChildStarted);
}

void main(JSON.parse(process.argv[3] ?? "null"));
