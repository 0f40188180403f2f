import type { MaybeFlawed } from "../upstream/flawed";
import { profileSections, type MedicalProfileWire, type ProfileSectionWire } from "../upstream/vsee/intake.wire";
import { lazyMapper, orElse, readEach } from "../upstream/wire/lazy-mapper";
import { invalidField } from "../upstream/wire/wire-view";
import { MedicalProfile, MedicalProfileSection, type FamilyCondition } from "./medical-profile.type";

export const toMedicalProfile = lazyMapper<MedicalProfile, MedicalProfileWire>(MedicalProfile, {
  conditions: (wire) => orElse([], () => wordsOf(wire.conditions, "condition")),
  familyConditions: (wire) => orElse([], () => readEach(itemsOf(wire.family_conditions), familyConditionOf)),
  surgeries: (wire) => orElse([], () => wordsOf(wire.surgeries, "procedure")),
  medications: (wire) => orElse([], () => itemsOf(wire.medications)),
  allergies: (wire) => orElse([], () => itemsOf(wire.allergies)),
  socialHistory: (wire) => orElse([], () => itemsOf(wire.social_history)),
  healthHabits: (wire) => orElse([], () => itemsOf(wire.health_habits)),
  updatedAt: (wire) => wire.modified,
  createdAt: (wire) => wire.created,
  sections: (wire) => readEach(profileSections, (name) => sectionOf(name, wire[name])),
});

const toSection = lazyMapper<MedicalProfileSection, { name: string; wire: ProfileSectionWire }>(MedicalProfileSection, {
  name: ({ name }) => name,
  updatedAt: ({ wire }) => wire.modified,
  updatedBy: ({ wire }) => wire.modifiedBy,
  updatedById: ({ wire }) => wire.modified_by?.id ?? null,
  updatedByType: ({ wire }) => wire.modified_by?.type ?? null,
});

function sectionOf(name: string, wire: ProfileSectionWire | null): MedicalProfileSection | null {
  return wire && toSection({ name, wire });
}

type Item = Readonly<Record<string, unknown>>;
type Section = { readonly data: readonly Item[] | null } | null;

function itemsOf(section: Section): Item[] {
  return [...(section?.data ?? [])];
}

function wordsOf(section: Section, name: string): MaybeFlawed<string[]> {
  return readEach(itemsOf(section), (item) => wordIn(item[name], name));
}

function familyConditionOf(item: Item): FamilyCondition | null {
  const condition = wordIn(item["condition"], "condition");
  return condition === null ? null : { condition, relations: orElse([], () => relationsOf(item)) };
}

function relationsOf({ relations }: Item): MaybeFlawed<string[]> {
  if (relations === undefined || relations === null || relations === "") return [];
  if (!Array.isArray(relations)) throw invalidField("vsee", "medical_profile.relations");
  return readEach(relations, (one) => wordIn(one, "relations"));
}

function wordIn(raw: unknown, name: string): string | null {
  if (raw === undefined || raw === null || raw === "") return null;
  if (typeof raw !== "string") throw invalidField("vsee", `medical_profile.${name}`);
  return raw;
}
