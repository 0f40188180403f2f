import type { IncomingMessage } from "node:http";
import { CloseCode, MessageType } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Caller } from "../auth/caller";
import { clock } from "../clock";
import type { RequestCaller } from "./request-caller";

/** A peer that has not answered a ping by the next one is gone. */
const pingMs = 12_000;
/** When its token ends a subscription says so; the connection is closed this much later. */
const lastWordsMs = 100;
/** Timers count in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;
/** Until the token is known no message is larger. */
export const maxFirstMessageBytes = 4_096;
/** Bytes that the peer has not read, above which nothing is read from it. */
const maxUnread = 65_536;

const pong = JSON.stringify({ type: MessageType.Pong });

/**
 * One WebSocket, as graphql-ws's `makeServer` wants it. Its own `useServer` for `ws` does not serve here: it has no way to
 * end a connection with its token, echoes what a ping carries, reads on while its answers are not read, and writes errors
 * with their texts to the console.
 */
export class WebSocketConnection {
  /** Set once by a good token. */
  from: (RequestCaller & { readonly caller: Caller }) | undefined;
  private readonly pings: NodeJS.Timeout;
  private tokenEnd: NodeJS.Timeout | undefined;
  private answered = true;
  private starting = 0;

  constructor(
    private readonly socket: WebSocket,
    readonly request: IncomingMessage,
    /** What it counts under. */
    readonly address: string,
  ) {
    this.pings = setInterval(() => this.ping(), pingMs).unref();
    socket.on("pong", () => (this.answered = true));
    socket.on("ping", (data: Buffer) => this.write((done) => socket.pong(data, false, done)));
    // A close follows, which ends everything.
    socket.on("error", () => undefined);
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  /** Resolves once the operating system has taken it, or the connection is gone. */
  readonly send = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (this.socket.readyState !== this.socket.OPEN) return resolve();
      this.write((done) => this.socket.send(text, done), resolve);
    });

  readonly close = (code: number, reason: string): void => this.socket.close(code, reason);

  readonly onMessage = (take: (text: string) => Promise<void>): void => {
    this.socket.on("message", (data: Buffer) => {
      // Who is told to go and goes on sending is not read for the seconds that a polite end may take.
      if (this.socket.readyState !== this.socket.OPEN) return this.terminate();
      if (this.from === undefined && data.length > maxFirstMessageBytes) return this.close(1009, "Message too large");
      take(data.toString()).catch(() => this.close(CloseCode.InternalServerError, "Internal server error"));
    });
  };

  /** Nothing that a ping carries is echoed; before the acknowledgement nothing is answered at all. */
  readonly onPing = async (): Promise<void> => {
    if (this.from === undefined) this.close(CloseCode.Unauthorized, "Unauthorized");
    else await this.send(pong);
  };

  readonly onPong = (): void => {
    if (this.from === undefined) this.close(CloseCode.Unauthorized, "Unauthorized");
  };

  /** Reads no further message while a subscription starts, or one peer's many would all be waiting here. */
  async readingNothing<T>(start: () => Promise<T>): Promise<T> {
    this.starting++;
    this.socket.pause();
    try {
      return await start();
    } finally {
      this.starting--;
      this.readOn();
    }
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

  /** Cuts the connection. */
  terminate(): void {
    this.socket.terminate();
  }

  /** `release` is called when the connection has closed, at once where it has. */
  onEnd(release: () => void): void {
    if (this.socket.readyState === this.socket.CLOSED) release();
    else this.socket.once("close", release);
  }

  /** Releases what the connection itself needed, after its close. */
  end(): void {
    clearInterval(this.pings);
    clearTimeout(this.tokenEnd);
  }

  /** Reads nothing more while the peer does not read; `UnreadOutput` cuts the connection where that lasts. */
  private write(send: (done: () => void) => void, sent: () => void = () => undefined): void {
    send(() => {
      this.readOn();
      sent();
    });
    if (this.socket.bufferedAmount > maxUnread) this.socket.pause();
  }

  private readOn(): void {
    if (this.socket.isPaused && this.starting === 0 && this.socket.bufferedAmount <= maxUnread) this.socket.resume();
  }

  private ping(): void {
    if (!this.answered && !this.socket.isPaused) return this.socket.terminate();
    this.answered = false;
    this.socket.ping();
  }
}
