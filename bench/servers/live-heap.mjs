import { fileURLToPath } from "node:url";

const probe = fileURLToPath(new URL("heap-probe.cjs", import.meta.url));

/** With what node starts a process whose heap {@link LiveHeap} watches; its standard output must be a pipe. */
export const watchedHeap = ["--expose-gc", "--trace-gc", "--max-semi-space-size=4", "--require", probe];

/** What is alive in a process's heap, told by V8 after each collection, in the middle of synchronous work too. MiB. */
export class LiveHeap {
  #rest = "";
  #last = 0;
  #peak = 0;

  constructor(stdout) {
    stdout.setEncoding("utf8").on("data", (text) => {
      const lines = (this.#rest + text).split("\n");
      this.#rest = lines.pop() ?? "";
      for (const line of lines) this.#read(line);
    });
  }

  get now() {
    return this.#last;
  }

  /** The most since it was asked last. */
  takePeak() {
    const peak = this.#peak;
    this.#peak = this.#last;
    return peak;
  }

  #read(line) {
    const after = / -> ([\d.]+) \(/.exec(line)?.[1];
    if (after === undefined) return;
    this.#last = Number(after);
    this.#peak = Math.max(this.#peak, this.#last);
  }
}
