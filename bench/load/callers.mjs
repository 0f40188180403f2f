const callers = 1000;

/**
 * A thousand callers, each with an access token and a clinic token of their own, so that nobody is served by what somebody
 * else asked. Bare peers are sent the access token too, and do not look at it.
 */
export function makeCallers(issuer, claims = { roles: ["CLINIC_STAFF"] }) {
  return Array.from({ length: callers }, (_, index) => ({
    accessToken: issuer.issue({ sub: `caller-${index}`, ...claims }),
    clinicToken: `clinic-${index}`,
  }));
}

export const headersOf = ({ accessToken, clinicToken }) => ({
  "content-type": "application/json",
  "x-apitoken": clinicToken,
  authorization: `Bearer ${accessToken}`,
});

/**
 * Whole requests, the bodies in turn and each by another caller. `kind` tells those with the same answer. `fresh`: with
 * places at which {@link stamp} makes a text that nobody has seen.
 */
export function requestsOf({ bodies, callers, path, fresh = false }) {
  return callers.map((caller, index) => {
    const kind = index % bodies.length;
    const body = Buffer.from(fresh ? withPlaces(bodies[kind]) : bodies[kind]);
    const headers = { host: "127.0.0.1", "content-length": body.length, ...headersOf(caller) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const bytes = Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`), body]);
    return { kind, bytes, places: fresh ? placesIn(bytes) : [] };
  });
}

const place = "_000000000";

/** The operation under a name with room for a number, in its text and beside it. */
function withPlaces(body) {
  const { operationName, query, ...rest } = JSON.parse(body);
  const name = operationName + place;
  return JSON.stringify({
    operationName: name,
    query: query.replace(`query ${operationName}`, `query ${name}`),
    ...rest,
  });
}

function placesIn(bytes) {
  const first = bytes.indexOf(place);
  return [first, bytes.indexOf(place, first + 1)];
}

let stamps = 0;

/** Makes the request's text one that was never sent before. */
export function stamp({ bytes, places }) {
  if (places.length === 0) return;
  const number = String(++stamps).padStart(place.length - 1, "0");
  for (const at of places) bytes.write(number, at + 1, "latin1");
}
