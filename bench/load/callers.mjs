const callers = 1000;

/**
 * A thousand callers, each with an access token and a clinic token of its own, so that nobody is served by what another
 * one asked. To peers, who know no access tokens, only the clinic's goes out.
 */
export function makeCallers(issuer, claims = { roles: ["CLINIC_STAFF"] }) {
  return Array.from({ length: callers }, (_, index) => ({
    accessToken: issuer.issue({ sub: `caller-${index}`, ...claims }),
    clinicToken: `clinic-${index}`,
  }));
}

export function headersOf({ accessToken, clinicToken }, dialect) {
  const headers = { "content-type": "application/json", "x-apitoken": clinicToken };
  return dialect === "ours" ? { ...headers, authorization: `Bearer ${accessToken}` } : headers;
}

/** Whole requests, the bodies in turn and each by another caller. `kind` tells those with the same answer. */
export function requestsOf({ bodies, callers, dialect, path }) {
  return callers.map((caller, index) => {
    const kind = index % bodies.length;
    const body = Buffer.from(bodies[kind]);
    const headers = { host: "127.0.0.1", "content-length": body.length, ...headersOf(caller, dialect) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return { kind, bytes: Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`), body]) };
  });
}
