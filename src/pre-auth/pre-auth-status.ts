import { registerEnumType } from "type-graphql";

export enum PreAuthStatus {
  APPROVED = "APPROVED",
  PARTIALLY_APPROVED = "PARTIALLY_APPROVED",
  PENDING = "PENDING",
  DENIED = "DENIED",
  CANCELLED = "CANCELLED",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(PreAuthStatus, {
  name: "PreAuthStatus",
  description: "Status of a pre-authorization.",
  valuesConfig: {
    APPROVED: { description: "The insurer agreed to pay." },
    PARTIALLY_APPROVED: { description: "The insurer agreed to pay part of it." },
    PENDING: { description: "Not decided yet." },
    DENIED: { description: "The insurer will not pay." },
    CANCELLED: { description: "Withdrawn." },
    UNKNOWN: { description: "Any other value of the insurer, or none: see `rawStatus`." },
  },
});

const bySlug = new Map([
  ["approved", PreAuthStatus.APPROVED],
  ["partially_approved", PreAuthStatus.PARTIALLY_APPROVED],
  ["pending", PreAuthStatus.PENDING],
  ["rejected", PreAuthStatus.DENIED],
  ["denied", PreAuthStatus.DENIED],
  ["cancelled", PreAuthStatus.CANCELLED],
]);

/** Our reading of the upstream's slug; its list of slugs is open. */
export function preAuthStatusOf(slug: string | null): PreAuthStatus {
  return bySlug.get(slug?.toLowerCase() ?? "") ?? PreAuthStatus.UNKNOWN;
}
