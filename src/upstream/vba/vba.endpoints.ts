import { unknownPath, type OptionalEndpoint } from "../optional-endpoint";

export const planList: OptionalEndpoint = {
  upstream: "vba",
  route: "GET /plans",
  absentOn: unknownPath,
  deniedOn: [403],
};
