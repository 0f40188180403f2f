import type { GraphContext } from "../../context";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed } from "../../upstream/flawed";
import { foldedName } from "../folded-name";
import { readable } from "../../upstream/readable";

/** Plan ids by plan name, since the roster shows names; a name that two plans share is ignored. At most one call. */
export async function planIdsByName({
  sources: { bastion },
}: Pick<GraphContext, "sources">): Promise<ReadonlyMap<string, string>> {
  const plans = await orFlawed(null, bastion.plans());
  const byName = new Map<string, string | null>();
  for (const plan of plans instanceof Flawed ? [] : plans) {
    const [id, name] = [readable(() => plan.id), readable(() => plan.name)];
    if (id !== null && name !== null) byName.set(planKey(name), byName.has(planKey(name)) ? null : id);
  }
  return new Map([...byName].filter((entry): entry is [string, string] => entry[1] !== null));
}

export function planKey(name: string): string {
  return foldedName(name);
}
