import { Role } from "../auth/role";
import type { SandboxCaller, SandboxIssuer } from "./sandbox-issuer";

/** One caller of each role; the patient and the insurer match the data of the simulated upstreams. */
export function sandboxCallers(bound: {
  readonly patientId: string;
  readonly insurances: readonly string[];
}): Readonly<Record<Role, SandboxCaller>> {
  return {
    [Role.PATIENT]: { roles: [Role.PATIENT], patientId: bound.patientId },
    [Role.CLINIC_STAFF]: { roles: [Role.CLINIC_STAFF] },
    [Role.BROKER]: { roles: [Role.BROKER] },
    [Role.INSURER]: { roles: [Role.INSURER], insurances: bound.insurances },
    [Role.BENEFITS_ADMIN]: { roles: [Role.BENEFITS_ADMIN] },
  };
}

/** A fresh access token for each caller. */
export async function issueTokens(
  issuer: SandboxIssuer,
  callers: Readonly<Record<Role, SandboxCaller>>,
): Promise<Readonly<Record<Role, string>>> {
  const tokens = await Promise.all(
    Object.values(Role).map(async (role) => [role, await issuer.issue(callers[role])] as const),
  );
  return Object.fromEntries(tokens) as Record<Role, string>;
}
