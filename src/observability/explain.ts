import type { Caller } from "../auth/caller";
import { Role } from "../auth/role";

const explained = [Role.CLINIC_STAFF, Role.BROKER, Role.INSURER, Role.BENEFITS_ADMIN];

/** Whether a caller may see its operation's upstream calls: in the sandbox everyone, otherwise everyone but patients. */
export function mayExplain(caller: Caller | null, sandbox: boolean): boolean {
  return sandbox || explained.some((role) => caller?.roles.has(role) ?? false);
}
