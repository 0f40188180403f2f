/** Headers of a caller that every subgraph gets: the access token and the trace. */
const forAll = ["authorization", "traceparent", "tracestate"];
/** Headers that only the coverage graph gets: the caller's own clinic token. */
const forCoverage = ["x-apitoken"];

/**
 * Headers for a subgraph's request. They are chosen by name, so that a caller cannot set one of the gateway's own headers,
 * such as `x-router-secret`.
 */
export function forwardedHeaders(headers, subgraph, routerSecret) {
  const names = subgraph === "coverage" ? [...forAll, ...forCoverage] : forAll;
  const given = names.map((name) => [name, headers.get(name)]).filter(([, value]) => value);
  if (subgraph === "coverage" && routerSecret) given.push(["x-router-secret", routerSecret]);
  return Object.fromEntries(given);
}
