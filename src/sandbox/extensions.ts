import type { SandboxExtension } from "./sandbox-extension";
import type { UpstreamName } from "../upstream/upstream-error";
import type { SimulatedApi } from "./server/simulated-api";

/**
 * Routes that answer 404 if an extension is omitted. Patient search shares its route with the batch read, which then answers a
 * search with 400.
 */
const extensionRoutes: Readonly<Record<SandboxExtension, readonly `${UpstreamName} ${string}`[]>> = {
  "patient-search": [],
  registration: ["vsee POST /users/sso"],
  rooms: [
    "vsee GET /rooms",
    "vsee GET /rooms/{code}",
    "vsee GET /rooms/{code}/providers",
    "vsee GET /rooms/{code}/providers/{id}",
  ],
  insurers: ["vsee GET /insurances/list/insurers", "vsee GET /insurances"],
  roster: ["bastion GET /enrollee-all"],
  "batch-restore": ["bastion POST /endorsement/multi-undo-delete"],
  authorizations: ["bastion GET /enrollee-visits", "bastion GET /enrollee-auth-status"],
  "coverage-periods": ["preauth GET /insurance-policies"],
  cancellation: ["preauth GET /pre-auth-cancellation"],
  plans: ["vba GET /plans"],
};

/** The API of a deployment that lacks some extensions. */
export function withoutExtensions(api: SimulatedApi, without: readonly SandboxExtension[]): SimulatedApi {
  const missing = new Set<string>(without.flatMap((name) => extensionRoutes[name]));
  const routes = api.routes.filter(({ method, template }) => !missing.has(`${api.upstream} ${method} ${template}`));
  return { ...api, routes };
}
