import { randomUUID } from "node:crypto";
import { Role } from "../auth/role";
import { issueTokens, sandboxCallers } from "./sandbox-callers";
import { startSandboxIssuer, type SandboxIssuer } from "./sandbox-issuer";
import { readSandboxConfig, type Config } from "../config";
import type { Variables } from "../config/environment";
import { sandboxVariables, type SimulatedUpstreams } from "./sandbox-variables";
import type { ExplorerPreset } from "./explorer-preset";
import type { Router } from "../http/router";
import type { InsurerEntry } from "../insurer/insurer-directory";
import { createServer, type GraphServer, type ServerParts } from "../composition/server";
import { resolveSandboxHost } from "./reserved-names";
import { readFirstQuery, type FirstQuery } from "./first-query";
import { graphiqlRoute } from "./graphiql.route";
import { presetLandingPage } from "./landing-page";
import { linksPage, noOperationsHere } from "./links-page";
import { tourPreset } from "./tour";

export interface RunningUpstreams extends SimulatedUpstreams {
  readonly insurers: readonly InsurerEntry[];
}

/** A graph over simulated upstreams, with the issuer of its tokens. */
export interface SandboxGraph {
  readonly config: Config;
  readonly server: GraphServer;
  readonly issuer: SandboxIssuer;
  /** One for each role; the patient is the one of the first query. */
  readonly tokens: Readonly<Record<Role, string>>;
  readonly firstQuery: FirstQuery;
  /** Stops the graph and the issuer; whoever started the upstreams stops them. */
  stop(): Promise<void>;
}

export interface SandboxSettings {
  /** In place of the process's environment. */
  readonly environment?: Variables;
  /** Variables that override the environment. */
  readonly overrides?: Variables;
  readonly parts?: ServerParts;
  /** Adds the sandbox's own pages to the graph's routes. */
  readonly pages?: (router: Router, session: SandboxSession) => void;
}

/** What the sandbox's own pages may know about its callers. */
export interface SandboxSession {
  /** A fresh token of each role. */
  readonly tokens: () => Promise<Readonly<Record<Role, string>>>;
  /** The patient that the PATIENT token belongs to. */
  readonly patientId: string;
  /** The insurances that the INSURER token may read. */
  readonly insurances: readonly string[];
}

/** Starts the graph over upstreams that run already. */
export async function startSandbox(
  upstreams: RunningUpstreams,
  { environment, overrides, parts, pages }: SandboxSettings = {},
): Promise<SandboxGraph> {
  const issuer = await startSandboxIssuer();
  const { insurers } = upstreams;
  const variables = { ...sandboxVariables(upstreams, issuer.rules), ...overrides };
  const config = readSandboxConfig({ variables, insurers }, environment);
  const firstQuery = readFirstQuery();
  const insurances = insurers.flatMap(({ preAuthInsurance }) => preAuthInsurance ?? []);
  const { patientId } = firstQuery;
  const callers = sandboxCallers({ patientId, insurances });
  const session: SandboxSession = { tokens: () => issueTokens(issuer, callers), patientId, insurances };
  const sessionId = randomUUID();
  const explorer = async (): Promise<ExplorerPreset> => {
    const ofAll = await issuer.issue({ roles: Object.values(Role), patientId, insurances });
    return tourPreset({ ofRole: await session.tokens(), ofAll }, sessionId);
  };
  const server = await createServer(config, {
    landingPage: presetLandingPage(explorer),
    addRoutes: (router) => {
      router.on("GET", "/", linksPage).on("*", "/", noOperationsHere).on("GET", "/graphiql", graphiqlRoute(explorer));
      pages?.(router, session);
    },
    resolveHost: resolveSandboxHost,
    ...parts,
  });
  await server.listen();
  return {
    config,
    server,
    issuer,
    firstQuery,
    tokens: await session.tokens(),
    stop: async () => {
      await server.close();
      await issuer.stop();
    },
  };
}
