import { stopMessage } from "./worker-messages";

/**
 * Ends the process in good order at SIGTERM or SIGINT, and as a worker when the primary process says so: `stop` first,
 * then exit 0. A second signal ends it at once, for whoever cannot wait.
 */
export function stopOnSignal(stop: (signal: string) => Promise<void>): void {
  let stopping = false;
  const begin = (signal: string): void => {
    stopping = true;
    stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    begin(signal);
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
  process.on("message", (message) => {
    if (message === stopMessage && !stopping) begin("message");
  });
}
