import type { UpstreamName } from "../../upstream/upstream-error";
import type { ApiReply, ApiRoute } from "./api-route";

/** One vendor's API: its routes, and the form of its answers. */
export interface SimulatedApi {
  readonly upstream: UpstreamName;
  /** Path of the base URL, without a slash at its end; empty at the root. */
  readonly basePath: string;
  readonly routes: readonly ApiRoute[];
  /** A refusal in the vendor's shape. */
  refuse(status: number, message: string): ApiReply;
  /** JSON text of a body. */
  stringify(body: unknown): string;
  /** Content type of the next answer. */
  contentType(): string;
}
