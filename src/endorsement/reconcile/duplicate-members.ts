import { personKey } from "../enrolment/roster-people";
import type { KnownMember } from "./known-member";
import type { MemberQuestions } from "./member-questions";

/**
 * Active members of the roster with the same national id, names and birth date, in groups of two or more. One read for each
 * member who shares names and birth date with another: twins share a birth date, and two people may have the same name.
 */
export async function duplicateMembers(
  members: readonly KnownMember[],
  questions: MemberQuestions,
): Promise<KnownMember[][]> {
  const active = members.filter((member) => member.isActive);
  const namesakes = groupsOf(active, (member) => {
    const [firstName = null] = member.firstNames;
    return personKey({ firstName, lastName: member.lastName, birthDate: member.birthDate });
  });
  await Promise.all(namesakes.flat().map((member) => questions.complete(member)));
  return namesakes.flatMap((group) => groupsOf(group, ({ nationalId }) => nationalId?.trim().toLowerCase() ?? null));
}

function groupsOf(members: readonly KnownMember[], keyOf: (member: KnownMember) => string | null): KnownMember[][] {
  const groups = new Map<string, KnownMember[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
