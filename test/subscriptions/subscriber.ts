import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import WebSocket from "ws";
import type { RunningGraph } from "../support/run-graph";

/** What one subscription has been sent so far, and how it ended. */
export interface Subscriber {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an event has the shape that its test selects
  readonly events: any[];
  /** Resolves with `complete`, or with what the client says is wrong. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export interface Subscription {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
}

export const transports = ["server-sent events", "WebSocket"] as const;
export type Transport = (typeof transports)[number];

/** Subscribes as a real client of the transport does. Clients do not reconnect by themselves. */
export function subscribe(
  graph: Pick<RunningGraph, "url">,
  transport: Transport,
  { query, variables, token }: Subscription,
): Subscriber {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const client =
    transport === "WebSocket"
      ? createWsClient({
          url: `${graph.url.replace("http", "ws")}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams: headers,
          retryAttempts: 0,
        })
      : createSseClient({ url: `${graph.url}/graphql/stream`, headers, retryAttempts: 0 });
  const events: unknown[] = [];
  let stop = (): void => undefined;
  const ended = new Promise((resolve) => {
    const sink = {
      next: (event: unknown) => void events.push(event),
      error: (error: unknown) => resolve(error),
      complete: () => resolve("complete"),
    };
    stop = client.subscribe({ query, variables }, sink);
  });
  return {
    events,
    ended,
    stop: async () => {
      stop();
      await client.dispose();
    },
  };
}
