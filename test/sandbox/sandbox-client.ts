import { Dispatcher, request } from "undici";
import { SandboxOptions, SandboxUpstreams, startUpstreams } from "../../src/sandbox/start-upstreams";
import type { UpstreamName } from "../../src/upstream/upstream-error";

/** Small data of a fixed day: quick, and the same in every run. */
export const FIXED: SandboxOptions = { patients: 40, now: new Date("2026-03-14T00:00:00Z") };

export interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData["headers"];
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the wire is what is being looked at
  readonly body: any;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  /** A url-encoded form in place of JSON. */
  readonly form?: Record<string, string>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Asks with exactly the headers given. */
export async function ask(url: string, { method, headers = {}, json, form }: Call = {}): Promise<Answer> {
  const hasBody = json !== undefined || form !== undefined;
  const contentType = form ? "application/x-www-form-urlencoded" : "application/json";
  const response = await request(url, {
    method: method ?? (hasBody ? "POST" : "GET"),
    headers: { ...(hasBody ? { "content-type": contentType } : {}), ...headers },
    body: form ? new URLSearchParams(form).toString() : json === undefined ? null : JSON.stringify(json),
  });
  const text = await response.body.text();
  return { status: response.statusCode, headers: response.headers, text, body: parse(text) };
}

/** Asks a sandbox's upstreams with the right credentials. */
export class SandboxClient {
  private brokerToken: string | undefined;

  constructor(readonly upstreams: SandboxUpstreams) {}

  static async start(options: SandboxOptions = FIXED): Promise<SandboxClient> {
    return new SandboxClient(await startUpstreams(options));
  }

  stop(): Promise<void> {
    return this.upstreams.stop();
  }

  /** As the clinic's admin, or as one patient. */
  vsee(path: string, call: Call = {}, patientId?: string): Promise<Answer> {
    const { vseeApiToken, vseeAccountCode } = this.upstreams.credentials;
    const token = patientId === undefined ? vseeApiToken : this.upstreams.patientToken(patientId);
    return this.send("vsee", path, call, { "x-apitoken": token, "x-accountcode": vseeAccountCode });
  }

  async bastion(path: string, call: Call = {}): Promise<Answer> {
    this.brokerToken ??= await this.login();
    return this.send("bastion", path, call, { "api-key": this.brokerToken });
  }

  preauth(path: string): Promise<Answer> {
    return this.send("preauth", path, {}, { authorization: `Bearer ${this.upstreams.credentials.preauthApiKey}` });
  }

  vba(path: string, call: Call = {}): Promise<Answer> {
    const { vbaToken, vbaApiKey, vbaDatabase } = this.upstreams.credentials;
    return this.send("vba", path, call, {
      "user-agent": "sandbox-test",
      authorization: `Bearer ${vbaToken}`,
      "x-api-key": vbaApiKey,
      "vbasoftware-database": vbaDatabase,
    });
  }

  loginHeaders(password = this.upstreams.credentials.bastionPassword): Record<string, string> {
    const pair = `${this.upstreams.credentials.bastionUsername}:${password}`;
    return { "api-key": Buffer.from(pair, "utf8").toString("base64") };
  }

  async login(json: unknown = {}): Promise<string> {
    const path = `${this.upstreams.urls.bastion}/auth/generateAuthToken`;
    const { body } = await ask(path, { json, headers: this.loginHeaders() });
    return body.token as string;
  }

  private send(upstream: UpstreamName, path: string, call: Call, headers: Record<string, string>): Promise<Answer> {
    return ask(`${this.upstreams.urls[upstream]}${path}`, { ...call, headers: { ...headers, ...call.headers } });
  }
}
