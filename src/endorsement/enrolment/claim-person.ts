import { setTimeout as delay } from "node:timers/promises";
import type { GraphContext } from "../../context";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed } from "../../upstream/flawed";
import { readable } from "../../upstream/readable";
import type { MemberWire } from "../../upstream/bastion/bastion.wire";
import type { AddEndorsementInput } from "../endorsement.input";
import { statusOf } from "../endorsement.mapper";
import { EndorsementStatus } from "../member-enums";
import { personKey } from "./roster-people";

/** The person is already enrolled: as this member, or by a request that has not been settled. */
export interface Duplicate {
  readonly memberId: string | null;
}

type Person = Pick<AddEndorsementInput["member"], "firstName" | "lastName" | "birthDate" | "nationalId">;

/** How long a running enrolment of the same person is awaited, so that its member can be named. */
const patienceMs = 3_000;
const pollMs = 50;

/** The facts that identify a person, each by itself: the national id, and name with birth date. */
function factsOf({ nationalId, ...person }: Person): string[] {
  const id = nationalId?.trim().toLowerCase();
  const name = personKey(person);
  return [...(id ? [`national id ${id}`] : []), ...(name ? [`name ${name}`] : [])];
}

/**
 * Claims the person of an enrolment for its request, unless an active member or an unsettled enrolment is the same person. Uses
 * the link index, the roster and the enrolments through this graph, as far as index and roster are complete. One status read
 * per candidate.
 */
export async function claimPerson(
  requestId: string,
  { member, allowDuplicate }: Pick<AddEndorsementInput, "member" | "allowDuplicate">,
  context: GraphContext,
): Promise<Duplicate | null> {
  const facts = factsOf(member);
  if (allowDuplicate) {
    await context.endorsementRequests.takeOver(requestId, facts);
    return null;
  }
  return (await findMember(member, context)) ?? claim(requestId, facts, context);
}

async function findMember(person: Person, context: GraphContext): Promise<Duplicate | null> {
  const { links, rosterPeople, sources } = context;
  const nationalId = person.nationalId?.trim();
  const [byId, byName] = await Promise.all([
    nationalId ? links.membersWithNationalIds([nationalId]) : null,
    rosterPeople.find(person, sources.bastion.roster),
  ]);
  const candidates = [...new Set([...(byId?.memberIds.get(nationalId ?? "") ?? []), ...byName])];
  const proved = await Promise.all(candidates.map((memberId) => isActive(memberId, person, context)));
  const found = candidates.find((_, position) => proved[position]);
  return found === undefined ? null : { memberId: found };
}

/** Whether the member is active and still this person. False if the member cannot be read. */
async function isActive(memberId: string, person: Person | null, { sources }: GraphContext): Promise<boolean> {
  const member = await orFlawed(null, sources.bastion.status(memberId));
  if (member === null || member instanceof Flawed) return false;
  const isActiveAndSame = (): boolean =>
    statusOf(member.status) === EndorsementStatus.ACTIVE && (person === null || isSame(member, person));
  return readable(isActiveAndSame) ?? false;
}

function isSame(member: MemberWire, person: Person): boolean {
  const facts = factsOf(person);
  const { firstName, lastName, dob, nationalId } = member;
  const known = [
    ...(nationalId === null ? [] : [`national id ${nationalId.trim().toLowerCase()}`]),
    `name ${personKey({ firstName, lastName, birthDate: dob }) ?? ""}`,
  ];
  return facts.some((fact) => known.includes(fact));
}

/** By the claims of every enrolment so far, of whichever process: the first to claim a person enrols it. */
async function claim(requestId: string, facts: readonly string[], context: GraphContext): Promise<Duplicate | null> {
  const until = Math.min(performance.now() + patienceMs, context.scope.deadlineAt - patienceMs);
  for (;;) {
    const holder = await context.endorsementRequests.claim(requestId, facts);
    if (holder === null) return null;
    if (holder.state === "SENDING" && performance.now() < until) {
      await delay(pollMs);
      continue;
    }
    if (holder.state === "SENDING" || holder.state === "OUTCOME_UNKNOWN") return { memberId: null };
    const { memberId } = holder;
    // A refused enrolment, or one whose member has been removed, leaves the person free.
    if (holder.state === "DONE" && memberId !== null && (await isActive(memberId, null, context))) return { memberId };
    if (await context.endorsementRequests.takeOver(requestId, facts, holder.requestId)) return null;
  }
}
