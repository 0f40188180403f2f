import type { IncomingHttpHeaders } from "node:http";
import type { UpstreamName } from "../upstream/upstream-error";

/** A request as it arrived, noted before any fault acts on it. */
export interface RecordedRequest {
  readonly upstream: UpstreamName;
  readonly method: string;
  /** Below the base URL, with its query. */
  readonly path: string;
  /** Template of the route, e.g. `/users/{user_id}`; `(unknown)` for a path the vendor does not have. */
  readonly route: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** The sent status; null until one is sent, and forever if a fault sends none. */
  readonly status: number | null;
  /** When it arrived, in milliseconds since the epoch. */
  readonly at: number;
}

/** A {@link RecordedRequest} that has not been answered yet. */
export interface OpenRequest extends RecordedRequest {
  status: number | null;
}

/** Requests in order of arrival. */
export class RequestLog {
  private entries: OpenRequest[] = [];

  add(entry: OpenRequest): void {
    this.entries.push(entry);
  }

  of(upstream?: UpstreamName): readonly RecordedRequest[] {
    return upstream === undefined ? [...this.entries] : this.entries.filter((entry) => entry.upstream === upstream);
  }

  clear(): void {
    this.entries = [];
  }
}
