import type { UpstreamName } from "./upstream-error";

/** An endpoint that the vendor documents and a deployment may lack. There is no list of them: the first call is the test. */
export interface OptionalEndpoint {
  readonly upstream: UpstreamName;
  /** Method and route template, with a query parameter if only the parameter is optional, e.g. `GET /users?q`. */
  readonly route: string;
  /**
   * Statuses that mean that the deployment lacks it. Without 404 if that may also mean a missing record, and without 400 if
   * that may also mean an invalid body.
   */
  readonly absentOn: readonly number[];
  /** Statuses that mean that this key may not use it. They are not remembered: the next call tries again. */
  readonly deniedOn: readonly number[];
  /** Every call changes something, so none is skipped because of an earlier answer. */
  readonly changesState?: true;
}

/** The endpoint of a list for pages after the first, which may be refused as a missing endpoint is. */
export function laterPages(endpoint: OptionalEndpoint): OptionalEndpoint {
  return { ...endpoint, absentOn: [] };
}

/** For `absentOn`: statuses of an unknown path, and of an unknown path or query parameter. */
export const unknownPath = [404, 405];
export const unknownPathOrQuery = [400, 404, 405];
