import type { CardPath } from "../endorsement/card-path";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import type { PreAuthListHead } from "../upstream/preauth/window-records";

/** A record and where the path to it came from. */
export interface PreAuthSource {
  readonly wire: PreAuthWire;
  /** The slug that was asked for. */
  readonly insurance: string;
  /** What the answer said beside the record. */
  readonly list?: PreAuthListHead;
  readonly memberId: string | null;
  /** The card that the path came over; of another member of the same patient where `memberId` is null. */
  readonly via: CardPath | null;
}
