import type { CardPath } from "../endorsement/card-path";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import type { PreAuthListHead } from "../upstream/preauth/window-records";

/** A record, and the path that led to it. */
export interface PreAuthSource {
  readonly wire: PreAuthWire;
  /** The requested slug. */
  readonly insurance: string;
  /** What the response said in addition to the record. */
  readonly list?: PreAuthListHead;
  readonly memberId: string | null;
  /** The card that the path came over; of another member of the same patient where `memberId` is null. */
  readonly via: CardPath | null;
}
