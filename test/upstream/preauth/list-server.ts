import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Cancellation } from "../../../src/upstream/http/cancellation";
import { createUpstreamClient } from "../../../src/upstream/http/client";
import type { CallScope, UpstreamCall, UpstreamClient } from "../../../src/upstream/upstream-call";

type Json = Record<string, unknown>;

export interface ListServerOptions {
  /** By slug, in the provider's order. A record's window is found by `confirm_date`; without one it is in every window. */
  records?: Record<string, Json[]>;
  cap?: number;
  givesTotal?: boolean;
  /** Answers instead of the list; status and body. */
  instead?: (url: URL) => { status: number; body: unknown } | null;
  /** The last word on a page. */
  page?: (rows: Json[], skip: number) => Json[];
}

/** A pre-auth list over real HTTP that remembers what it was asked. */
export class ListServer {
  readonly asked: URL[] = [];
  private readonly server: Server;
  private clients: UpstreamClient[] = [];

  constructor(public options: ListServerOptions = {}) {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? "", "http://list");
      this.asked.push(url);
      const { status, body } = this.options.instead?.(url) ?? { status: 200, body: this.answer(url) };
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  client(): UpstreamClient {
    const client = createUpstreamClient({
      upstream: "preauth",
      baseUrl: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      callTimeoutMs: 2000,
      limits: { concurrency: 16, queue: 500, connections: 16 },
    });
    this.clients.push(client);
    return client;
  }

  /** Pages asked for, as `slug from to skip`. */
  pages(): string[] {
    return this.asked.map(({ searchParams: q }) =>
      [q.get("insurance"), q.get("confirm_from"), q.get("confirm_to"), q.get("skip")].join(" "),
    );
  }

  skips(): number[] {
    return this.asked.map(({ searchParams }) => Number(searchParams.get("skip"))).sort((one, other) => one - other);
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer({ searchParams: query }: URL): Json {
    const insurance = query.get("insurance") ?? "";
    const [from, to, skip, top] = ["confirm_from", "confirm_to", "skip", "top"].map((name) => Number(query.get(name)));
    const found = (this.options.records?.[insurance] ?? []).filter(
      ({ confirm_date: at }) => at == null || ((at as number) >= from! && (at as number) <= to!),
    );
    const rows = found.slice(skip, skip! + Math.min(top || 20, this.options.cap ?? 100));
    const data = this.options.page?.(rows, skip!) ?? rows;
    const total = (this.options.givesTotal ?? true) ? found.length : null;
    return { ok: true, provider: "p", insurance, meta: { provider_status: 200, count: data.length, total }, data };
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

export const seconds = (iso: string): number => Date.parse(iso) / 1000;

/** `count` records of one day, ids from `firstId`, spread over `people` national codes. */
export function someRecords(count: number, day = "2030-05-10", firstId = 1, people = 10): Json[] {
  return Array.from({ length: count }, (_, position) => ({
    pre_auth_id: firstId + position,
    index: position + 1,
    confirm_date: seconds(`${day}T00:00:00Z`) + position * 10,
    insured_person: { national_code: `00${1000 + (position % people)}` },
    status: { slug: "approved", label: "Approved" },
  }));
}
