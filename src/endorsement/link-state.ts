import { registerEnumType } from "type-graphql";

export enum LinkState {
  LINKED = "LINKED",
  NOT_FOUND = "NOT_FOUND",
  AMBIGUOUS = "AMBIGUOUS",
  NOT_INDEXED = "NOT_INDEXED",
  HIDDEN = "HIDDEN",
}
registerEnumType(LinkState, {
  name: "LinkState",
  description: "Whether a link is known, and if not, why.",
  valuesConfig: {
    LINKED: { description: "The linked record is known." },
    NOT_FOUND: { description: "The index is complete, and there is no such record." },
    AMBIGUOUS: { description: "More than one candidate; nothing is guessed." },
    NOT_INDEXED: { description: "The index is not complete yet, or is off." },
    HIDDEN: {
      description: "The caller's roles may not see this link. Decided by the roles only, never by the record.",
    },
  },
});
