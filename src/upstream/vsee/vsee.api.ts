import { notOffered, type CapabilityMemory, type NotOffered } from "../capability-memory";
import type { OptionalEndpoint } from "../optional-endpoint";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { invalidField, isRecord } from "../wire/wire-view";
import { accepted } from "./clinic-answer";

const mayBeMissing = [404] as const;

export type ClinicRead = Pick<UpstreamRequest, "route" | "path" | "loads" | "unshared">;

export interface VseeApiOptions {
  /** The caller's own credential, in place of the service's. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly capabilities: CapabilityMemory;
  /** Whether the operation has written anything. */
  readonly hasWritten: () => boolean;
}

export interface OptionalRead extends ClinicRead {
  /** Values of the caller in the path. */
  readonly values?: readonly string[];
}

/** Calls of one operation under one credential; resolves to the content of the answers. Rejects with `UpstreamError`. */
export class VseeApi {
  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly options: VseeApiOptions,
  ) {}

  /** The `data` of an answer; null for 404. */
  async read(request: ClinicRead, scope: CallScope = this.scope): Promise<unknown> {
    const { status, body } = accepted(await this.get(request, mayBeMissing, scope));
    return status === 404 ? null : (withData(body)["data"] ?? null);
  }

  /** A whole answer with `data`; null for 404. */
  async readWhole(
    request: ClinicRead,
    scope: CallScope = this.scope,
  ): Promise<Readonly<Record<string, unknown>> | null> {
    const { status, body } = accepted(await this.get(request, mayBeMissing, scope));
    return status === 404 ? null : withData(body);
  }

  /** The whole answer of an optional endpoint; null for 404 if the deployment has the endpoint. */
  async readOptional(
    endpoint: OptionalEndpoint,
    { values, ...request }: OptionalRead,
  ): Promise<Readonly<Record<string, unknown>> | null | NotOffered> {
    const answer = await this.options.capabilities.ask({
      endpoint,
      values,
      hasOwnCredential: this.options.headers !== undefined,
      send: async (answers) => accepted(await this.get(request, [...new Set([...answers, ...mayBeMissing])])),
    });
    if (answer === null) return notOffered;
    if (answer.status === 404) return null;
    return withData(answer.body);
  }

  /** A call of an optional endpoint that changes something: the actual answer shows whether it exists. */
  writeOptional(endpoint: OptionalEndpoint, request: UpstreamRequest): Promise<UpstreamResponse | null> {
    const send = async (answers: readonly number[]): Promise<UpstreamResponse> =>
      accepted(await this.client.request({ headers: this.options.headers, ...request, answers }, this.scope));
    return this.options.capabilities.ask({ endpoint, send });
  }

  private get(
    request: ClinicRead,
    answers: readonly number[],
    scope: CallScope = this.scope,
  ): Promise<UpstreamResponse> {
    // Another operation's read may have begun before this one's write, and would return the old state.
    const unshared = this.options.hasWritten() || request.unshared === true;
    const { headers } = this.options;
    // `Object.assign`, as for the broker, gives all requests one hidden class.
    return this.client.request(Object.assign({ method: "GET", headers, answers, unshared } as const, request), scope);
  }
}

/** The `data` of an answer's body. Throws `UpstreamError` for a body without one. */
export function dataIn(body: unknown): unknown {
  return withData(body)["data"];
}

function withData(body: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(body) || !("data" in body)) throw invalidField("vsee", "data");
  return body;
}
