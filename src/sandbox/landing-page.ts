import type { ApolloServerPlugin, GraphQLServerContext } from "@apollo/server";
import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import { landingPageOptions } from "../graphql-http/apollo-server";
import type { ExplorerPreset } from "./explorer-preset";

/** Embedded Apollo Sandbox, which opens with the preset. The preset is created anew for every page. */
export function presetLandingPage(preset: () => Promise<ExplorerPreset>): ApolloServerPlugin {
  return {
    serverWillStart: async (service) => ({
      renderLandingPage: async () => ({ html: () => renderPage(service, preset) }),
    }),
  };
}

async function renderPage(service: GraphQLServerContext, preset: () => Promise<ExplorerPreset>): Promise<string> {
  const { tour } = await preset();
  const plugin = ApolloServerPluginLandingPageLocalDefault({
    ...landingPageOptions,
    document: tour.document,
    variables: { ...tour.variables },
    headers: { ...tour.headers },
  });
  const listener = await plugin.serverWillStart?.(service);
  const page = await (listener || undefined)?.renderLandingPage?.();
  const html = page?.html;
  return withOfflineLinks(typeof html === "function" ? await html() : (html ?? ""));
}

/** Adds links to offline pages to the message that Apollo's page shows when it cannot be loaded. */
function withOfflineLinks(html: string): string {
  const nonce = /<style nonce=(\w+)>/.exec(html)?.[1] ?? "";
  const links = `<p>Without the internet, open <a href="/graphiql">GraphiQL</a> or the <a href="/demo">demo</a>.</p>`;
  // An empty frame covers the text.
  const style = `<style nonce=${nonce}>#embeddableSandbox:empty { pointer-events: none; }</style>`;
  return html.replace(/(<div class="fallback">[^]*?)(<\/div>)/, `$1${links}${style}$2`);
}
