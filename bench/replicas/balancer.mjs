// Hands requests to replicas in turn: node bench/replicas/balancer.mjs <url> <url> ...
// Says where it listens on standard output, and ends when its standard input does.
import { Agent, createServer, request } from "node:http";
import { fileURLToPath } from "node:url";

/** How long a replica that takes no connection is left alone. */
const restMs = 500;

/**
 * Starts it on loopback. A replica that takes no connection is passed over and the next one asked: nothing was sent yet.
 * What breaks after that is answered 502 and not repeated, for a write may have happened.
 */
export async function startBalancer(urls, port = 0) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const replicas = urls.map((url) => ({ ...addressOf(url), restsUntil: 0 }));
  let turn = 0;
  const next = () => {
    const now = performance.now();
    const rested = replicas.filter(({ restsUntil }) => restsUntil <= now);
    const from = rested.length > 0 ? rested : replicas;
    return from[turn++ % from.length];
  };
  const server = createServer((incoming, response) => {
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("end", () => pass(incoming, Buffer.concat(chunks), response, replicas.length));
  });
  // Longer than clients keep idle connections: one that closes as a request comes would fail it.
  server.keepAliveTimeout = 65_000;
  await new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      agent.destroy();
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };

  function pass({ method, url, headers }, body, response, tries) {
    const replica = next();
    const { hostname, port } = replica;
    const on = request({ agent, hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    });
    on.on("error", ({ code }) => {
      if (code !== "ECONNREFUSED") return fail(response);
      replica.restsUntil = performance.now() + restMs;
      if (tries > 1) pass({ method, url, headers }, body, response, tries - 1);
      else fail(response);
    });
    on.end(body);
  }
}

function fail(response) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(502, { "content-type": "text/plain" }).end("No replica answered.");
}

const addressOf = (url) => {
  const { hostname, port } = new URL(url);
  return { hostname, port: Number(port) };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startBalancer(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify({ url })}\n`);
  process.stdin.resume().once("end", () => process.exit(0));
}
