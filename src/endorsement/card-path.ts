import type { InsurerEntry } from "../insurer/insurer-directory";

/** How a member was reached: by the card of a patient who was proved to be the member. */
export interface CardPath {
  readonly memberId: string;
  readonly patientId: string;
  readonly insurer: InsurerEntry;
  /** Whether the caller is that patient, with a proof that suffices for patients. */
  readonly isOwn: boolean;
}
