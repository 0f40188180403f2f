import type { UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";

/**
 * An answer that is not an error of the clinic's: `{"code", "message"}` without `data`, which repeats its HTTP status in `code`
 * and may even have HTTP status 200. Throws {@link UpstreamError} for one.
 */
export function accepted(answer: UpstreamResponse): UpstreamResponse {
  const { body } = answer;
  if (answer.status >= 300 || !isRecord(body) || "data" in body || typeof body["code"] !== "number") return answer;
  const { code } = body;
  if (code < 400) return answer;
  // An internal failure of the clinic does not show the result of the request.
  if (code >= 500) throw invalidField("vsee", "data");
  throw new UpstreamError({ upstream: "vsee", code: "UPSTREAM_REJECTED", sent: true, status: code });
}
