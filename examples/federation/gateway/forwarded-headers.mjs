/** What a caller's request brings to every subgraph: who asks, and as part of what. */
const forAll = ["authorization", "traceparent", "tracestate"];
/** What is nobody's business but the graph's: the caller's own clinic token. */
const forCoverage = ["x-apitoken"];

/**
 * Headers for a subgraph's request. Chosen by name, so that a caller cannot slip in a header of the gateway's own:
 * `x-router-secret` is never the caller's.
 */
export function forwardedHeaders(headers, subgraph, routerSecret) {
  const names = subgraph === "coverage" ? [...forAll, ...forCoverage] : forAll;
  const given = names.map((name) => [name, headers.get(name)]).filter(([, value]) => value);
  if (subgraph === "coverage" && routerSecret) given.push(["x-router-secret", routerSecret]);
  return Object.fromEntries(given);
}
