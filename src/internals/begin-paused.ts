import type { Server } from "node:net";

/**
 * Lets a server's connections begin paused: nothing is read from them until they are resumed. `net.createServer` has an option
 * for it, `pauseOnConnect`, which `http.createServer` does not pass on; this can go when it does.
 */
export function beginPaused(server: Server): void {
  Object.assign(server, { pauseOnConnect: true });
}
