import { registerEnumType } from "type-graphql";

export enum VisitType {
  WALK_IN = "WALK_IN",
  SCHEDULED = "SCHEDULED",
  E_CONSULT = "E_CONSULT",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(VisitType, {
  name: "VisitType",
  description: "Type of a visit.",
  valuesConfig: {
    WALK_IN: { description: "Without an appointment." },
    SCHEDULED: { description: "By appointment." },
    E_CONSULT: { description: "Asynchronous: a provider answers when free." },
    UNKNOWN: { description: "A type that the clinic does not document." },
  },
});

/** The clinic's codes, for reads and writes. */
export const visitTypeNumbers = { [VisitType.WALK_IN]: 1, [VisitType.SCHEDULED]: 2, [VisitType.E_CONSULT]: 3 } as const;

export function visitTypeOf(number: number | null): VisitType {
  return types.get(number) ?? VisitType.UNKNOWN;
}

const types = new Map<number | null, VisitType>([
  [1, VisitType.WALK_IN],
  [2, VisitType.SCHEDULED],
  [3, VisitType.E_CONSULT],
]);
