import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";
import { yesOrNo } from "../wire/yes-or-no";

/** The answer, if its `ok` is true: a refusal may have HTTP status 200. Throws {@link UpstreamError} otherwise. */
export function acceptedAnswer(body: unknown): Readonly<Record<string, unknown>> {
  const ok = isRecord(body) ? yesOrNo(body["ok"]) : undefined;
  if (!isRecord(body) || typeof ok !== "boolean") throw invalidField("preauth", "ok");
  if (!ok) throw new UpstreamError({ upstream: "preauth", code: "UPSTREAM_REJECTED", sent: true });
  return body;
}
