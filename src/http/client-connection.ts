import type { Socket } from "node:net";
import { addressKeyOf } from "./client-address";

/** Pipelined requests of one connection. */
export const maxPipelined = 32;

const connections = new WeakMap<Socket, ClientConnection>();

/** A client's connection. Its requests run one at a time: answers to pipelined ones would wait in memory. */
export class ClientConnection {
  /** Key for limits by address, of the peer itself. */
  readonly address: string;
  /** Whether a request has come since this was last set to false. */
  isUsed = false;
  /** Begins with requests behind the one that is running; undefined if none is. */
  private pipelined: (() => void)[] | undefined;

  private constructor(socket: Socket) {
    this.address = addressKeyOf(socket.remoteAddress);
  }

  static of(socket: Socket): ClientConnection {
    const known = connections.get(socket);
    if (known) return known;
    const connection = new ClientConnection(socket);
    connections.set(socket, connection);
    return connection;
  }

  get isBusy(): boolean {
    return this.pipelined !== undefined;
  }

  /** Whether no further request may be pipelined. */
  get isFull(): boolean {
    return this.pipelined !== undefined && this.pipelined.length >= maxPipelined;
  }

  /** Begins now, or after the requests before it. */
  enter(begin: () => void): void {
    this.isUsed = true;
    if (this.pipelined) return void this.pipelined.push(begin);
    this.pipelined = [];
    begin();
  }

  /** Called when a request has ended: begins with the next one. */
  ended(): void {
    const next = this.pipelined?.shift();
    if (next) next();
    else this.pipelined = undefined;
  }
}
