import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { selectedFields } from "../selection/selected-fields";
import { orFlawed } from "../upstream/or-flawed";
import type { ProviderWire } from "../upstream/vsee/room.wire";
import { leavesOut, toProvider, type ProviderSource } from "./to-visit-provider";
import type { VisitProvider } from "./visit-provider.type";

export interface KnownProvider {
  readonly id: string;
  /** What the record that names the provider contains; null if only the id. */
  readonly wire: ProviderWire | null;
  /** Only id, name, title, suffix and photo. */
  readonly isPublic?: boolean;
}

/**
 * A provider that a record names. Fields that the record omits come from the provider's user record: one call for all providers
 * of a tick, and only if such a field is selected.
 */
export function loadProvider(
  known: KnownProvider,
  context: GraphContext,
  info: GraphQLResolveInfo,
): VisitProvider | Promise<VisitProvider> {
  return leavesOut(known.wire, selectedFields(info)) ? withUser(known, context) : providerOf(known, null);
}

async function withUser(known: KnownProvider, { sources }: GraphContext): Promise<VisitProvider> {
  return providerOf(known, await orFlawed(null, sources.vsee.user(known.id)));
}

function providerOf({ id, wire, isPublic = false }: KnownProvider, user: ProviderSource["user"]): VisitProvider {
  return toProvider({ id, wire, user, isPublic });
}
