import type { GraphContext } from "../context";
import { notOffered } from "../upstream/capability-memory";
import { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { insurerOf } from "./insurance-card.mapper";
import type { Insurer } from "./insurance-card.type";

/**
 * One row for each spelling that `insurerCode` accepts: those of the insurers file, then those that only the clinic lists. Only
 * those of the file if the clinic does not list insurers or cannot be read; none for a caller without a role. At most one call,
 * and once an hour a second one if the clinic only has the older list.
 */
export async function loadInsurers({
  access,
  insurers,
  sources,
}: GraphContext): Promise<Insurer[] | Flawed<Insurer[]>> {
  if (!access.reference) return [];
  const names = new Map<string, string | null>();
  for (const { vseeCodes, name } of insurers.all) for (const code of vseeCodes) names.set(code.trim(), name);
  const listed = await orFlawed(null, sources.vsee.insurers());
  if (!(listed instanceof Flawed) && listed !== notOffered) {
    for (const { code, name } of listed) if (!names.has(code)) names.set(code, name === code ? null : name);
  }
  const found = [...names].map(([code, name]) => insurerOf(code, name));
  return listed instanceof Flawed ? new Flawed(found, listed.error) : found;
}
