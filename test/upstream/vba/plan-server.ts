import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Cancellation } from "../../../src/upstream/http/cancellation";
import { createUpstreamClient } from "../../../src/upstream/http/client";
import type { CallScope, UpstreamCall, UpstreamClient } from "../../../src/upstream/upstream-call";

export type Plan = Record<string, unknown> & { plan_ID: string };

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface PlanServerOptions {
  /** Answers instead of the API; status, body and further headers. */
  instead?: (asked: Asked) => { status: number; body?: unknown } | "drop" | null;
  /** After a write was performed: its answer is lost. */
  dropAfterWrite?: boolean;
  /** Per-item word on a plan of a batch; null saves it. */
  refuse?: (plan: Plan) => number | null;
  /** The last word on a batch's items. */
  items?: (items: unknown[]) => unknown;
  /** Runs after each answered read, e.g. another client's write. */
  afterRead?: (asked: Asked) => void;
  pagination?: boolean;
  pageCap?: number;
  contentType?: string;
}

const envelope = (data: unknown, error: unknown = null) => ({ data, error, debug: { activityId: "a-1" } });

/** The benefits API over real HTTP with its plans in memory. */
export class PlanServer {
  readonly asked: Asked[] = [];
  readonly plans = new Map<string, Plan>();
  private readonly server: Server;
  private clients: UpstreamClient[] = [];
  private clock = Date.parse("2031-01-01T00:00:00Z");

  constructor(public options: PlanServerOptions = {}) {
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  reset(plans: readonly Plan[] = []): void {
    this.options = {};
    this.asked.length = 0;
    this.plans.clear();
    for (const plan of plans) this.plans.set(plan.plan_ID, plan);
  }

  client(): UpstreamClient {
    const client = createUpstreamClient({
      upstream: "vba",
      baseUrl: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/vbasoftware`,
      callTimeoutMs: 3000,
      limits: { concurrency: 16, queue: 500, connections: 16 },
      acceptTextPlain: true,
    });
    this.clients.push(client);
    return client;
  }

  /** What was asked for, as `METHOD path`, in order. */
  calls(): string[] {
    return this.asked.map(({ method, path }) => `${method} ${path}`);
  }

  puts(): Plan[][] {
    return this.asked.filter(({ method }) => method === "PUT").map(({ body }) => body as Plan[]);
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const path = (request.url ?? "").replace("/vbasoftware", "");
    const asked: Asked = { method: request.method ?? "", path, body: text === "" ? null : JSON.parse(text) };
    this.asked.push(asked);
    const instead = this.options.instead?.(asked) ?? null;
    if (instead === "drop") return void request.socket.destroy();
    const answer = instead ?? this.answer(asked);
    if (this.options.dropAfterWrite && asked.method !== "GET") return void request.socket.destroy();
    if (asked.method === "GET") this.options.afterRead?.(asked);
    const headers = "headers" in answer ? (answer.headers as Record<string, string>) : {};
    response.writeHead(answer.status, { "content-type": this.options.contentType ?? "application/json", ...headers });
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  }

  private answer({ method, path, body }: Asked): { status: number; body?: unknown; headers?: Record<string, string> } {
    const url = new URL(path, "http://vba");
    if (method === "PUT") return { status: 207, body: envelope(this.save(body as Plan[])) };
    if (method === "GET" && url.pathname === "/plans") return this.list(url.searchParams);
    const id = decodeURIComponent(url.pathname.slice("/plans/".length));
    const plan = this.plans.get(id);
    if (!plan) return { status: 404, body: envelope(null, { status: 404, detail: `no plan ${id}` }) };
    if (method === "GET") return { status: 200, body: envelope(plan) };
    this.plans.delete(id);
    return { status: 204 };
  }

  private list(query: URLSearchParams): { status: number; body: unknown; headers?: Record<string, string> } {
    const all = [...this.plans.values()];
    const size = Math.min(Number(query.get("pageSize")), this.options.pageCap ?? 1000);
    const page = Number(query.get("page"));
    const meta = {
      TotalCount: all.length,
      TotalPages: Math.ceil(all.length / size),
      CurrentPage: page,
      PageSize: size,
    };
    return {
      status: 200,
      body: envelope(all.slice((page - 1) * size, page * size)),
      ...((this.options.pagination ?? true) ? { headers: { "x-pagination": JSON.stringify(meta) } } : {}),
    };
  }

  private save(plans: Plan[]): unknown {
    const items = plans.map((plan) => {
      const id = [{ key: "plan_ID", value: plan.plan_ID }];
      const refusal = this.options.refuse?.(plan) ?? null;
      if (refusal !== null) return { id, status: refusal, body: `bad value ${String(plan["description"])}` };
      const known = this.plans.has(plan.plan_ID);
      this.clock += 1000;
      this.plans.set(plan.plan_ID, { ...plan, update_Date: new Date(this.clock).toISOString() });
      return { id, status: known ? 200 : 201, body: known ? "Updated" : "Created" };
    });
    return this.options.items?.(items) ?? items;
  }
}

export function scope(): CallScope & { calls: UpstreamCall[] } {
  const calls: UpstreamCall[] = [];
  return {
    cancellation: new Cancellation(),
    deadlineAt: performance.now() + 10_000,
    onCall: (call) => calls.push(call),
    calls,
  };
}

export function somePlans(count: number, more: Record<string, unknown> = {}): Plan[] {
  return Array.from({ length: count }, (_, at) => ({
    plan_ID: `P${at + 1}`,
    description: `Plan ${at + 1}`,
    update_Date: "2030-01-01T00:00:00Z",
    ...more,
  }));
}
