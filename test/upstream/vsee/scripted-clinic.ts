import type { IncomingHttpHeaders } from "node:http";
import { VseeDataSource, type VseeOptions } from "../../../src/upstream/vsee/vsee.data-source";
import { clientOf, json, operation, serve, type TestScope } from "../http/loopback";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** What the clinic answers to `METHOD /path`: a body, or a status with one. Paths it has no answer for are 404. */
export type Script = Record<
  string,
  { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
>;

export interface ScriptedClinic {
  readonly received: Received[];
  /** May be changed while it runs. */
  readonly script: Script;
  /** `METHOD /path` of all that was received. */
  asked(): string[];
  /** A data source for one operation. */
  source(options?: VseeOptions, scope?: TestScope): VseeDataSource;
}

/** A clinic that answers exactly what a test tells it to, also what no clinic should. */
export async function scriptedClinic(script: Script): Promise<ScriptedClinic> {
  const received: Received[] = [];
  const server = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const text = Buffer.concat(chunks).toString();
      received.push({ method, path, headers, body: text === "" ? undefined : JSON.parse(text) });
      const { status = 200, headers: more, body } = script[`${method} ${path}`] ?? { status: 404, body: { code: 404 } };
      if (status === 204) response.writeHead(204).end();
      else json(response, body, status, more);
    });
  });
  const client = clientOf(server);
  return {
    received,
    script,
    asked: () => received.map(({ method, path }) => `${method} ${path}`),
    source: (options, scope = operation()) => new VseeDataSource(client, scope, options),
  };
}
