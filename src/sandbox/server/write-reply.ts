import type { ServerResponse } from "node:http";
import type { OpenRequest } from "../request-log";
import type { ApiReply } from "./api-route";
import type { SimulatedApi } from "./simulated-api";

/** Writes a reply as the vendor would and notes its status in the record. */
export function writeReply(response: ServerResponse, api: SimulatedApi, reply: ApiReply, entry: OpenRequest): void {
  entry.status = reply.status;
  if (reply.body === undefined) {
    response.writeHead(reply.status, reply.headers).end();
    return;
  }
  const text = Buffer.from(api.stringify(reply.body), "utf8");
  response.writeHead(reply.status, {
    "content-type": api.contentType(),
    "content-length": text.length,
    ...reply.headers,
  });
  response.end(text);
}
