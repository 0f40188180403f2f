import { connect, type Socket } from "node:net";

/** A connection that sends any bytes and reads only on request. */
export interface RawConnection {
  readonly socket: Socket;
  /** What has been read so far. */
  text(): string;
  readonly closed: Promise<void>;
}

export function openRaw(url: string, { reads = true } = {}): Promise<RawConnection> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: hostname });
    let text = "";
    if (reads) socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    const closed = new Promise<void>((settle) => socket.once("close", () => settle()));
    socket.on("error", reject);
    socket.once("connect", () => resolve({ socket, text: () => text, closed }));
  });
}

export function openMany(count: number, url: string, options?: { reads?: boolean }): Promise<RawConnection[]> {
  return Promise.all(Array.from({ length: count }, () => openRaw(url, options)));
}

/** Sends the head of a POST and `body` of it. */
export function startPost(
  { socket }: RawConnection,
  headers: Readonly<Record<string, string | number>>,
  body = "",
): void {
  const lines = Object.entries({ host: "graph", "content-type": "application/json", ...headers });
  socket.write(
    `POST /graphql HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`,
  );
}

export async function closeAll(connections: readonly RawConnection[]): Promise<void> {
  for (const { socket } of connections) socket.destroy();
  await Promise.all(connections.map(({ closed }) => closed));
}
