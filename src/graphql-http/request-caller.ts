import type { IncomingHttpHeaders } from "node:http";
import type { Caller } from "../auth/caller";
import { tokenProblems, type TokenProblem } from "../auth/token-problem";
import type { TokenVerifier } from "../auth/token-verifier";
import type { Refusal } from "../http/respond";

/** While the issuer is down. Its keys are read again before this time is over. */
const keysUnavailable: Refusal = {
  status: 503,
  code: "UPSTREAM_UNAVAILABLE",
  message: "Access tokens cannot be verified at the moment, because the issuer's keys cannot be read. Try again.",
  headers: { "retry-after": "4" },
};
/** Characters that a header may contain. */
const clinicTokenPattern = /^[\x21-\x7e]{1,1024}$/;
const badClinicToken: Refusal = {
  status: 400,
  code: "BAD_USER_INPUT",
  message: "The header X-ApiToken must contain a clinic token: 1 to 1024 visible ASCII characters.",
};

function unauthenticated(problem: TokenProblem): Refusal {
  return {
    status: 401,
    code: "UNAUTHENTICATED",
    message: tokenProblems[problem],
    headers: { "www-authenticate": 'Bearer error="invalid_token"' },
  };
}

/** The caller of a request; null without a token. */
export interface RequestCaller {
  readonly caller: Caller | null;
  readonly clinicToken?: string;
}

/** Reads the caller from a request's headers, or from the given authorization. */
export async function readCaller(
  headers: IncomingHttpHeaders,
  verifier: Pick<TokenVerifier, "verify">,
  authorization: string | undefined = headers.authorization,
): Promise<RequestCaller | { readonly refusal: Refusal }> {
  const token = bearerToken(authorization);
  if (token === null) return { refusal: unauthenticated("no-bearer") };
  const verdict = token === undefined ? { caller: null } : await verifier.verify(token);
  if ("unavailable" in verdict) return { refusal: keysUnavailable };
  if ("refused" in verdict) return { refusal: unauthenticated(verdict.refused) };
  const clinicToken = headers["x-apitoken"]?.toString();
  if (clinicToken !== undefined && !clinicTokenPattern.test(clinicToken)) return { refusal: badClinicToken };
  return { caller: verdict.caller, ...(clinicToken !== undefined && { clinicToken }) };
}

const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** The token of an `Authorization` header: undefined without a header, null if it is not a bearer token. */
export function bearerToken(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined || authorization === "") return undefined;
  return bearer.exec(authorization)?.[1] ?? null;
}
