import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { CapabilityMemory } from "../capability-memory";
import type { OptionalEndpoint } from "../optional-endpoint";
import { acceptedAnswer, acceptedRead } from "./bastion.envelope";
import { BrokerToken } from "./broker-token";
import { isUnauthorized, type BastionSession } from "./bastion.session";

const mayBeMissing = [404] as const;

export type BastionRead = Omit<UpstreamRequest, "method" | "headers" | "answers" | "body">;
export interface OptionalBastionRead extends BastionRead {
  /** Values of the caller in the path. */
  readonly values?: readonly string[];
  /** How an answer says that it succeeded; {@link acceptedRead} by default. */
  readonly accept?: (body: unknown) => Readonly<Record<string, unknown>> | null;
}
type BastionRequest = Omit<UpstreamRequest, "headers">;

/** Calls under the process's login. A token that the broker says has ended is renewed once and the call repeated. */
export class BastionApi {
  constructor(
    private readonly client: UpstreamClient,
    private readonly session: BastionSession,
    private readonly capabilities = new CapabilityMemory(),
  ) {}

  /** The `data` of an answer; null for 404. Rejects with `UpstreamError`. */
  async read(request: BastionRead, scope: CallScope): Promise<unknown> {
    const { status, body } = await this.request(
      Object.assign({ method: "GET", answers: mayBeMissing } as const, request),
      scope,
    );
    return status === 404 ? null : acceptedRead(body)["data"];
  }

  /** The whole answer of an optional endpoint; null if the deployment lacks it. Rejects with `UpstreamError`. */
  async readOptional(
    endpoint: OptionalEndpoint,
    { values, accept = acceptedRead, ...request }: OptionalBastionRead,
    scope: CallScope,
  ): Promise<Readonly<Record<string, unknown>> | null> {
    const send = (answers: readonly number[]): Promise<UpstreamResponse> =>
      this.request(Object.assign({ method: "GET", answers } as const, request), scope);
    const answer = await this.capabilities.ask({ endpoint, send, values });
    return answer && accept(answer.body);
  }

  /** Used by a call whose 404 turned out to mean that the endpoint is absent, not the record. */
  noteAbsent(endpoint: OptionalEndpoint): void {
    this.capabilities.noteAbsent(endpoint);
  }

  /** A write by an optional endpoint, once; null if the deployment lacks it, and nothing was written. */
  async writeOptional(
    endpoint: OptionalEndpoint,
    path: string,
    body: unknown,
    scope: CallScope,
  ): Promise<Readonly<Record<string, unknown>> | null> {
    const send = (answers: readonly number[]): Promise<UpstreamResponse> =>
      this.request({ method: "POST", route: path, path, body, answers }, scope);
    const answer = await this.capabilities.ask({ endpoint, send });
    return answer && acceptedAnswer(answer.body);
  }

  /** Performs a write, once. Resolves to the whole answer. Rejects with `UpstreamError`. */
  async write(
    method: "POST" | "PATCH",
    path: string,
    body: unknown,
    scope: CallScope,
  ): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.request({ method, route: path, path, body }, scope);
    return acceptedAnswer(answer.body);
  }

  private async request(request: BastionRequest, scope: CallScope): Promise<UpstreamResponse> {
    const valid = this.session.tokenFor(scope);
    const token = valid instanceof BrokerToken ? valid : await valid;
    try {
      return await this.client.request(under(token, request), scope);
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
      // The token was refused before anything was done, so a write may be repeated too.
      this.session.ended(token);
      const renewed = await this.session.tokenFor(scope);
      return this.client.request(under(renewed, request), scope);
    }
  }
}

/** Assigned instead of spread: on V8 11 an object that is spread and then extended gets a hidden class of its own each time. */
function under({ headers }: BrokerToken, request: BastionRequest): UpstreamRequest {
  return Object.assign({ headers }, request);
}
