import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer as createSocketServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { Cancellation } from "../../../src/upstream/http/cancellation";
import { createUpstreamClient } from "../../../src/upstream/http/client";
import type { UpstreamClientOptions } from "../../../src/upstream/http/client";
import type { CallScope, UpstreamCall, UpstreamClient, UpstreamRequest } from "../../../src/upstream/upstream-call";
import { UpstreamError } from "../../../src/upstream/upstream-error";

export const longTests = process.env.LONG_TESTS === "1";
/** How late a deadline may be: the promise on a quiet machine, more on one that runs other suites too. */
export const latenessMs = longTests ? 25 : 150;

export interface Loopback {
  readonly url: string;
  readonly port: number;
  /** Paths asked for, in order of arrival. */
  readonly paths: string[];
  readonly sockets: Set<Socket>;
  /** How many connections were ever made. */
  connections(): number;
  close(): Promise<void>;
}

const closers: (() => Promise<void>)[] = [];

/** Closes every server and client that the test made. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

/** @param port a certain one, for an upstream that comes back where it was */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  port = 0,
): Promise<Loopback> {
  const paths: string[] = [];
  const listener: RequestListener = (request, response) => {
    paths.push(request.url ?? "");
    answer(request, response);
  };
  return listen(createServer({ keepAliveTimeout: 30_000 }, listener), paths, port);
}

/** A server that speaks bytes, for answers no HTTP library would send. */
export async function serveBytes(answer: (socket: Socket, request: string) => void): Promise<Loopback> {
  const paths: string[] = [];
  const server = createSocketServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      const request = data.toString("latin1");
      paths.push(request.split(" ")[1] ?? "");
      answer(socket, request);
    });
  });
  return listen(server, paths);
}

async function listen(server: Server, paths: string[], port = 0): Promise<Loopback> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  };
  closers.push(close);
  const url = `http://127.0.0.1:${address.port}`;
  return { url, port: address.port, paths, sockets, connections: () => connections, close };
}

/** A port nobody listens on. */
export async function unusedPort(): Promise<number> {
  const { port, close } = await serve(() => undefined);
  await close();
  return port;
}

export function clientOf(
  server: { readonly url: string },
  options: Partial<UpstreamClientOptions> = {},
): UpstreamClient {
  const client = createUpstreamClient({
    upstream: "vsee",
    baseUrl: server.url,
    callTimeoutMs: 5000,
    limits: { connections: 50, concurrency: 50, queue: 1000 },
    ...options,
  });
  closers.push(async () => client.close());
  return client;
}

export interface TestScope extends CallScope {
  readonly calls: UpstreamCall[];
  abort(): void;
}

/** An operation with that much time left. */
export function operation(timeLeftMs = 15_000): TestScope {
  const cancellation = new Cancellation();
  const calls: UpstreamCall[] = [];
  return {
    cancellation,
    deadlineAt: performance.now() + timeLeftMs,
    onCall: (call) => void calls.push(call),
    calls,
    abort: () => cancellation.cancel(new Error("The client has gone away.")),
  };
}

export const get = (path: string, more: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  method: "GET",
  route: path.replace(/\d+/g, "{id}"),
  path,
  ...more,
});

export const post = (path: string, body: unknown = {}): UpstreamRequest => ({
  method: "POST",
  route: path,
  path,
  body,
});

/** The error a call ended with; fails the test where there is none or it is of another kind. */
export async function failureOf(call: Promise<unknown>): Promise<UpstreamError> {
  const error = await call.then(
    () => new Error("the call succeeded"),
    (reason: unknown) => reason,
  );
  if (error instanceof UpstreamError) return error;
  throw error;
}

export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it holds, and fails after two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 2000;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error("It never came to hold.");
    await wait(2);
  }
}
