import { compress, encodingFor, type ContentEncoding } from "../../http/content-encoding";
import { send, sendJson } from "../../http/respond";
import type { Exchange, RouteHandler, Router } from "../../http/router";
import type { SandboxSession } from "../start-sandbox";
import type { SandboxStore } from "../sandbox-store";
import { DemoBuild } from "./demo-build";
import { isBuilt, readBuilt, type DemoFile } from "./demo-files";
import { setAssetHeaders, setDemoPageHeaders } from "./demo-page-headers";
import { demoSession } from "./demo-session";
import { waitingPage } from "./waiting-page";

export interface DemoSiteOptions {
  readonly store: SandboxStore;
  /** Called with lines about the progress of the page. */
  readonly tell?: (line: string) => void;
}

/** The patient chart at `/demo`: static files, which are built if they are missing or older than their sources. */
export class DemoSite {
  private readonly build = new DemoBuild();
  private page: RouteHandler = ({ response }) => this.wait(response, "building");
  private router: Router | undefined;

  constructor(private readonly options: DemoSiteOptions) {}

  /** Adds `/demo` and its files to the graph's router. */
  readonly addRoutes = (router: Router, session: SandboxSession): void => {
    this.router = router;
    const page: RouteHandler = (exchange) => this.page(exchange);
    router
      .on("GET", "/demo", page)
      .on("GET", "/demo/", page)
      .on("GET", "/demo/session.json", (exchange) => this.sendSession(exchange, session));
  };

  /** Builds the page if necessary, and serves it. Never rejects: the graph works without it. */
  async open(): Promise<void> {
    try {
      if (!(await isBuilt())) await this.rebuild();
      this.serve(await readBuilt());
    } catch {
      this.page = ({ response }) => this.wait(response, "failed");
      this.options.tell?.("The demo page could not be built: npm run demo:build says why.");
    }
  }

  /** Ends a build that still runs. */
  stop(): void {
    this.build.stop();
  }

  private async rebuild(): Promise<void> {
    this.options.tell?.("Building the demo page for /demo …");
    if (!(await this.build.run())) throw new Error("The demo was not built.");
    this.options.tell?.("The demo page is ready.");
  }

  /** Only files in the built folder have a route, so that no path leads out of it. */
  private serve(files: readonly DemoFile[]): void {
    for (const { path, contentType, body } of files) {
      const isPage = path === "index.html";
      const bodies = compressedOnce(body);
      const handler: RouteHandler = async ({ request, response }) => {
        if (path.startsWith("assets/")) setAssetHeaders(response);
        setDemoPageHeaders(response);
        const encoding = encodingFor(body.length, String(request.headers["accept-encoding"] ?? ""));
        response.setHeader("vary", "accept-encoding");
        if (encoding) response.setHeader("content-encoding", encoding);
        send(response, 200, contentType, encoding ? await bodies(encoding) : body);
      };
      if (isPage) this.page = handler;
      else this.router?.on("GET", `/demo/${path}`, handler);
    }
  }

  private wait(response: Exchange["response"], state: "building" | "failed"): void {
    setDemoPageHeaders(response);
    send(response, 503, "text/html; charset=utf-8", waitingPage(state));
  }

  /** For pages of this origin only: no other page has a use for the tokens. */
  private async sendSession({ request, response }: Exchange, session: SandboxSession): Promise<void> {
    const from = request.headers["sec-fetch-site"];
    if (from !== undefined && from !== "same-origin" && from !== "none") {
      return sendJson(response, 403, { error: "Forbidden" });
    }
    sendJson(response, 200, await demoSession(session, this.options.store));
  }
}

/** The body in each encoding that is asked for, compressed when it is asked for first. */
function compressedOnce(body: Buffer): (encoding: ContentEncoding) => Promise<Buffer> {
  const bodies = new Map<ContentEncoding, Promise<Buffer>>();
  return (encoding) => {
    const compressed = bodies.get(encoding) ?? compress(body.toString(), encoding);
    bodies.set(encoding, compressed);
    return compressed;
  };
}
