/** Issuer of sandbox tokens. A configuration that trusts it is refused. */
export const sandboxIssuerName = "urn:coverage-graph:sandbox";
