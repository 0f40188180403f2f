import type { MemberRecord } from "../../../src/sandbox/bastion/bastion.records";
import type { SandboxUpstreams } from "../../../src/sandbox/start-upstreams";

/** Values that occur in a list and nowhere else, so that they can be looked for. */
export const markers = ["Quillfeather", "1911-11-11", "Umbrascott"] as const;
const [unknownName, otherBirthDate, marriedName] = markers;

export type Row = Readonly<Record<string, string | boolean>>;

const plants = [
  "ONLY_BROKER",
  "ONLY_YOURS",
  "STATUS_DIFFERS",
  "PLAN_DIFFERS",
  "DETAILS_DIFFER",
  "OTHER_DATE",
  "BLANKS",
  "POSSIBLE_MATCH",
  "DUPLICATE_YOURS",
] as const;

/** Puts so many active members in the place of the broker's, each a policy holder; 49 in 100 of them are on plan 301. */
export function fillBroker({ store }: SandboxUpstreams, count: number): readonly MemberRecord[] {
  const { members } = store.broker;
  const [template] = members.values();
  members.clear();
  for (let at = 0; at < count; at++) {
    const memberId = String(500_000_000 + at);
    members.set(memberId, {
      ...template!,
      memberId,
      policyId: String(900_000 + at),
      planId: at % 2 === 0 && at < count * 0.98 ? "301" : "302",
      status: "Active",
      firstName: `Given${at}`,
      middleName: "",
      maidenName: "",
      lastName: `Family${at}`,
      dob: `19${50 + (at % 45)}-0${1 + (at % 9)}-1${at % 9}`,
      nationalId: `N${at}`,
      relation: "Self",
    });
  }
  return [...members.values()];
}

export function rowOf({ memberId, firstName, lastName, dob, planId }: MemberRecord): Row {
  return { key: memberId, memberId, firstName, lastName, birthDate: dob, planId, active: true };
}

/** The list of plan 301 with differences in its first rows, and what is to be found, as `KIND member or key`. */
export function plantedList(members: readonly MemberRecord[], planted: number) {
  const onPlan = members.filter(({ planId }) => planId === "301");
  const found: string[] = [];
  const rows = onPlan.flatMap((member, at): readonly Row[] => {
    const row = rowOf(member);
    if (at >= planted) return [row];
    const plant = plants[at % plants.length]!;
    const { memberId: _, ...withoutId } = row;
    const find = (kind: string, whom = member.memberId): void => void found.push(`${kind} ${whom}`);
    switch (plant) {
      case "ONLY_BROKER":
        find(plant);
        return [];
      case "ONLY_YOURS": {
        find(plant, `new ${at}`);
        const person = { firstName: unknownName, lastName: `${unknownName}${at}`, birthDate: otherBirthDate };
        return [row, { ...withoutId, ...person, key: `new ${at}` }];
      }
      case "STATUS_DIFFERS":
        find(plant);
        return [{ ...row, active: false }];
      case "PLAN_DIFFERS":
        find(plant);
        return [{ ...row, planId: "303" }];
      case "DETAILS_DIFFER":
        find(plant);
        return [{ ...row, lastName: marriedName }];
      case "OTHER_DATE":
        find("DETAILS_DIFFER");
        return [{ ...row, birthDate: otherBirthDate }];
      case "BLANKS":
        return [{ ...row, memberId: ` ${member.memberId} ` }];
      case "POSSIBLE_MATCH":
        find(plant);
        return [withoutId];
      case "DUPLICATE_YOURS":
        find(plant);
        return [row, { ...row, key: `again ${at}` }];
    }
  });
  return { rows, found };
}
