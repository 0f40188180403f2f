import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createUpstreamClient } from "../../src/upstream/http/client";
import type { UpstreamClient, UpstreamResponse } from "../../src/upstream/upstream-call";
import type { UpstreamName } from "../../src/upstream/upstream-error";

export interface Member {
  nationalId?: unknown;
  policyId?: unknown;
  middleName?: unknown;
}

/** The clinic's cards and the broker's member status, over real HTTP. */
export class ChartServer {
  readonly asked: string[] = [];
  /** By patient: insurer code and subscriber number of each card. */
  cards: Record<string, [insurer: string, subscriber: string][]> = {};
  members: Record<string, Member> = {};
  /** Paths answered by 403. */
  refused: RegExp | null = null;
  private readonly server: Server;
  private readonly clients: UpstreamClient[] = [];

  constructor() {
    this.server = createServer((request, response) => {
      const url = new URL(request.url ?? "", "http://chart");
      this.asked.push(`${url.pathname}${url.search}`);
      const { status, body } = this.answer(url);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  client(upstream: UpstreamName): UpstreamClient {
    const client = createUpstreamClient({
      upstream,
      baseUrl: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
      callTimeoutMs: 2000,
      limits: { concurrency: 16, queue: 500, connections: 16 },
    });
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer({ pathname, searchParams }: URL): Pick<UpstreamResponse, "status" | "body"> {
    if (this.refused?.test(pathname)) return { status: 403, body: {} };
    if (pathname === "/auth/generateAuthToken") return { status: 200, body: { status: true, token: "t" } };
    if (pathname === "/enrollee-status") return this.status(searchParams.get("memberId") ?? "");
    if (pathname === "/users") return { status: 200, body: { data: this.users(searchParams.get("id") ?? "") } };
    const cards = this.cards[/^\/users\/([^/]+)\/insurances$/.exec(pathname)?.[1] ?? ""];
    if (!cards) return { status: 404, body: {} };
    const data = cards.map(([insurer_code, subscriber_number], at) => ({
      card_type: at === 0 ? "primary" : "secondary",
      insurer_code,
      subscriber_number,
    }));
    return { status: 200, body: { data } };
  }

  /** Everybody is called alike, patient and member, unless the test says otherwise. */
  private users(ids: string): object[] {
    return ids.split(",").map((id) => ({ id, first_name: "Ada", last_name: "Marlow", dob: "1980-02-03" }));
  }

  private status(memberId: string): Pick<UpstreamResponse, "status" | "body"> {
    const member = this.members[memberId];
    if (!member) return { status: 404, body: { status: false, message: "unknown" } };
    const data = {
      success: 1,
      message: "ok",
      member: { memberId, status: "Active", firstName: "Ada", lastName: "Marlow", dob: "03-02-1980", ...member },
    };
    return { status: 200, body: { status: true, data } };
  }
}
