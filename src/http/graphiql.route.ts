import { createHash } from "node:crypto";
import type { ExplorerPreset } from "./explorer-preset";
import { send } from "./respond";
import type { RouteHandler } from "./router";

/** GraphiQL as one page that loads nothing from anywhere. */
export function graphiqlRoute(preset?: () => Promise<ExplorerPreset>): RouteHandler {
  return async ({ response }) => {
    // Nine megabytes of page: read when somebody opens it.
    const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
    const start = preset && (await preset());
    const html = renderGraphiQL({
      title: "Coverage graph",
      endpoint: "/graphql",
      ...(start && {
        defaultQuery: start.document,
        variables: JSON.stringify(start.variables, null, 2),
        headers: JSON.stringify(start.headers, null, 2),
      }),
    });
    response.setHeader("content-security-policy", policyFor(html));
    send(response, 200, "text/html; charset=utf-8", html);
  };
}

/** Lets the page run its own script and nothing else, and talk to its own origin only. */
function policyFor(html: string): string {
  const script = html.slice(html.indexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
