import { registerEnumType } from "type-graphql";

export enum EndorsementStatus {
  ACTIVE = "ACTIVE",
  INACTIVE = "INACTIVE",
  EXPIRED = "EXPIRED",
  REMOVED = "REMOVED",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(EndorsementStatus, {
  name: "EndorsementStatus",
  description: "Whether a member is covered.",
  valuesConfig: {
    ACTIVE: { description: "Covered." },
    INACTIVE: { description: "Not covered at the moment." },
    EXPIRED: { description: "No longer covered: the cover has expired." },
    REMOVED: { description: "Removed from the policy; can be restored." },
    UNKNOWN: { description: "Any other value of the broker: see `rawStatus`." },
  },
});

export enum Relation {
  SELF = "SELF",
  SPOUSE = "SPOUSE",
  SON = "SON",
  SIBLING = "SIBLING",
  DAUGHTER = "DAUGHTER",
  MOTHER = "MOTHER",
  FATHER = "FATHER",
  GRAND_FATHER = "GRAND_FATHER",
  GRAND_MOTHER = "GRAND_MOTHER",
  COUSIN = "COUSIN",
  FRIEND = "FRIEND",
}
registerEnumType(Relation, {
  name: "Relation",
  description: "A member's relation to the policy holder.",
  valuesConfig: {
    SELF: { description: "The policy holder. The broker returns this value but does not accept it." },
    SPOUSE: { description: "Wife or husband." },
    SON: { description: "Son." },
    SIBLING: { description: "Sister or brother." },
    DAUGHTER: { description: "Daughter." },
    MOTHER: { description: "Mother." },
    FATHER: { description: "Father." },
    GRAND_FATHER: { description: "Grandfather." },
    GRAND_MOTHER: { description: "Grandmother." },
    COUSIN: { description: "Cousin." },
    FRIEND: { description: "Friend." },
  },
});

export enum MaritalStatus {
  SINGLE = "SINGLE",
  MARRIED = "MARRIED",
  DIVORCED = "DIVORCED",
  WIDOWED = "WIDOWED",
  SINGLE_PARENT = "SINGLE_PARENT",
}
registerEnumType(MaritalStatus, {
  name: "MaritalStatus",
  description: "Marital status as the broker records it.",
  valuesConfig: {
    SINGLE: { description: "Not married." },
    MARRIED: { description: "Married." },
    DIVORCED: { description: "Divorced." },
    WIDOWED: { description: "Widowed." },
    SINGLE_PARENT: { description: "Raising children alone." },
  },
});
