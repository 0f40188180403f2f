import type { IncomingMessage } from "node:http";
import { CloseCode, MessageType } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Caller } from "../auth/caller";
import type { RequestCaller } from "../auth/authentication";
import { clock } from "../clock";

/** A client that has not answered a ping by the next one is considered gone. */
const pingMs = 12_000;
/** A connection that has sent no token after this time is closed. */
export const silentMs = 5_000;
/** Limit of messages before the token is known. */
export const maxFirstMessageBytes = 4_096;
/** A message that is not complete after this time ends its connection. */
const unfinishedMs = 10_000;
/** With more unread bytes than this, nothing is read from the client. */
const maxUnread = 65_536;

const pong = JSON.stringify({ type: MessageType.Pong });

/**
 * One WebSocket for graphql-ws's `makeServer`. Its `useServer` for `ws` cannot end a connection with its token, echoes the
 * payload of pings, goes on reading while its answers are not read, and logs errors with their text.
 */
export class WebSocketConnection {
  /** Set once by a valid token. */
  from: (RequestCaller & { readonly caller: Caller }) | undefined;
  /** Whether it has not sent connection_init. */
  isSilent = true;
  /** Key for limits by address. */
  readonly address: string;
  private readonly openedAt: number;
  private pingedAt: number;
  /** Whether the token had expired at the last sweep. */
  private isExpired = false;
  private answered = true;
  /** How many bytes had come with the last complete frame, and since when more have. */
  private completeBytes: number;
  private unfinishedSince: number | undefined;
  private starting = 0;

  constructor(
    private readonly socket: WebSocket,
    readonly request: IncomingMessage,
    /** `openedAt` by the sweeper that calls {@link sweep}. */
    { address, openedAt }: { readonly address: string; readonly openedAt: number },
  ) {
    this.address = address;
    this.openedAt = openedAt;
    this.pingedAt = openedAt;
    this.completeBytes = request.socket.bytesRead;
    for (const frame of ["message", "ping", "pong"]) socket.on(frame, () => this.frameCame());
    socket.on("pong", () => (this.answered = true));
    socket.on("ping", (data: Buffer) => this.write((done) => socket.pong(data, false, done)));
    // A close event follows.
    socket.on("error", () => undefined);
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  /** Resolves once the operating system has taken it, or the connection is closed. */
  readonly send = (text: string): Promise<void> =>
    new Promise((resolve) => {
      if (this.socket.readyState !== this.socket.OPEN) return resolve();
      this.write((done) => this.socket.send(text, done), resolve);
    });

  readonly close = (code: number, reason: string): void => this.socket.close(code, reason);

  readonly onMessage = (take: (text: string) => Promise<void>): void => {
    this.socket.on("message", (data: Buffer) => {
      // A client that goes on sending after it was told to close is not read for the seconds that a graceful end may take.
      if (this.socket.readyState !== this.socket.OPEN) return this.terminate();
      if (this.from === undefined && data.length > maxFirstMessageBytes) return this.close(1009, "Message too large");
      take(data.toString()).catch(() => this.close(CloseCode.InternalServerError, "Internal server error"));
    });
  };

  /** Payloads of pings are not echoed; before the acknowledgement pings are not answered. */
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

  /** Cuts the connection. */
  terminate(): void {
    this.socket.terminate();
  }

  /** Calls `release` when the connection closes, or now if it has. */
  onEnd(release: () => void): void {
    if (this.socket.readyState === this.socket.CLOSED) release();
    else this.socket.once("close", release);
  }

  /** Closes a silent connection or one whose token has expired, or pings the client if it is time. */
  sweep(now: number): void {
    const wasExpired = this.isExpired;
    this.isExpired = this.from !== undefined && clock.now() >= this.from.caller.expiresAt;
    // One sweep later, so that its subscriptions can say why they end. The client may reconnect with a new token.
    if (wasExpired && this.isExpired) this.close(CloseCode.Forbidden, "Forbidden");
    if (this.isSilent && now - this.openedAt > silentMs) {
      this.close(CloseCode.ConnectionInitialisationTimeout, "Connection initialisation timeout");
    }
    if (this.isUnfinished(now)) return this.terminate();
    if (now - this.pingedAt < pingMs) return;
    this.pingedAt = now;
    this.ping();
  }

  private frameCame(): void {
    this.completeBytes = this.request.socket.bytesRead;
    this.unfinishedSince = undefined;
  }

  /** Whether part of a message has waited too long for the rest. What comes while nothing is read may be complete. */
  private isUnfinished(now: number): boolean {
    if (this.socket.isPaused || this.request.socket.bytesRead === this.completeBytes) this.unfinishedSince = undefined;
    else this.unfinishedSince ??= now;
    return this.unfinishedSince !== undefined && now - this.unfinishedSince > unfinishedMs;
  }

  /** Stops reading while the client does not read; `UnreadOutput` cuts the connection if that lasts. */
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
