import { BloodGroup, Genotype, Religion } from "./customer-enums";
import { MaritalStatus, Relation } from "./member-enums";

/**
 * The broker's enumerations: the value to send, and all spellings that the broker returns. A number may be returned as a
 * number, as text or as its name; names of several words with spaces, underscores or without a separator.
 */
export class BrokerCodes<Value extends string, Code extends string | number> {
  private readonly values = new Map<string, Value>();

  constructor(
    private readonly codes: Readonly<Record<Value, Code>>,
    words: Readonly<Record<string, Value>> = {},
  ) {
    for (const [value, code] of Object.entries(codes) as [Value, Code][]) {
      this.values.set(folded(value), value);
      this.values.set(folded(String(code)), value);
    }
    for (const [word, value] of Object.entries(words)) this.values.set(folded(word), value);
  }

  /** As the broker takes it. */
  codeOf(value: Value): Code {
    return this.codes[value];
  }

  /** Null for an unknown value, and without a value. */
  read(word: string | null): Value | null {
    return word === null ? null : (this.values.get(folded(word)) ?? null);
  }
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}

export const relationCodes = new BrokerCodes<Relation, string>({
  // The broker gives it and does not take it.
  [Relation.SELF]: "Self",
  [Relation.SPOUSE]: "Spouse",
  [Relation.SON]: "Son",
  [Relation.SIBLING]: "Sibling",
  [Relation.DAUGHTER]: "Daughter",
  [Relation.MOTHER]: "Mother",
  [Relation.FATHER]: "Father",
  [Relation.GRAND_FATHER]: "Grand Father",
  [Relation.GRAND_MOTHER]: "Grand Mother",
  [Relation.COUSIN]: "Cousin",
  [Relation.FRIEND]: "Friend",
});

export const maritalStatusCodes = new BrokerCodes<MaritalStatus, number>(
  {
    [MaritalStatus.SINGLE]: 1,
    [MaritalStatus.MARRIED]: 2,
    [MaritalStatus.DIVORCED]: 3,
    [MaritalStatus.WIDOWED]: 4,
    [MaritalStatus.SINGLE_PARENT]: 5,
  },
  { SingleParents: MaritalStatus.SINGLE_PARENT },
);

export const genotypeCodes = new BrokerCodes<Genotype, number>({
  [Genotype.AA]: 1,
  [Genotype.AO]: 2,
  [Genotype.BB]: 3,
  [Genotype.BO]: 4,
  [Genotype.OO]: 5,
  [Genotype.AS]: 6,
});

const bloodGroupNumbers: Readonly<Record<BloodGroup, number>> = {
  [BloodGroup.A_POSITIVE]: 1,
  [BloodGroup.O_POSITIVE]: 2,
  [BloodGroup.B_POSITIVE]: 3,
  [BloodGroup.AB_POSITIVE]: 4,
  [BloodGroup.A_NEGATIVE]: 5,
  [BloodGroup.O_NEGATIVE]: 6,
  [BloodGroup.B_NEGATIVE]: 7,
  [BloodGroup.AB_NEGATIVE]: 8,
};

/** `-` is a minus sign here, not a separator. */
export const bloodGroupCodes = {
  codeOf: (value: BloodGroup): number => bloodGroupNumbers[value],
  read: (word: string | null): BloodGroup | null => {
    const written = word?.toUpperCase().replace(/\s+/g, "").replace(/\+$/, "_POSITIVE").replace(/[-−]$/, "_NEGATIVE");
    const values = Object.values(BloodGroup);
    return values.find((value) => value === written || String(bloodGroupNumbers[value]) === written) ?? null;
  },
};

export const religionCodes = new BrokerCodes<Religion, number>({
  [Religion.ISLAM]: 1,
  [Religion.CHRISTIANITY]: 2,
  [Religion.HINDUISM]: 3,
  [Religion.BUDDHISM]: 4,
  [Religion.OTHER]: 5,
});
