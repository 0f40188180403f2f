import { isRecord } from "../wire/wire-view";

type Part = Record<string, unknown>;

/**
 * A visit's record without nested parts that name another visit or person: the clinic has been seen to nest someone else's.
 * `dropped` is called for each part that is omitted.
 */
export function withoutForeignParts(row: unknown, dropped: (field: string) => void): unknown {
  if (!isRecord(row)) return row;
  let own: Part = row;
  for (const [name, isForeign] of ownedParts) {
    const part = row[name];
    if (part == null || !isRecord(part) || !isForeign(part, row)) continue;
    own = { ...own, [name]: null };
    dropped(`visit.${name}.owner`);
  }
  return withoutForeignProfile(own, dropped);
}

const ownedParts: readonly (readonly [string, (part: Part, visit: Part) => boolean])[] = [
  ["member", (member, visit) => differs(member["id"], visit["member_id"])],
  ["provider", (provider, visit) => differs(provider["id"], visit["provider_id"])],
  [
    "postvisit",
    (note, visit) => differs(note["visit_id"], visit["id"]) || differs(note["member_id"], visit["member_id"]),
  ],
  ["intake", isForeignIntake],
];

function isForeignIntake(intake: Part, visit: Part): boolean {
  const member = isRecord(visit["member"]) ? visit["member"] : {};
  // An intake names its patient by id or by code.
  const byCode = isPresent(intake["member_id"]) && intake["member_id"] === member["code"];
  return (
    differs(intake["visit_id"], visit["id"]) ||
    (isPresent(visit["intake_id"]) && differs(intake["id"], visit["intake_id"])) ||
    (!byCode && differs(intake["member_id"], visit["member_id"]))
  );
}

function withoutForeignProfile(visit: Part, dropped: (field: string) => void): Part {
  const intake = visit["intake"];
  const profile = isRecord(intake) ? intake["medical_profile"] : null;
  if (!isRecord(intake) || !isRecord(profile) || !differs(profile["user_id"], visit["member_id"])) return visit;
  dropped("visit.intake.medical_profile.owner");
  return { ...visit, intake: { ...intake, medical_profile: null } };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function differs(value: unknown, expected: unknown): boolean {
  return isPresent(value) && String(value) !== String(expected);
}
