import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";

/** The `data` of an answer. If it also has an error, it is a refusal, whatever the HTTP status. */
export function dataOf(body: unknown): unknown {
  if (!isRecord(body)) throw invalidField("vba", "data");
  if (body["error"] !== null && body["error"] !== undefined) {
    throw new UpstreamError({ upstream: "vba", code: "UPSTREAM_REJECTED", sent: true });
  }
  if (!("data" in body)) throw invalidField("vba", "data");
  return body["data"];
}
