import { stamp } from "./callers.mjs";
import { Connection } from "./connection.mjs";

/**
 * Clients who ask again as soon as they are answered, for a while; each request of `requests` in its turn. What is under
 * way at the end is waited for and counted. `differing`: answers that are no 200 or not as long as the first one was.
 */
export async function closedLoop({ port, requests, connections, ms }) {
  const clients = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const lengths = new Array(requests.length);
  const latencies = [];
  let differing = 0;
  let next = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + ms;
  const work = async (client) => {
    while (performance.now() < endsAt) {
      const turn = next++ % requests.length;
      const { bytes, kind } = requests[turn];
      stamp(requests[turn]);
      const askedAt = performance.now();
      const { status, length } = await client.ask(bytes);
      latencies.push(performance.now() - askedAt);
      lengths[kind] ??= length;
      if (status !== 200 || lengths[kind] !== length) differing += 1;
    }
  };
  try {
    await Promise.all(clients.map(work));
  } finally {
    for (const client of clients) client.close();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((one, other) => one - other);
  return {
    operations: latencies.length,
    seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    differing,
  };
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
