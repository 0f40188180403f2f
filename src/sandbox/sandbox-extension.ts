/** Parts of the vendors' APIs that the sandbox can omit, as a deployment may lack them. */
export const sandboxExtensions = [
  "patient-search",
  "registration",
  "rooms",
  "insurers",
  "roster",
  "batch-restore",
  "authorizations",
  "coverage-periods",
  "cancellation",
  "plans",
] as const;

export type SandboxExtension = (typeof sandboxExtensions)[number];

export function isSandboxExtension(name: string): name is SandboxExtension {
  return (sandboxExtensions as readonly string[]).includes(name);
}
