import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";
import { statusCodeAnswer, yesOrNo, type Answer } from "../wire/yes-or-no";

interface Marks {
  readonly status: Answer;
  readonly statusCode: Answer;
  readonly success: Answer;
}

/**
 * The broker's answer to a write, if it clearly succeeded. Endpoints show it differently: `status: true`, `statusCode: 200`, or
 * `success` within `data`. HTTP 200 with a clear no is a refusal. An answer that is unclear or contradicts itself is invalid:
 * then the result of the write is unknown.
 */
export function acceptedAnswer(body: unknown): Readonly<Record<string, unknown>> {
  const marks = marksOf(body);
  const { status, statusCode, success } = marks;
  // `status: true` with `success: 0` is a documented refusal; the reverse is not.
  if (success === true && (status === false || statusCode === false)) throw invalidField("bastion", "data.success");
  return accepted(body, marks);
}

/** The same for a read, for which any sign of a no can safely count as one. */
export function acceptedRead(body: unknown): Readonly<Record<string, unknown>> {
  const marks = marksOf(body);
  const isNumber = isRecord(body) && typeof successIn(body) === "number";
  return accepted(body, marks.success === "unclear" && isNumber ? { ...marks, success: false } : marks);
}

/**
 * The same for a read of something that there may be none of: null if the broker performed the read and its `data` says no.
 * A no to the call itself is a refusal here too.
 */
export function acceptedReadOrNone(body: unknown): Readonly<Record<string, unknown>> | null {
  const { status, statusCode, success } = marksOf(body);
  const isNone = success === false && isRecord(body) && isRecord(body["data"]) && body["data"]["success"] != null;
  return isNone && status !== false && statusCode !== false ? null : acceptedRead(body);
}

function marksOf(body: unknown): Marks {
  if (!isRecord(body)) throw invalidField("bastion", "body");
  return {
    status: statusMark(body["status"]),
    statusCode: statusCodeAnswer(body["statusCode"]),
    success: yesOrNo(successIn(body)),
  };
}

/** In `data`; for the roster, next to its rows. */
function successIn({ data, success }: Readonly<Record<string, unknown>>): unknown {
  return isRecord(data) && data["success"] != null ? data["success"] : success;
}

/** A boolean as text, or an HTTP status. */
function statusMark(status: unknown): Answer {
  const answer = yesOrNo(status);
  return answer === "unclear" ? statusCodeAnswer(status) : answer;
}

function accepted(body: unknown, marks: Marks): Readonly<Record<string, unknown>> {
  const answer = body as Readonly<Record<string, unknown>>;
  const { status, statusCode, success } = marks;
  if (status === "unclear") throw invalidField("bastion", "status");
  if (statusCode === "unclear") throw invalidField("bastion", "statusCode");
  if (success === "unclear") throw invalidField("bastion", "data.success");
  if (status === false || statusCode === false || success === false) {
    throw refusal(answer["statusCode"] ?? answer["status"]);
  }
  if (status !== true && statusCode !== true && success !== true) throw invalidField("bastion", "status");
  return answer;
}

function refusal(code: unknown): UpstreamError {
  const status = /^4\d\d$/.test(String(code)) ? Number(code) : undefined;
  return new UpstreamError({ upstream: "bastion", code: "UPSTREAM_REJECTED", sent: true, status });
}
