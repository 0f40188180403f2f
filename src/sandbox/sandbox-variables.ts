import type { IssuerRules } from "./sandbox-issuer";
import type { UpstreamName } from "../upstream/upstream-error";
import type { Variables } from "../config/environment";

/** What the configuration must know about simulated upstreams. */
export interface SimulatedUpstreams {
  readonly urls: Readonly<Record<UpstreamName, string>>;
  readonly credentials: {
    readonly vseeApiToken: string;
    readonly vseeAccountCode: string;
    readonly vseeApiKey: string;
    readonly vseeApiSecret: string;
    readonly bastionUsername: string;
    readonly bastionPassword: string;
    readonly preauthApiKey: string;
    readonly vbaToken: string;
    readonly vbaApiKey: string;
    readonly vbaDatabase: string;
  };
}

/** The variables that one would set if the simulated upstreams and their token issuer ran elsewhere. */
export function sandboxVariables({ urls, credentials }: SimulatedUpstreams, rules: IssuerRules): Variables {
  return {
    VSEE_URL: urls.vsee,
    VSEE_API_TOKEN: credentials.vseeApiToken,
    VSEE_ACCOUNT_CODE: credentials.vseeAccountCode,
    VSEE_API_KEY: credentials.vseeApiKey,
    VSEE_API_SECRET: credentials.vseeApiSecret,
    BASTION_URL: urls.bastion,
    BASTION_USERNAME: credentials.bastionUsername,
    BASTION_PASSWORD: credentials.bastionPassword,
    PREAUTH_URL: urls.preauth,
    PREAUTH_API_KEY: credentials.preauthApiKey,
    VBA_URL: urls.vba,
    VBA_TOKEN: credentials.vbaToken,
    VBA_API_KEY: credentials.vbaApiKey,
    VBA_DATABASE: credentials.vbaDatabase,
    AUTH_JWKS_URL: rules.jwksUrl,
    AUTH_ISSUER: rules.issuer,
    AUTH_AUDIENCE: rules.audience,
  };
}
