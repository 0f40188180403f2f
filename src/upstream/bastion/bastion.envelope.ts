import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";
import { statusCodeAnswer, yesOrNo, type Answer } from "../wire/yes-or-no";

interface Marks {
  readonly status: Answer;
  readonly statusCode: Answer;
  readonly success: Answer;
}

/**
 * The broker's answer to a write, once it has said that it is one. Endpoints say so differently: `status: true`,
 * `statusCode: 200`, or `success` within `data`. HTTP 200 with a clear no is a refusal. What is no clear answer, or
 * contradicts itself, is invalid: then nobody knows what became of the write.
 */
export function acceptedAnswer(body: unknown): Readonly<Record<string, unknown>> {
  const marks = marksOf(body);
  const { status, statusCode, success } = marks;
  // `status: true` with `success: 0` is a documented refusal, the contrary is none.
  if (success === true && (status === false || statusCode === false)) throw invalidField("bastion", "data.success");
  return accepted(body, marks);
}

/** The same for a read, of which nothing is lost by taking every sign of a no for one. */
export function acceptedRead(body: unknown): Readonly<Record<string, unknown>> {
  const marks = marksOf(body);
  const isNumber = isRecord(body) && typeof successIn(body) === "number";
  return accepted(body, marks.success === "unclear" && isNumber ? { ...marks, success: false } : marks);
}

function marksOf(body: unknown): Marks {
  if (!isRecord(body)) throw invalidField("bastion", "body");
  return {
    status: statusMark(body["status"]),
    statusCode: statusCodeAnswer(body["statusCode"]),
    success: yesOrNo(successIn(body)),
  };
}

/** In `data`; in the roster beside its rows. */
function successIn({ data, success }: Readonly<Record<string, unknown>>): unknown {
  return isRecord(data) && data["success"] != null ? data["success"] : success;
}

/** A boolean in words, or an HTTP status. */
function statusMark(status: unknown): Answer {
  const answer = yesOrNo(status);
  return answer === "unclear" ? statusCodeAnswer(status) : answer;
}

function accepted(body: unknown, marks: Marks): Readonly<Record<string, unknown>> {
  const answer = body as Readonly<Record<string, unknown>>;
  const unclear = Object.entries(marks).find(([, mark]) => mark === "unclear");
  if (unclear) throw invalidField("bastion", unclear[0] === "success" ? "data.success" : unclear[0]);
  const given = Object.values(marks);
  if (given.includes(false)) throw refusal(answer["statusCode"] ?? answer["status"]);
  if (!given.includes(true)) throw invalidField("bastion", "status");
  return answer;
}

function refusal(code: unknown): UpstreamError {
  const status = /^4\d\d$/.test(String(code)) ? Number(code) : undefined;
  return new UpstreamError({ upstream: "bastion", code: "UPSTREAM_REJECTED", sent: true, status });
}
