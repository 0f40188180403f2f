import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenRequest } from "../request-log";
import type { ApiReply } from "../server/api-route";
import type { SimulatedApi } from "../server/simulated-api";

const textOf = (api: SimulatedApi, reply: ApiReply): Buffer =>
  reply.body === undefined ? Buffer.alloc(0) : Buffer.from(api.stringify(reply.body), "utf8");

function begin(response: ServerResponse, api: SimulatedApi, reply: ApiReply, entry: OpenRequest, length: number): void {
  entry.status = reply.status;
  response.writeHead(reply.status, { "content-type": api.contentType(), "content-length": length, ...reply.headers });
}

/** Half of the body, then a reset; an answer without a body is reset after its headers. */
export async function resetMidBody(
  response: ServerResponse,
  api: SimulatedApi,
  reply: ApiReply,
  entry: OpenRequest,
): Promise<void> {
  const text = textOf(api, reply);
  begin(response, api, reply, entry, Math.max(text.length, 2));
  response.flushHeaders();
  await new Promise<void>((resolve) => response.write(text.subarray(0, text.length >> 1) || "{", () => resolve()));
  // Lets the first half reach the client before the reset.
  await pause(5);
  response.socket?.resetAndDestroy();
}

/** An answer that is complete by its length, but whose text ends half-way. */
export function cutJson(response: ServerResponse, api: SimulatedApi, reply: ApiReply, entry: OpenRequest): void {
  const text = textOf(api, reply);
  const half = text.subarray(0, text.length >> 1);
  begin(response, api, reply, entry, half.length);
  response.end(half);
}

/** Headers at once, then this many bytes a second until the client gives up. */
export async function dripBody(
  response: ServerResponse,
  api: SimulatedApi,
  reply: ApiReply,
  entry: OpenRequest,
  bytesPerSecond: number,
): Promise<void> {
  const text = textOf(api, reply);
  begin(response, api, reply, entry, text.length);
  response.flushHeaders();
  for (let sent = 0; sent < text.length && !response.destroyed; sent += 1) {
    response.write(text.subarray(sent, sent + 1));
    await pause(1_000 / bytesPerSecond, undefined, { ref: false });
  }
  response.end();
}
