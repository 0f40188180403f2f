import type { KnownMembers } from "../../links/links";
import { foldedName } from "../folded-name";
import type { KnownMember } from "./known-member";
import type { ListedPerson } from "./listed-person";
import { isSameId } from "./member-joins";
import type { MemberQuestions } from "./member-questions";
import { planKey } from "./plan-names";
import { ReconcileKind } from "./reconciliation.type";

/** One way in which a row and its member differ. */
export interface Difference {
  readonly kind: ReconcileKind;
  readonly fields: readonly string[];
}

export interface Comparison {
  readonly index: KnownMembers;
  readonly planIds: ReadonlyMap<string, string>;
  readonly questions: MemberQuestions;
}

/** How a row differs from the member that it names. Values that the broker does not return do not differ. */
export async function compareMember(
  person: ListedPerson,
  member: KnownMember,
  comparison: Comparison,
): Promise<Difference[]> {
  if (leavesQuestion(person, member, comparison.index)) await comparison.questions.complete(member);
  const { isActive } = member;
  const differences: Difference[] = [];
  if (isActive !== null && isActive !== person.isActive) {
    differences.push({ kind: ReconcileKind.STATUS_DIFFERS, fields: ["active"] });
  }
  // A person without cover has no plan to compare.
  if (isActive && person.isActive && person.planId !== null) {
    const planId = await planOf(member, comparison);
    if (planId !== null && planId !== person.planId) {
      differences.push({ kind: ReconcileKind.PLAN_DIFFERS, fields: ["planId"] });
    }
  }
  const fields = differingDetails(person, member);
  if (fields.length > 0) differences.push({ kind: ReconcileKind.DETAILS_DIFFER, fields });
  return differences;
}

/** The plan from its name in the roster, otherwise from a read. */
export async function planOf(
  member: KnownMember,
  { planIds, questions }: Pick<Comparison, "planIds" | "questions">,
): Promise<string | null> {
  const { planName } = member;
  return (planName === null ? undefined : planIds.get(planKey(planName))) ?? questions.planOf(member.memberId);
}

function leavesQuestion(person: ListedPerson, member: KnownMember, index: KnownMembers): boolean {
  const { memberId } = member;
  const isUnknown =
    member.isActive === null ||
    (person.birthDate !== null && member.birthDate === null) ||
    (person.firstName !== null && member.firstNames.length === 0) ||
    (person.lastName !== null && member.lastName === null);
  if (isUnknown || person.nationalId === null) return isUnknown;
  const holders = index.memberIds.get(person.nationalId);
  // The index says who has the id; if it is someone else or no one, the record decides.
  return holders ? !holders.includes(memberId) : index.isComplete;
}

function differingDetails(person: ListedPerson, member: KnownMember): string[] {
  const fields: string[] = [];
  const { firstName, lastName, birthDate, nationalId } = person;
  if (
    firstName !== null &&
    member.firstNames.length > 0 &&
    !member.firstNames.some((name) => isSameName(name, firstName))
  ) {
    fields.push("firstName");
  }
  if (lastName !== null && member.lastName !== null && !isSameName(member.lastName, lastName)) fields.push("lastName");
  if (birthDate !== null && member.birthDate !== null && birthDate !== member.birthDate) fields.push("birthDate");
  if (nationalId !== null && member.nationalId !== null && !isSameId(nationalId, member.nationalId)) {
    fields.push("nationalId");
  }
  return fields;
}

/** Spaces between words are ignored: some write `van der Berg`, others `VanDerBerg`. */
function isSameName(folded: string, name: string): boolean {
  return folded.replaceAll(" ", "") === foldedName(name).replaceAll(" ", "");
}
