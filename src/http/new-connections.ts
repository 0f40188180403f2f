import type { Server, Socket } from "node:net";
import { beginPaused } from "../internals/begin-paused";

type Listener = (socket: Socket) => void;

/**
 * Takes the place of a server's listeners for new connections. Nothing is read from a connection until it is passed on to them
 * by `begin`.
 */
export function onNewConnection(server: Server, take: (socket: Socket, begin: () => void) => void): void {
  beginPaused(server);
  const listeners = server.listeners("connection") as Listener[];
  server.removeAllListeners("connection").on("connection", (socket) =>
    take(socket, () => {
      if (socket.destroyed) return;
      for (const listener of listeners) listener.call(server, socket);
      socket.resume();
    }),
  );
}
