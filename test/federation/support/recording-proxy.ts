import { createServer, request as send, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

/** A request for an operation as a subgraph would get it. */
export interface PassedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly query: string; readonly variables?: { readonly representations?: readonly unknown[] } };
}

/** Stands before a subgraph, notes what passes, and can cut it off. */
export interface RecordingProxy {
  readonly url: string;
  readonly passed: PassedRequest[];
  /** Breaks every connection from now on, or lets them pass again. */
  cut(off: boolean): void;
  stop(): Promise<void>;
}

export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const { hostname, port } = new URL(target);
  const passed: PassedRequest[] = [];
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    void readAll(request).then((body) => {
      passed.push({ headers: request.headers, body: JSON.parse(body.toString() || "{}") as PassedRequest["body"] });
      const { method, url: path, headers } = request;
      const on = send({ hostname, port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      on.on("error", () => request.socket.destroy());
      on.end(body);
    });
  });
  // A WebSocket: its bytes pass as they are.
  server.on("upgrade", (request, socket: Socket, head: Buffer) => {
    const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);
    const on = connect(Number(port), hostname, () => {
      on.write(`GET ${request.url} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
      on.write(head);
      on.pipe(socket).pipe(on);
    });
    for (const [one, other] of [[socket, on] as const, [on, socket] as const]) {
      sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    cut: (off) => void (isCut = off),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
