import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields } from "../selection/selected-fields";
import { UpstreamError } from "../upstream/upstream-error";
import type { ProviderWire, UserWire } from "../upstream/vsee/vsee.wire";
import { leavesOut, toProvider } from "./visit-provider.mapper";
import type { VisitProvider } from "./visit-parts.type";
import type { Visit } from "./visit.type";

/**
 * Who is visited, or null while nobody is. What this visit's form leaves out comes from the provider's user record: one
 * call for all the providers of a tick, and only where such a field is selected.
 */
export function providerOf(
  { wire: visit }: Visit,
  context: GraphContext,
  info: GraphQLResolveInfo,
): VisitProvider | null | Promise<VisitProvider> {
  // 0 is the clinic's way to say that nobody is assigned.
  const id = visit.provider_id;
  if (id === null) return null;
  const wire = visit.provider;
  const selected = selectedFields(info);
  if (!leavesOut(wire, selected)) return toProvider({ id, wire, user: null });
  return withUser(id, wire, context);
}

async function withUser(id: string, wire: ProviderWire | null, { sources }: GraphContext): Promise<VisitProvider> {
  let user: UserWire | UpstreamError | null;
  try {
    user = await sources.vsee.user(id);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    user = error;
  }
  return toProvider({ id, wire, user });
}
