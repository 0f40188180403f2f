import type { ApolloServerPlugin, GraphQLServerContext } from "@apollo/server";
import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import type { ExplorerPreset } from "./explorer-preset";

/** Apollo Sandbox, embedded, for browsers that open the graph. The preset is asked for anew with every page. */
export function landingPage(preset?: () => Promise<ExplorerPreset>): ApolloServerPlugin {
  return {
    serverWillStart: async (service) => ({
      renderLandingPage: async () => ({ html: () => renderPage(service, preset) }),
    }),
  };
}

async function renderPage(service: GraphQLServerContext, preset?: () => Promise<ExplorerPreset>): Promise<string> {
  const start = preset && (await preset());
  const plugin = ApolloServerPluginLandingPageLocalDefault({
    embed: { endpointIsEditable: false, runTelemetry: false },
    includeCookies: false,
    ...(start && {
      document: start.tour.document,
      variables: { ...start.tour.variables },
      headers: { ...start.tour.headers },
    }),
  });
  const listener = await plugin.serverWillStart?.(service);
  const page = await (listener || undefined)?.renderLandingPage?.();
  const html = page?.html;
  return typeof html === "function" ? html() : (html ?? "");
}
