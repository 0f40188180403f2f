import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A door in front of a server: shut, connections break and new ones are refused, as when the server went away. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(
    private readonly targetHost: string,
    private readonly targetPort: number,
  ) {}

  /** Listens, on the same port as before. */
  async open(): Promise<void> {
    if (this.server) return;
    const server = (this.server = createServer((socket) => this.pipe(socket)));
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.port, "127.0.0.1", resolve);
    });
    this.port = (server.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private pipe(inner: Socket): void {
    const outer = connect(this.targetPort, this.targetHost);
    for (const [socket, other] of [[inner, outer] as const, [outer, inner] as const]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
