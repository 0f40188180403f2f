import { inspect } from "node:util";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { Loopback } from "./loopback";
import { clientOf, closeAll, failureOf, get, operation, serve, serveBytes } from "./loopback";

afterEach(closeAll);

const people = { data: Array.from({ length: 200 }, (_, id) => ({ id, name: "Zoë" })) };

async function answering(body: string | Buffer, headers: Record<string, string> = {}): Promise<Loopback> {
  return serve((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end(body);
  });
}

describe("what is read", () => {
  it("parses JSON however it is cut into pieces", async () => {
    const bytes = Buffer.from(JSON.stringify(people));
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
      // An odd size cuts characters of two bytes in half.
      for (let at = 0; at < bytes.length; at += 97) response.write(bytes.subarray(at, at + 97));
      response.end();
    });
    expect((await clientOf(server).request(get("/people"), operation())).body).toEqual(people);
  });

  it("overlooks a byte order mark", async () => {
    const client = clientOf(await answering('\ufeff{"a":1}'));
    expect((await client.request(get("/a"), operation())).body).toEqual({ a: 1 });
  });

  it("reads several large bodies at once", async () => {
    const large = { text: "x".repeat(3 * 1024 * 1024) };
    const client = clientOf(await answering(JSON.stringify(large)));
    const paths = Array.from({ length: 8 }, (_, index) => `/large/${index}`);
    const answers = await Promise.all(paths.map((path) => client.request(get(path), operation())));
    expect(answers.map(({ body }) => (body as typeof large).text.length)).toEqual(paths.map(() => large.text.length));
  });

  it.each(["application/json", "text/json", "application/problem+json", "Application/JSON; charset=UTF-8"])(
    "takes %s for JSON",
    async (type) => {
      const client = clientOf(await answering('{"a":1}', { "content-type": type }));
      expect((await client.request(get("/a"), operation())).body).toEqual({ a: 1 });
    },
  );

  it("takes JSON labelled as plain text only from an upstream known for it", async () => {
    const server = await answering('{"a":1}', { "content-type": "text/plain; charset=utf-8" });
    const tolerant = clientOf(server, { upstream: "vba", acceptTextPlain: true });
    expect((await tolerant.request(get("/a"), operation())).body).toEqual({ a: 1 });
    expect((await failureOf(clientOf(server).request(get("/a"), operation()))).code).toBe("UPSTREAM_INVALID_RESPONSE");
  });

  it("gives null for an answer without a body", async () => {
    const server = await serve((request, response) => {
      response.statusCode = request.url === "/deleted" ? 204 : 200;
      response.end();
    });
    const client = clientOf(server);
    expect(await client.request({ ...get("/deleted"), method: "DELETE" }, operation())).toMatchObject({
      status: 204,
      body: null,
    });
    expect(await client.request(get("/empty"), operation())).toMatchObject({ status: 200, body: null });
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
  ])("undoes %s", async (encoding, encode) => {
    const client = clientOf(await answering(encode(JSON.stringify(people)), { "content-encoding": encoding }));
    expect((await client.request(get("/people"), operation())).body).toEqual(people);
  });

  it.each([
    ["", (text: string) => Buffer.from(text)],
    ["none", (text: string) => Buffer.from(text)],
    ["utf-8", (text: string) => Buffer.from(text)],
    ["UTF-8, identity", (text: string) => Buffer.from(text)],
    ["binary", (text: string) => Buffer.from(text)],
    ["application/json", (text: string) => Buffer.from(text)],
    [" , ", (text: string) => Buffer.from(text)],
    ["br, gzip", (text: string) => gzipSync(brotliCompressSync(text))],
    ["gzip,gzip", (text: string) => gzipSync(gzipSync(text))],
    ["deflate, br", (text: string) => brotliCompressSync(deflateSync(text))],
    ["gzip, identity", (text: string) => gzipSync(text)],
    ["GZIP", (text: string) => gzipSync(text)],
    ['"gzip"', (text: string) => gzipSync(text)],
    ["gzip;q=1.0", (text: string) => gzipSync(text)],
    ["x-gzip, deflate, br, gzip", (text: string) => gzipSync(brotliCompressSync(deflateSync(gzipSync(text))))],
  ])("undoes what Content-Encoding %j says", async (encoding, encode) => {
    const client = clientOf(await answering(encode(JSON.stringify(people)), { "content-encoding": encoding }));
    expect((await client.request(get("/people"), operation())).body).toEqual(people);
  });

  it("undoes codings that two headers list", async () => {
    const server = await serve((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.setHeader("content-encoding", ["br", "gzip"]);
      response.end(gzipSync(brotliCompressSync('{"a":1}')));
    });
    expect((await clientOf(server).request(get("/a"), operation())).body).toEqual({ a: 1 });
  });

  it.each([
    ["iso-8859-1", Buffer.from('{"name":"José"}', "latin1")],
    ["ISO-8859-15", Buffer.from('{"name":"José"}', "latin1")],
    ['"windows-1252"', Buffer.from('{"name":"José"}', "latin1")],
    ["utf-8", Buffer.from('{"name":"José"}')],
    ["utf8", Buffer.from('{"name":"José"}')],
    ["us-ascii", Buffer.from('{"name":"José"}')],
    ["unheard-of", Buffer.from('{"name":"José"}')],
    ["utf-16le", Buffer.from('{"name":"José"}', "utf16le")],
    ["utf-16", Buffer.from('\ufeff{"name":"José"}', "utf16le")],
    ["shift_jis", Buffer.from([...Buffer.from('{"name":"'), 0x8e, 0x52, ...Buffer.from('"}')])],
  ])("is decoded by its declared charset: %s", async (charset, bytes) => {
    const client = clientOf(await answering(bytes, { "content-type": `application/json; charset=${charset}` }));
    const { body } = await client.request(get("/a"), operation());
    expect(body).toEqual({ name: charset === "shift_jis" ? "山" : "José" });
  });

  it("marks the text with an invalid byte, and no other", async () => {
    const bytes = Buffer.concat([Buffer.from('{"bad":"Jos'), Buffer.from([0xe9]), Buffer.from('","good":"Zoë 😀"}')]);
    const { body } = await clientOf(await answering(bytes)).request(get("/a"), operation());
    const { bad, good } = body as { bad: string; good: string };
    expect(bad.isWellFormed()).toBe(false);
    expect(good).toBe("Zoë 😀");
  });

  it("gives response headers by their lower-case names, repeated ones joined", async () => {
    const server = await serveBytes((socket) =>
      socket.end("HTTP/1.1 200 OK\r\nX-Total: 7\r\nset-cookie: a\r\nSet-Cookie: b\r\ncontent-length: 0\r\n\r\n"),
    );
    const { headers } = await clientOf(server).request(get("/a"), operation());
    expect(headers.get("x-total")).toBe("7");
    expect(headers.get("set-cookie")).toBe("a, b");
  });
});

