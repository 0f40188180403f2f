import { once } from "node:events";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { Pool } from "undici";

/** Drives a graph at a rate, with a client beside it that looks how long refusals and the health route take. */
export class OpenLoop {
  #url;
  #pool;
  #request;

  constructor({ url, token, body }) {
    this.#url = url;
    // As many connections as there may be requests under way: a queue here would hide what the graph does.
    this.#pool = new Pool(url, { connections: 4096, pipelining: 1, headersTimeout: 30_000 });
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    this.#request = { path: "/graphql", method: "POST", headers, body };
  }

  /** Opens connections before the load, as a load balancer keeps its own. */
  async connect(count) {
    const health = { path: "/healthz", method: "GET" };
    await Promise.all(Array.from({ length: count }, () => this.#pool.request(health).then(({ body }) => body.dump())));
  }

  async warmUp(ms) {
    await this.closedLoop({ clients: 16, ms });
  }

  /** Answers a second that so many clients get who ask again at once. */
  async closedLoop({ clients, ms }) {
    const endAt = performance.now() + ms;
    let answered = 0;
    const client = async () => {
      while (performance.now() < endAt) {
        const { status } = await this.#ask();
        if (status === 200) answered += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return (answered / ms) * 1000;
  }

  /** Latencies count from the moment at which a request was due. */
  async run({ rate, ms }) {
    const accepted = [];
    const late = [];
    let shed = 0;
    let failed = 0;
    const probe = new Worker(new URL("./probe.mjs", import.meta.url), {
      workerData: { url: this.#url, request: this.#request },
    });
    await once(probe, "message");
    const startedAt = performance.now();
    const pending = new Set();
    for (let due = startedAt, sent = 0; due < startedAt + ms; due = startedAt + (++sent / rate) * 1000) {
      const early = due - performance.now();
      if (early > 1) await pause(early);
      else if (sent % 8 === 0) await turn();
      const dueAt = due;
      const sentAt = performance.now();
      late.push(sentAt - dueAt);
      const asked = this.#ask().then(({ status, retryAfter }) => {
        const now = performance.now();
        if (status === 200) accepted.push(now - dueAt);
        else if (status === 503 && retryAfter) shed += 1;
        else failed += 1;
        pending.delete(asked);
      });
      pending.add(asked);
    }
    probe.postMessage("end");
    const [[seen]] = await Promise.all([once(probe, "message"), ...pending]);
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      offered: rate,
      goodput: accepted.length / seconds,
      shedRate: shed / seconds,
      failed,
      p50: quantile(accepted, 0.5),
      p99: quantile(accepted, 0.99),
      seenP50: quantile(seen.refused, 0.5),
      seenP99: quantile(seen.refused, 0.99),
      healthP50: quantile(seen.health, 0.5),
      healthP99: quantile(seen.health, 0.99),
      lateP99: quantile(late, 0.99),
    };
  }

  close() {
    void this.#pool.destroy();
  }

  async #ask() {
    try {
      const { statusCode, headers, body } = await this.#pool.request(this.#request);
      await body.dump();
      return { status: statusCode, retryAfter: headers["retry-after"] };
    } catch {
      return { status: 0 };
    }
  }
}

export function quantile(values, share) {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
