import type { ServerResponse } from "node:http";
import type { OpenRequest } from "../request-log";
import type { ApiReply } from "../server/api-route";
import type { SimulatedApi } from "../server/simulated-api";
import { writeReply } from "../server/write-reply";
import { bendReply } from "./bend-reply";
import { cutJson, dripBody, resetMidBody } from "./broken-body";
import type { Fault } from "./fault-rule";
import { streamGzipBomb, streamHugeBody } from "./huge-body";

const HTML_PAGE = "<!doctype html><html><head><title>Maintenance</title></head><body><h1>Back soon</h1></body></html>";

/** A refusal in the vendor's own form, with HTTP status 200. */
const politeRefusal = (api: SimulatedApi): ApiReply => ({
  ...api.refuse(422, "The request was refused."),
  status: 200,
});

function writeHtml(response: ServerResponse, entry: OpenRequest): void {
  entry.status = 200;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(HTML_PAGE);
}

function writeStatus(
  response: ServerResponse,
  api: SimulatedApi,
  fault: Extract<Fault, { kind: "status" }>,
  entry: OpenRequest,
): void {
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
  writeReply(response, api, { ...api.refuse(fault.status, "Simulated fault."), headers }, entry);
}

function writeRedirect(
  response: ServerResponse,
  fault: Extract<Fault, { kind: "redirect" }>,
  entry: OpenRequest,
): void {
  entry.status = fault.status ?? 302;
  response.writeHead(entry.status, { location: fault.url }).end();
}

/**
 * Answers one request in the way a fault says.
 *
 * @param perform carries the request out on the store; called by the faults that are performed, and by no other
 */
export async function answerWithFault(
  fault: Fault,
  api: SimulatedApi,
  perform: () => ApiReply,
  entry: OpenRequest,
  response: ServerResponse,
): Promise<void> {
  switch (fault.kind) {
    case "status":
      return writeStatus(response, api, fault, entry);
    case "reset-before-headers":
      return void response.socket?.resetAndDestroy();
    case "answer-lost":
      perform();
      return void response.socket?.resetAndDestroy();
    case "no-answer":
      return;
    case "html-200":
      return writeHtml(response, entry);
    case "redirect":
      return writeRedirect(response, fault, entry);
    case "refusal-with-200":
      return writeReply(response, api, politeRefusal(api), entry);
    case "huge-body":
      return streamHugeBody(response, fault.bytes, entry);
    case "gzip-bomb":
      return streamGzipBomb(response, fault.bytes, entry);
    case "reset-mid-body":
      return resetMidBody(response, api, perform(), entry);
    case "slow-drip":
      return dripBody(response, api, perform(), entry, fault.bytesPerSecond ?? 1);
    case "cut-json":
      return cutJson(response, api, perform(), entry);
    case "wrong-content-type": {
      const reply = perform();
      const headers = { ...reply.headers, "content-type": fault.contentType ?? "text/html" };
      return writeReply(response, api, { ...reply, headers }, entry);
    }
    default:
      return writeReply(response, api, bendReply(fault, perform()), entry);
  }
}