describe("what cannot be understood", () => {
  const invalid: [string, string | Buffer, Record<string, string>][] = [
    ["JSON that was cut short", '{"data": [', {}],
    ["a page of HTML", "<html>Sign in</html>", { "content-type": "text/html" }],
    ["HTML that calls itself JSON", "<html>Sign in</html>", {}],
    ["an unknown encoding", "{}", { "content-encoding": "zstd" }],
    ["a known encoding beside one that cannot be undone", "{}", { "content-encoding": "gzip, compress" }],
    ["five encodings on top of one another", "{}", { "content-encoding": "gzip, gzip, gzip, gzip, gzip" }],
    ["stacked encodings in the wrong order", gzipSync(brotliCompressSync("{}")), { "content-encoding": "gzip, br" }],
    ["compressed bytes that no header mentions", gzipSync("{}"), {}],
    [
      "bytes that are invalid in the declared charset",
      Buffer.from([0x22, 0x81, 0x22]),
      { "content-type": "application/json; charset=shift_jis" },
    ],
    ["more invalid bytes than text has", Buffer.alloc(5000, 0xff), {}],
    ["a broken encoding", "{}", { "content-encoding": "gzip" }],
    ["a compressed body that was cut short", gzipSync("{}").subarray(0, 15), { "content-encoding": "gzip" }],
    ["a body announced as larger than 5 MiB", "[", { "content-length": String(50 * 1024 * 1024) }],
  ];

  it.each(invalid)("calls %s an invalid response, and does not try again", async (_what, body, headers) => {
    const server = await answering(body, headers);
    const error = await failureOf(clientOf(server).request(get("/a"), operation(2000)));
    expect(error).toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE", status: 200, sent: true, retryable: false });
    expect(server.paths).toHaveLength(1);
  });

  it("calls a body without a content type an invalid response", async () => {
    const server = await serve((_request, response) => response.end("{}"));
    expect((await failureOf(clientOf(server).request(get("/a"), operation()))).code).toBe("UPSTREAM_INVALID_RESPONSE");
  });

  it("reports an answer that is not HTTP as an invalid response", async () => {
    const server = await serveBytes((socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
    const error = await failureOf(clientOf(server).request(get("/a"), operation()));
    expect(error).toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE", cause: undefined });
  });

  it.each([
    ["JSON", 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"name": "Jane Roe'],
    ["chunks", "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nJane Roe\r\n"],
    ["headers", "HTTP/1.1 200 OK\r\nJane Roe\r\n\r\n"],
  ])("keeps nothing of what it could not read in the error (%s)", async (_what, answer) => {
    const server = await serveBytes((socket) => socket.end(answer));
    const error = await failureOf(clientOf(server).request(get("/a"), operation()));
    expect(error.code).toBe("UPSTREAM_INVALID_RESPONSE");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("Jane");
  });

  it("does not follow a redirect", async () => {
    const elsewhere = await answering("{}");
    const server = await serve((_request, response) => {
      response.writeHead(302, { location: `${elsewhere.url}/stolen` }).end();
    });
    const client = clientOf(server, { defaultHeaders: { authorization: "Bearer secret" } });
    expect(await failureOf(client.request(get("/a"), operation()))).toMatchObject({
      code: "UPSTREAM_INVALID_RESPONSE",
      status: 302,
    });
    expect(elsewhere.paths).toEqual([]);
  });

  it("stops undoing encodings when one of them swells", async () => {
    const swelling = gzipSync(gzipSync(Buffer.alloc(60 * 1024 * 1024), { level: 0 }));
    const client = clientOf(await answering(swelling, { "content-encoding": "gzip, gzip" }));
    expect((await failureOf(client.request(get("/a"), operation()))).code).toBe("UPSTREAM_INVALID_RESPONSE");
  });

  it.each(["identity", "gzip"])("stops reading an endless body after 5 MiB (%s)", async (encoding) => {
    let written = 0;
    const piece = Buffer.alloc(64 * 1024, " ");
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding });
      if (encoding === "gzip") return void response.end(gzipSync(Buffer.alloc(50 * 1024 * 1024)));
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) written += piece.length;
        if (!response.destroyed) response.once("drain", more);
      };
      response.on("error", () => undefined);
      more();
    });
    const error = await failureOf(clientOf(server).request(get("/endless"), operation()));
    expect(error.code).toBe("UPSTREAM_INVALID_RESPONSE");
    // What the kernel holds for both ends comes on top of what was read.
    expect(written).toBeLessThan(20 * 1024 * 1024);
  });
});

describe("an answer that breaks off", () => {
  const torn: [string, string][] = [
    ["before the headers", ""],
    ["in the headers", "HTTP/1.1 200 OK\r\ncontent-type: appl"],
    ["in the body", 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"a"'],
    ["in a chunk", 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{"a"'],
    [
      "in a chunk, on a connection meant to close",
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{"a"',
    ],
    [
      "between chunks",
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n",
    ],
  ];

  it.each(torn)("makes the upstream unavailable: %s", async (_where, head) => {
    for (const end of [
      (s: import("node:net").Socket) => s.end(head),
      (s: import("node:net").Socket) => s.write(head, () => s.resetAndDestroy()),
    ]) {
      const server = await serveBytes((socket) => void end(socket));
      const error = await failureOf(clientOf(server).request(get("/a", { retry: false }), operation()));
      expect(error).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", sent: true, retryable: true });
    }
  });
});
