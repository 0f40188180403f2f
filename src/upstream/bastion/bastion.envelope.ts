import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";

/**
 * The broker's answer, once it has said that it is one. Endpoints say so differently: `status: true`, `statusCode: 200`, or
 * `success` 1 or `true` within `data`. HTTP 200 with the contrary is a refusal.
 */
export function acceptedAnswer(body: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(body)) throw invalidField("bastion", "body");
  const marks = [statusMark(body["status"]), statusCodeMark(body["statusCode"]), successMark(body["data"])];
  if (marks.includes(false)) throw refusal(body["statusCode"]);
  if (!marks.includes(true)) throw invalidField("bastion", "status");
  return body;
}

/** Each mark is true, false, or undefined where the answer does not carry it. */
type Mark = boolean | undefined;

function statusMark(status: unknown): Mark {
  if (status === undefined || status === null) return undefined;
  if (typeof status !== "boolean") throw invalidField("bastion", "status");
  return status;
}

function statusCodeMark(code: unknown): Mark {
  if (code === undefined || code === null) return undefined;
  if (typeof code !== "number") throw invalidField("bastion", "statusCode");
  return code >= 200 && code < 300;
}

function successMark(data: unknown): Mark {
  if (!isRecord(data) || data["success"] === undefined || data["success"] === null) return undefined;
  if (typeof data["success"] === "object") throw invalidField("bastion", "data.success");
  return data["success"] === 1 || data["success"] === true;
}

function refusal(code: unknown): UpstreamError {
  const status = typeof code === "number" && code >= 400 && code < 600 ? code : undefined;
  return new UpstreamError({ upstream: "bastion", code: "UPSTREAM_REJECTED", sent: true, status });
}
