import type { UpstreamName } from "./upstream-error";

/** An endpoint that the vendor documents and a deployment may lack. No list of them exists: the first call is the test. */
export interface OptionalEndpoint {
  readonly upstream: UpstreamName;
  /** Method and route template, with the parameter where only that makes it another endpoint, e.g. `GET /users?q`. */
  readonly route: string;
  /**
   * Statuses that mean "not here". 404 is not among them where it may also mean that a record is missing, 400 not where
   * it may also mean that a body is wrong.
   */
  readonly absentOn: readonly number[];
  /** Statuses that mean "not for this key". They are shown, and not remembered: the next call asks again. */
  readonly deniedOn: readonly number[];
  /** Every call is a real one, so none is spared by what an earlier one was answered. */
  readonly changesState?: true;
}

const unknownPath = [404, 405];
const unknownPathOrQuery = [400, 404, 405];

/** Endpoints by the capability that they make, in the order of `UpstreamCapabilityName`. The first that was asked decides. */
export const optionalEndpoints = {
  PATIENT_SEARCH: [{ upstream: "vsee", route: "GET /users?q", absentOn: unknownPathOrQuery, deniedOn: [403] }],
  PATIENT_REGISTRATION: [
    { upstream: "vsee", route: "POST /users/sso", absentOn: unknownPath, deniedOn: [401, 403], changesState: true },
  ],
  ROOMS: [
    { upstream: "vsee", route: "GET /rooms", absentOn: unknownPathOrQuery, deniedOn: [403] },
    { upstream: "vsee", route: "GET /rooms/{code}", absentOn: [400, 405], deniedOn: [403] },
  ],
  MEMBER_ROSTER: [{ upstream: "bastion", route: "GET /enrollee-all", absentOn: unknownPathOrQuery, deniedOn: [403] }],
  MEMBER_BATCH_RESTORE: [
    {
      upstream: "bastion",
      route: "POST /endorsement/multi-undo-delete",
      absentOn: unknownPath,
      deniedOn: [403],
      changesState: true,
    },
  ],
  MEMBER_AUTHORIZATIONS: [
    { upstream: "bastion", route: "GET /enrollee-visits", absentOn: [400, 405], deniedOn: [403] },
    { upstream: "bastion", route: "GET /enrollee-auth-status", absentOn: [400, 405], deniedOn: [403] },
  ],
  COVERAGE_PERIODS: [
    { upstream: "preauth", route: "GET /insurance-policies", absentOn: unknownPathOrQuery, deniedOn: [401, 403] },
  ],
  PRE_AUTH_CANCELLATION: [
    {
      upstream: "preauth",
      route: "GET /pre-auth-cancellation",
      absentOn: unknownPath,
      deniedOn: [401, 403],
      changesState: true,
    },
  ],
} as const satisfies Record<string, readonly [OptionalEndpoint, ...OptionalEndpoint[]]>;

/** Endpoints that are no capability of their own. */
export const roomProviders: OptionalEndpoint = {
  upstream: "vsee",
  route: "GET /rooms/{code}/providers",
  absentOn: [400, 405],
  deniedOn: [403],
};

export const insurerList: OptionalEndpoint = {
  upstream: "vsee",
  route: "GET /insurances/list/insurers",
  absentOn: unknownPathOrQuery,
  deniedOn: [401, 403],
};

/** Where older clinics list their insurers. */
export const olderInsurerList: OptionalEndpoint = { ...insurerList, route: "GET /insurances" };

export const planList: OptionalEndpoint = {
  upstream: "vba",
  route: "GET /plans",
  absentOn: unknownPath,
  deniedOn: [403],
};

export type CapabilityName = keyof typeof optionalEndpoints;
