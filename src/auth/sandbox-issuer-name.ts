/** Issuer of sandbox tokens: a configuration that trusts it is refused, so that none of them opens a real graph. */
export const sandboxIssuerName = "urn:coverage-graph:sandbox";
