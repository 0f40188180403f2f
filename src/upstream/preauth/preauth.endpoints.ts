import { unknownPath, unknownPathOrQuery, type OptionalEndpoint } from "../optional-endpoint";

const upstream = "preauth";

export const coveragePeriods: OptionalEndpoint = {
  upstream,
  route: "GET /insurance-policies",
  absentOn: unknownPathOrQuery,
  deniedOn: [401, 403],
};
export const preAuthCancellation: OptionalEndpoint = {
  upstream,
  route: "GET /pre-auth-cancellation",
  absentOn: unknownPath,
  deniedOn: [401, 403],
  changesState: true,
};
