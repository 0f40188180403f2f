import { CloseCode } from "graphql-ws";
import type { WebSocket } from "ws";
import { clock } from "../clock";

/** A peer that has not answered a ping by the next one is gone. */
const pingMs = 12_000;
/** After the end of a token its subscriptions say so themselves; the connection follows. */
const lastWordsMs = 100;
/** Timers count in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

/** One WebSocket from its opening to its close: what passes over it, whether its peer is there, when its token ends. */
export class SocketLife {
  private readonly pings: NodeJS.Timeout;
  private tokenEnd: NodeJS.Timeout | undefined;
  private answered = true;

  constructor(private readonly socket: WebSocket) {
    this.pings = setInterval(() => this.ping(), pingMs).unref();
    socket.on("pong", () => (this.answered = true));
    // A close follows, which ends everything.
    socket.on("error", () => undefined);
  }

  /** Resolves once the peer's connection has taken it, or is gone. */
  send(text: string): Promise<void> {
    const { socket } = this;
    return new Promise((resolve) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      socket.send(text, () => resolve());
    });
  }

  onMessage(take: (text: string) => Promise<void>): void {
    this.socket.on("message", (data: Buffer) => {
      take(data.toString()).catch(() => this.close(CloseCode.InternalServerError, "Internal server error"));
    });
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** Closes the connection when its token ends; a client that has a new one may come back. */
  endAt(expiresAt: number): void {
    const leftMs = expiresAt + lastWordsMs - clock.now();
    this.tokenEnd = setTimeout(
      () => {
        if (clock.now() < expiresAt) this.endAt(expiresAt);
        else this.close(CloseCode.Forbidden, "Forbidden");
      },
      Math.min(Math.max(leftMs, 0), longestTimerMs),
    ).unref();
  }

  end(): void {
    clearInterval(this.pings);
    clearTimeout(this.tokenEnd);
  }

  private ping(): void {
    if (!this.answered) return this.socket.terminate();
    this.answered = false;
    this.socket.ping();
  }
}
