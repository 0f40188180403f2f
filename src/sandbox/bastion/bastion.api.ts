import type { SimulatedApi } from "../server/simulated-api";
import { accountRoutes } from "./account.routes";
import { authorizationRoutes } from "./authorization.routes";
import type { BrokerContext } from "./broker-access";
import { endorsementRoutes } from "./endorsement.routes";
import { enrolleeRoutes } from "./enrollee.routes";
import { lookupRoutes } from "./lookup.routes";
import { rosterRoutes } from "./roster.routes";

/** The broker, Bastion endorsement API v2. */
export function createBastionApi(context: BrokerContext): SimulatedApi {
  return {
    upstream: "bastion",
    basePath: "/api/v2",
    routes: [
      ...accountRoutes(context),
      ...lookupRoutes(context),
      ...enrolleeRoutes(context),
      ...endorsementRoutes(context),
      ...rosterRoutes(context),
      ...authorizationRoutes(context),
    ],
    refuse: (status, message) => ({ status, body: { status: false, message } }),
    stringify: (body) => JSON.stringify(body),
    contentType: () => "application/json; charset=utf-8",
  };
}
