import { createServer } from "node:http";

/** Stands before an upstream and gives each read's first answer again, so that the upstream is not what is measured. */
export async function replay(upstreamUrl) {
  const { origin, pathname } = new URL(upstreamUrl);
  const answers = new Map();
  const server = createServer(async (request, response) => {
    const { status, type, body } = await (answers.get(`${request.method} ${request.url}`) ?? ask(request));
    response.writeHead(status, { "content-type": type, "content-length": body.length }).end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${pathname}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  async function ask(request) {
    const { url, method } = request;
    const headers = { ...request.headers };
    for (const name of ["host", "connection", "content-length"]) delete headers[name];
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = method === "GET" ? undefined : Buffer.concat(chunks);
    const found = await fetch(origin + url, { method, headers, body });
    const type = found.headers.get("content-type") ?? "application/json";
    const answer = { status: found.status, type, body: Buffer.from(await found.arrayBuffer()) };
    answers.set(`${method} ${url}`, answer);
    return answer;
  }
}
