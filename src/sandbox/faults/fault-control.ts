import { createServer, IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readBody } from "../server/request-body";
import type { Faults } from "./fault-registry";
import { checkFaultRule, FaultRuleProblem } from "./fault-rule.validation";

const HOST = "127.0.0.1";

/** A running control server. */
export interface FaultControl {
  /** E.g. `http://127.0.0.1:4001`. */
  readonly url: string;
  stop(): Promise<void>;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

/**
 * Turns fault rules on and off over HTTP, for a sandbox that is to misbehave on request. Each rule gets an id.
 *
 * | request | answer |
 * | --- | --- |
 * | `GET /faults` | 200 `[{"id": 1, "rule": {...}}, ...]`: the rules in force |
 * | `POST /faults` with a rule | 201 `{"id": 2, "rule": {...}}`; 400 `{"error": "..."}` for what is no rule |
 * | `DELETE /faults/2` | 204; 404 when there is no such rule or it is spent |
 * | `DELETE /faults` | 204: all rules are gone |
 *
 * A rule: `{"upstream": "vsee" | "bastion" | "preauth" | "vba", "kind": "...", "route"?: "/visits", "method"?: "GET",
 * "times"?: 3, "probability"?: 0.2, ...}`. `route` is the beginning of a route's template, or with `$` at its end
 * the whole of it; `times` counts requests; without `times` a rule acts until it is taken away. The kinds, with what they take besides:
 *
 * - `delay` (`ms`), `slow-drip` (`bytesPerSecond`, 1), `no-answer`
 * - `status` (`status`, `retryAfter`), `html-200`, `refusal-with-200`, `redirect` (`url`, `status` 302)
 * - `reset-before-headers`, `reset-mid-body`, `answer-lost` (the write is performed all the same)
 * - `cut-json`, `wrong-type` (`path`, `value`), `missing-field` (`path`), `extra-fields`, `proto-keys`,
 *   `wrong-content-type` (`contentType`); a path is `data.0.start`, with `*` for every item
 * - `huge-body` (`bytes`, 50 MB), `gzip-bomb` (`bytes`)
 * - `refuse-connections`, `drop-connections`: the whole upstream, until the rule is taken away
 *
 * @example `curl -X POST localhost:4001/faults -d '{"upstream":"bastion","kind":"status","status":503,"retryAfter":2}'`
 *
 * @param upstreams whose faults to switch
 * @param port where to listen on loopback; where it is taken, and for 0, a free one
 */
export async function startFaultControl({ faults }: { readonly faults: Faults }, port: number): Promise<FaultControl> {
  const server = createServer((request, response) => void answer(faults, request, response));
  await listen(server, port).catch(() => listen(server, 0));
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function addRule(faults: Faults, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const rule = checkFaultRule(JSON.parse(await readBody(request)));
    const id = faults.add(rule).id;
    await faults.settled();
    send(response, 201, { id, rule });
  } catch (error) {
    if (!(error instanceof FaultRuleProblem || error instanceof SyntaxError)) throw error;
    send(response, 400, { error: error instanceof FaultRuleProblem ? error.message : "The body is not JSON." });
  }
}

async function removeRule(faults: Faults, id: number, response: ServerResponse): Promise<void> {
  const wasThere = faults.remove(id);
  await faults.settled();
  if (wasThere) response.writeHead(204).end();
  else send(response, 404, { error: "There is no such rule." });
}

async function answer(faults: Faults, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const id = /^\/faults\/(\d+)$/.exec(url)?.[1];
  try {
    if (method === "DELETE" && id !== undefined) return await removeRule(faults, Number(id), response);
    if (url !== "/faults") return send(response, 404, { error: "There is only /faults." });
    if (method === "GET") return send(response, 200, faults.list());
    if (method === "POST") return await addRule(faults, request, response);
    if (method !== "DELETE") return send(response, 405, { error: "GET, POST or DELETE." });
    faults.clear();
    await faults.settled();
    response.writeHead(204).end();
  } catch {
    response.destroy();
  }
}
