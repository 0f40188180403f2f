import { isRecord } from "../wire-view";

type Part = Record<string, unknown>;

/**
 * A visit's record without the nested parts that name another visit or another person than the visit itself: the clinic
 * has been seen to nest somebody else's. Each part left out is told to `dropped`.
 */
export function withoutForeignParts(row: unknown, dropped: (field: string) => void): unknown {
  if (!isRecord(row)) return row;
  let own: Part = row;
  const drop = (part: string, isForeign: (part: Part) => boolean): void => {
    const nested = own[part];
    if (!isRecord(nested) || !isForeign(nested)) return;
    own = { ...own, [part]: null };
    dropped(`visit.${part}.owner`);
  };
  drop("member", (member) => differs(member["id"], row["member_id"]));
  drop("provider", (provider) => differs(provider["id"], row["provider_id"]));
  drop("postvisit", (note) => differs(note["visit_id"], row["id"]) || differs(note["member_id"], row["member_id"]));
  drop("intake", (intake) => isForeignIntake(intake, row));
  return withoutForeignProfile(own, dropped);
}

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
