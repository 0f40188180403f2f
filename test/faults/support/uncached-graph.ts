import { createGraphContext, type GraphContext, type OperationRequest } from "../../../src/graph-context";
import type { Services } from "../../../src/services";
import { BastionReferences } from "../../../src/upstream/bastion/bastion.references";
import { createUpstreamClient } from "../../../src/upstream/http-client";
import type { UpstreamClient } from "../../../src/upstream/upstream-call";
import type { UpstreamObserver } from "../../../src/upstream/upstream-observer";
import { runGraph, type RunningGraph } from "../../support/run-graph";

export interface UncachedGraph {
  readonly graph: RunningGraph;
  /** How many fields that did not hold what they should were counted so far. */
  driftCount(): number;
  stop(): Promise<void>;
}

/** A graph in which every operation meets its upstreams anew: no list at hand, and benefits at any rate. */
export async function uncachedGraph(): Promise<UncachedGraph> {
  let drifts = 0;
  let vba: UpstreamClient | undefined;
  const observer: UpstreamObserver = { invalidField: () => void drifts++ };
  const createContext = (services: Services, request: OperationRequest): GraphContext => {
    const { upstreams, bastionSession } = services;
    const bastionReferences = new BastionReferences(upstreams.bastion, bastionSession, { observer });
    return createGraphContext(
      { ...services, upstreams: { ...upstreams, vba: vba ?? upstreams.vba }, bastionReferences, observer },
      request,
    );
  };
  const graph = await runGraph({ patients: 40, parts: { createContext } });
  const { urls, credentials } = graph.upstreams;
  vba = createUpstreamClient({
    upstream: "vba",
    baseUrl: urls.vba,
    defaultHeaders: {
      Authorization: `Bearer ${credentials.vbaToken}`,
      "x-api-key": credentials.vbaApiKey,
      "vbasoftware-database": credentials.vbaDatabase,
    },
    callTimeoutMs: 5000,
    limits: { connections: 8, concurrency: 64, queue: 500 },
    acceptTextPlain: true,
  });
  return {
    graph,
    driftCount: () => drifts,
    stop: async () => {
      await vba?.close();
      await graph.stop();
    },
  };
}
