import { clock } from "../clock";
import type { OptionalEndpoint } from "./optional-endpoint";
import type { UpstreamResponse } from "./upstream-call";
import { UpstreamError } from "./upstream-error";
import { isRecord } from "./wire/wire-view";

/** In place of an answer: this deployment does not have the endpoint, or not for this key. */
export const notOffered = Symbol("not offered");
export type NotOffered = typeof notOffered;

export interface CapabilityMemoryOptions {
  /** How long an absence spares the call. */
  readonly keepMs?: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/** The last answer that showed whether the endpoint exists. */
export interface SeenCapability {
  readonly available: boolean;
  readonly checkedAt: Date;
}

interface Seen extends SeenCapability {
  /** Until when the call is spared, on the memory's clock. */
  readonly absentUntil: number;
}

export interface OptionalCall {
  readonly endpoint: OptionalEndpoint;
  /** Sends the call, taking these statuses as answers besides 2xx. */
  readonly send: (answers: readonly number[]) => Promise<UpstreamResponse>;
  /** Values of the caller in the call: a 400 that names one of them is about the value. */
  readonly values?: readonly string[];
  /** Sent with the caller's own credential, whose rights do not show what the deployment offers. */
  readonly hasOwnCredential?: boolean;
}

/**
 * Which optional endpoints this deployment's upstreams have, as far as calls have shown: one per process, in memory only.
 * Failures, timeouts and broken bodies change nothing.
 */
export class CapabilityMemory {
  private readonly seen = new Map<string, Seen>();
  private readonly keepMs: number;
  private readonly now: () => number;

  constructor({ keepMs = 3_600_000, now = () => performance.now() }: CapabilityMemoryOptions = {}) {
    this.keepMs = keepMs;
    this.now = now;
  }

  /**
   * The answer; null if the deployment lacks the endpoint or this key may not use it. If it is lacking, further calls are
   * skipped for an hour, except calls that change something. Rejects with {@link UpstreamError} for any other status that is
   * not 2xx.
   */
  async ask({ endpoint, send, values = [], hasOwnCredential = false }: OptionalCall): Promise<UpstreamResponse | null> {
    if (this.isAbsent(endpoint)) return null;
    const answers = hasOwnCredential ? endpoint.absentOn : [...endpoint.absentOn, ...endpoint.deniedOn];
    const answer = await send(answers);
    if (!answers.includes(answer.status)) {
      this.note(endpoint, true);
      return answer;
    }
    if (answer.status === 400 && (this.has(endpoint) || names(answer.body, values))) throw refused(endpoint, answer);
    this.note(endpoint, false, endpoint.absentOn.includes(answer.status));
    return null;
  }

  /** Records that an endpoint is absent whose 404 could have meant a missing record but did not. */
  noteAbsent(endpoint: OptionalEndpoint): void {
    this.note(endpoint, false, true);
  }

  /** What was last seen of it; null until a call has shown it. */
  of(endpoint: OptionalEndpoint): SeenCapability | null {
    return this.seen.get(keyOf(endpoint)) ?? null;
  }

  private has(endpoint: OptionalEndpoint): boolean {
    return this.of(endpoint)?.available === true;
  }

  private isAbsent(endpoint: OptionalEndpoint): boolean {
    const seen = this.seen.get(keyOf(endpoint));
    return seen !== undefined && endpoint.changesState !== true && this.now() < seen.absentUntil;
  }

  private note(endpoint: OptionalEndpoint, available: boolean, spares = false): void {
    const absentUntil = spares ? this.now() + this.keepMs : -Infinity;
    this.seen.set(keyOf(endpoint), { available, checkedAt: clock.date(), absentUntil });
  }
}

function keyOf({ upstream, route }: OptionalEndpoint): string {
  return `${upstream} ${route}`;
}

function names(body: unknown, values: readonly string[]): boolean {
  const message = isRecord(body) ? (body["message"] ?? body["error"]) : null;
  return typeof message === "string" && values.some((value) => value !== "" && message.includes(value));
}

function refused({ upstream }: OptionalEndpoint, { status }: UpstreamResponse): UpstreamError {
  return new UpstreamError({ upstream, code: "UPSTREAM_REJECTED", sent: true, status });
}
