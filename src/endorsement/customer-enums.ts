import { registerEnumType } from "type-graphql";

export enum Genotype {
  AA = "AA",
  AO = "AO",
  BB = "BB",
  BO = "BO",
  OO = "OO",
  AS = "AS",
}
registerEnumType(Genotype, {
  name: "Genotype",
  description: "The broker's genotypes.",
  valuesConfig: {
    AA: { description: "AA." },
    AO: { description: "AO." },
    BB: { description: "BB." },
    BO: { description: "BO." },
    OO: { description: "OO." },
    AS: { description: "AS." },
  },
});

export enum BloodGroup {
  A_POSITIVE = "A_POSITIVE",
  O_POSITIVE = "O_POSITIVE",
  B_POSITIVE = "B_POSITIVE",
  AB_POSITIVE = "AB_POSITIVE",
  A_NEGATIVE = "A_NEGATIVE",
  O_NEGATIVE = "O_NEGATIVE",
  B_NEGATIVE = "B_NEGATIVE",
  AB_NEGATIVE = "AB_NEGATIVE",
}
registerEnumType(BloodGroup, {
  name: "BloodGroup",
  description: "Blood group with its Rh factor.",
  valuesConfig: {
    A_POSITIVE: { description: "A+." },
    O_POSITIVE: { description: "O+." },
    B_POSITIVE: { description: "B+." },
    AB_POSITIVE: { description: "AB+." },
    A_NEGATIVE: { description: "A-." },
    O_NEGATIVE: { description: "O-." },
    B_NEGATIVE: { description: "B-." },
    AB_NEGATIVE: { description: "AB-." },
  },
});

export enum Religion {
  ISLAM = "ISLAM",
  CHRISTIANITY = "CHRISTIANITY",
  HINDUISM = "HINDUISM",
  BUDDHISM = "BUDDHISM",
  OTHER = "OTHER",
}
registerEnumType(Religion, {
  name: "Religion",
  description: "The broker's religions.",
  valuesConfig: {
    ISLAM: { description: "Islam." },
    CHRISTIANITY: { description: "Christianity." },
    HINDUISM: { description: "Hinduism." },
    BUDDHISM: { description: "Buddhism." },
    OTHER: { description: "Another religion." },
  },
});
