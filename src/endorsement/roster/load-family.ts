import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../../context";
import { orFlawed } from "../../upstream/or-flawed";
import { selectedFields, selectsBeyond, type Selected } from "../../selection/selected-fields";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import type { Endorsement } from "../endorsement.type";
import { rosterFields, rowMember } from "./shown-member";

type Member = Pick<Endorsement, "memberId" | "row">;

/**
 * A dependant's policy holder, from the roster; null if it relates none, and unless the caller is a broker. No call for a
 * member from the roster, otherwise the whole roster: one call per hundred members, once per operation.
 */
export async function loadPrincipal(
  member: Member,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Endorsement | null> {
  if (!context.access.broker) return null;
  const holderId = (await rowOf(member, context))?.holderId ?? null;
  const holder = holderId === null ? null : context.sources.bastion.roster.rowSeen(holderId);
  return holder && rowMember(holder, needsRecord(info), context);
}

/** A policy holder's dependants, as {@link loadPrincipal}; null if the member is not in the roster. */
export async function loadDependants(
  member: Member,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Endorsement[] | null> {
  if (!context.access.broker) return null;
  const row = await rowOf(member, context);
  if (row === null) return null;
  const { roster } = context.sources.bastion;
  const rows = row.dependantIds.map((memberId) => roster.rowSeen(memberId)).filter((found) => found !== null);
  // A roster that was read to find them may be older than this operation's own writes.
  const withRecord = member.row === null || needsRecord(info);
  return Promise.all(rows.map((found) => rowMember(found, withRecord, context)));
}

/** Reads the roster before a removal whose dependants are selected, as it may omit a removed member. */
export async function expectDependants(selected: Selected, { access, sources }: GraphContext): Promise<void> {
  if (access.broker && selected.has("dependants")) await orFlawed(null, sources.bastion.roster.all());
}

async function rowOf({ memberId, row }: Member, { sources: { bastion } }: GraphContext): Promise<RosterRow | null> {
  const known = row ?? bastion.roster.rowSeen(memberId);
  if (known) return known;
  await bastion.roster.all();
  return bastion.roster.rowSeen(memberId);
}

function needsRecord(info: GraphQLResolveInfo): boolean {
  return selectsBeyond(selectedFields(info), rosterFields);
}
