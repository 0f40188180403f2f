const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** The token of an `Authorization` header: undefined without a header, null where the header holds no bearer token. */
export function bearerToken(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined || authorization === "") return undefined;
  return bearer.exec(authorization)?.[1] ?? null;
}
