import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { send } from "../http/respond";
import type { Exchange, RouteHandler, Router } from "../http/router";

/** The output folder of `npm run docs:site`, relative to the sources and to the compiled files alike. */
const built = join(__dirname, "../../docs/site/dist");

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** The generator's own scripts, some of them inline, and nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const notBuilt = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Documentation</title></head>
<body><p>The documentation's site is not built here. Run <code>npm run docs:site</code> and start the sandbox again, or read the files in <code>docs/</code>.</p></body>
</html>
`;

/**
 * Finds the built documentation, and resolves to a function that serves it at `/docs`. Only files in the built folder have a
 * route, so no path leads out of it.
 */
export async function findDocsSite(): Promise<(router: Router) => void> {
  const files = await readdir(built, { recursive: true }).catch((): string[] => []);
  return (router) => addRoutes(router, files);
}

function addRoutes(router: Router, files: readonly string[]): void {
  for (const file of files.filter((name) => extname(name) in contentTypes)) {
    router.on("GET", `/docs/${file.split(sep).join("/")}`, fileAt(join(built, file)));
  }
  const page = files.includes("index.html") ? fileAt(join(built, "index.html")) : sendNotBuilt;
  router.on("GET", "/docs", ({ response }) => void response.writeHead(302, { location: "/docs/" }).end());
  router.on("GET", "/docs/", page);
  for (const part of ["schema", "operations"]) {
    if (files.includes(join(part, "index.html")))
      router.on("GET", `/docs/${part}/`, fileAt(join(built, part, "index.html")));
  }
}

function fileAt(path: string): RouteHandler {
  return async ({ response }) => {
    response.setHeader("content-security-policy", policy);
    send(response, 200, contentTypes[extname(path)] ?? "", await readFile(path));
  };
}

function sendNotBuilt({ response }: Exchange): void {
  send(response, 200, "text/html; charset=utf-8", notBuilt);
}
