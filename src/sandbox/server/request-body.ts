import type { IncomingMessage } from "node:http";

/** Reads a request's whole body. */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (request.method === "GET") {
    request.resume();
    return "";
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The fields of a `multipart/form-data` body; files are not taken. */
function parseMultipart(text: string, contentType: string): Record<string, string> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? "";
  const fields: Record<string, string> = {};
  for (const part of text.split(`--${boundary}`)) {
    const [head, ...rest] = part.split("\r\n\r\n");
    const name = /name="([^"]+)"/.exec(head ?? "")?.[1];
    if (name !== undefined) fields[name] = rest.join("\r\n\r\n").replace(/\r\n$/, "");
  }
  return fields;
}

/** JSON, URL-encoded or multipart, by content type; undefined if it cannot be read. Form values remain text. */
export function parseBody(text: string, contentType = ""): unknown {
  if (text === "") return undefined;
  if (contentType.startsWith("application/x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  if (contentType.startsWith("multipart/form-data")) return parseMultipart(text, contentType);
  return parseJson(text);
}
