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
  description: "Why an edge is null, or that it is not.",
  valuesConfig: {
    LINKED: { description: "The edge leads somewhere." },
    NOT_FOUND: { description: "The index is complete, and there is none." },
    AMBIGUOUS: { description: "More than one candidate; nothing is guessed." },
    NOT_INDEXED: { description: "The index has not seen enough yet, or is off." },
    HIDDEN: {
      description: "The caller's roles may not see this edge. Decided by role alone, never by the record.",
    },
  },
});
