import { createHash } from "node:crypto";
import type { ExplorerPreset } from "./explorer-preset";
import { withExtras } from "./graphiql-extras";
import { send } from "../http/respond";
import type { RouteHandler } from "../http/router";

/** GraphiQL as a single page without external resources. */
export function graphiqlRoute(preset: () => Promise<ExplorerPreset>): RouteHandler {
  return async ({ response }) => {
    // Nine megabytes, so loaded when needed.
    const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
    const start = await preset();
    const page = renderGraphiQL({
      title: "Coverage graph",
      endpoint: "/graphql",
      // Also for subscriptions, which the package would ask for by GET.
      method: "POST",
      defaultTabs: start.tabs.map(({ document, variables, headers }) => ({
        query: document,
        variables: JSON.stringify(variables, null, 2),
        headers: JSON.stringify(headers, null, 2),
      })),
    });
    const html = withExtras(page, start);
    response.setHeader("content-security-policy", policyFor(html));
    send(response, 200, "text/html; charset=utf-8", html);
  };
}

/** A content security policy that allows the page's own script and origin only. */
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
