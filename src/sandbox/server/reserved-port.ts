import { connect, type Socket } from "node:net";

/** A loopback port on which connections are refused and which no other server is given. */
export class ReservedPort {
  private constructor(private readonly socket: Socket) {}

  /**
   * Reserves a port on which nothing listens, by a connection of the port to itself. Resolves without a reservation where the
   * operating system does not allow that.
   */
  static of(port: number, host: string): Promise<ReservedPort | undefined> {
    const socket = connect({ port, host, localPort: port, localAddress: host });
    socket.unref().on("error", () => socket.destroy());
    return new Promise((resolve) => {
      socket.once("connect", () => resolve(new ReservedPort(socket)));
      socket.once("close", () => resolve(undefined));
    });
  }

  /** Resolves when a server can listen on the port again. */
  async release(): Promise<void> {
    if (this.socket.closed) return;
    const closed = new Promise<void>((resolve) => this.socket.once("close", () => resolve()));
    this.socket.resetAndDestroy();
    await closed;
  }
}
