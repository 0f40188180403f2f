import type { Variables } from "../../../src/config/environment";
import { startSandbox, type RunningUpstreams } from "../../../src/sandbox/start-sandbox";
import type { Started } from "./traced-graph";

interface Input {
  readonly upstreams: RunningUpstreams;
  readonly variables: Variables;
}

/** A graph over upstreams of its parent's, which ends when its parent says so. */
async function main({ upstreams, variables }: Input): Promise<void> {
  const graph = await startSandbox(upstreams, {
    environment: {},
    overrides: { PORT: "0", LOG_LEVEL: "info", ...variables },
    parts: { idleGraceMs: 0, sweepsLinkIndex: false },
  });
  process.on("message", () => void graph.stop().then(() => process.exit(0)));
  const sdkLoaded = Object.keys(require.cache).some((file) => file.includes("/@opentelemetry/sdk-"));
  process.send?.({ url: graph.server.url, tokens: graph.tokens, sdkLoaded } satisfies Started);
}

void main(JSON.parse(process.argv[3] ?? "null"));
