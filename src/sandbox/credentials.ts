import { SeededRandom } from "./seeded-random";

/** Credentials that the simulated upstreams require; generated from the seed and worthless elsewhere. */
export interface SandboxCredentials {
  /** Token of the clinic's admin. */
  readonly vseeApiToken: string;
  readonly vseeAccountCode: string;
  /** Allow `GET /availability` without a user token. */
  readonly vseeApiKey: string;
  readonly vseeApiSecret: string;
  readonly bastionUsername: string;
  readonly bastionPassword: string;
  readonly preauthApiKey: string;
  readonly vbaToken: string;
  readonly vbaApiKey: string;
  readonly vbaDatabase: string;
}

export function makeCredentials(seed: number): SandboxCredentials {
  const random = new SeededRandom(seed).fork("credentials");
  return {
    vseeApiToken: random.hex(32),
    vseeAccountCode: "sandboxclinic",
    vseeApiKey: random.hex(32),
    vseeApiSecret: random.hex(32),
    bastionUsername: "sandbox-broker",
    bastionPassword: `pw-${random.hex(16)}`,
    preauthApiKey: random.hex(40),
    vbaToken: `sandbox.${random.hex(48)}`,
    vbaApiKey: random.hex(40),
    vbaDatabase: "SANDBOX",
  };
}

/** The clinic token of a single user. */
export const userTokenOf = (seed: number, userId: string): string =>
  new SeededRandom(seed).fork(`token ${userId}`).hex(32);
