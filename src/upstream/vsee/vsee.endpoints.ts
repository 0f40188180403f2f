import { unknownPath, unknownPathOrQuery, type OptionalEndpoint } from "../optional-endpoint";

const upstream = "vsee";

export const patientSearch: OptionalEndpoint = {
  upstream,
  route: "GET /users?q",
  absentOn: unknownPathOrQuery,
  deniedOn: [403],
};
export const patientRegistration: OptionalEndpoint = {
  upstream,
  route: "POST /users/sso",
  absentOn: unknownPath,
  deniedOn: [401, 403],
  changesState: true,
};
export const roomList: OptionalEndpoint = {
  upstream,
  route: "GET /rooms",
  absentOn: unknownPathOrQuery,
  deniedOn: [403],
};
export const singleRoom: OptionalEndpoint = {
  upstream,
  route: "GET /rooms/{code}",
  absentOn: [400, 405],
  deniedOn: [403],
};
export const roomProviders: OptionalEndpoint = {
  upstream,
  route: "GET /rooms/{code}/providers",
  absentOn: [400, 405],
  deniedOn: [403],
};
export const insurerList: OptionalEndpoint = {
  upstream,
  route: "GET /insurances/list/insurers",
  absentOn: unknownPathOrQuery,
  deniedOn: [401, 403],
};
/** Where older clinics list their insurers. */
export const olderInsurerList: OptionalEndpoint = { ...insurerList, route: "GET /insurances" };
