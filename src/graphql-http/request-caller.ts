import type { IncomingHttpHeaders } from "node:http";
import { bearerToken } from "../auth/bearer-token";
import type { Caller } from "../auth/caller";
import type { TokenVerifier } from "../auth/token-verifier";
import type { Refusal } from "../http/respond";

export const unauthenticated: Refusal = {
  status: 401,
  code: "UNAUTHENTICATED",
  message: "The access token is not valid.",
  headers: { "www-authenticate": 'Bearer error="invalid_token"' },
};
/** What a header can carry and a clinic token may look like. */
const clinicTokenPattern = /^[\x21-\x7e]{1,1024}$/;
const badClinicToken: Refusal = {
  status: 400,
  code: "BAD_USER_INPUT",
  message: "X-ApiToken does not hold a clinic token.",
};

/** Who a request comes from; the caller is null without a token. */
export interface RequestCaller {
  readonly caller: Caller | null;
  readonly clinicToken?: string;
}

/** Reads the caller from a request's headers, in place of whose `authorization` another may be given. */
export async function readCaller(
  headers: IncomingHttpHeaders,
  verifier: Pick<TokenVerifier, "verify">,
  authorization: string | undefined = headers.authorization,
): Promise<RequestCaller | { readonly refusal: Refusal }> {
  const token = bearerToken(authorization);
  const caller = token == null ? null : await verifier.verify(token);
  if (token !== undefined && caller === null) return { refusal: unauthenticated };
  const clinicToken = headers["x-apitoken"]?.toString();
  if (clinicToken !== undefined && !clinicTokenPattern.test(clinicToken)) return { refusal: badClinicToken };
  return { caller, ...(clinicToken !== undefined && { clinicToken }) };
}
