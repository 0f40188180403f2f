import { unknownPath, unknownPathOrQuery, type OptionalEndpoint } from "../optional-endpoint";

const upstream = "bastion";

export const memberRoster: OptionalEndpoint = {
  upstream,
  route: "GET /enrollee-all",
  absentOn: unknownPathOrQuery,
  deniedOn: [403],
};
export const memberBatchRestore: OptionalEndpoint = {
  upstream,
  route: "POST /endorsement/multi-undo-delete",
  absentOn: unknownPath,
  deniedOn: [403],
  changesState: true,
};
export const memberAuthorizations: OptionalEndpoint = {
  upstream,
  route: "GET /enrollee-visits",
  absentOn: [400, 405],
  deniedOn: [403],
};
export const latestAuthorization: OptionalEndpoint = {
  upstream,
  route: "GET /enrollee-auth-status",
  absentOn: [400, 405],
  deniedOn: [403],
};
